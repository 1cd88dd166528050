import type { ArticleId } from "./article.ts";
import type { ClaimId } from "./claim.ts";
import type { NonEmpty } from "./span.ts";
import type { ThreadId } from "./thread.ts";

/** A numbered note: the report and the exact words that carry a sentence. */
export interface Footnote {
  readonly number: number;
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly words: string;
  readonly demo?: boolean;
  /** The model that read the claim, where no rule of ours did. */
  readonly byModel?: string;
}

/** A sentence of a brief with the claims that it rests on; there is no sentence without a claim. */
export interface BriefLine {
  readonly text: string;
  readonly claims: NonEmpty<ClaimId>;
  /** Numbers of its footnotes, ascending. */
  readonly notes: NonEmpty<number>;
  readonly thread?: ThreadId;
}

export interface BriefSection {
  readonly heading: string;
  readonly lines: NonEmpty<BriefLine>;
}

/** A text about a process as of a day, in the manner of a news agency. */
export interface Brief {
  readonly process: { readonly id: string; readonly name: string; readonly demo: boolean };
  /** The civil day on which the brief stands. */
  readonly day: string;
  readonly headline: string;
  /** One sentence below the headline: what is disputed of it, what clock runs; absent where there is none. */
  readonly standfirst?: BriefLine;
  /** The most important sentences, sixty words or so; empty where the whole is a few sentences. */
  readonly summary: readonly BriefLine[];
  readonly sections: readonly BriefSection[];
  readonly footnotes: readonly Footnote[];
}
