/** Tokens from `first` to before `last`, by index. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Two actors of one sentence, of whom the first may have done something to the second. */
export interface Pair {
  readonly sentence: TokenRange;
  readonly source: TokenRange;
  readonly target: TokenRange;
}
