/** What a brief knows of names beyond its claims, as the lexicon has it. Without it names stand as the claims give them. */
export interface BriefWords {
  /** `Russian` for Russia, `EU` for the European Union, `Hamas` for Hamas. */
  readonly adjectiveOf: (actor: string) => string | undefined;
  /** By which part of the name a person goes once introduced: `Zelensky`, `Xi`. */
  readonly surnameOf: (person: string) => string | undefined;
  /** The office of a person in full, where the lexicon has more of it: `Foreign Ministry spokeswoman` for `spokeswoman`. */
  readonly officeOf: (person: string, office: string) => string;
  /** What a person is on a day: `president` of `Russia`. */
  readonly tenureOf: (person: string, day: string) => { readonly office: string; readonly of: string } | undefined;
  /** Whether all offices of a person that the lexicon has had ended by a day. */
  readonly isFormer: (person: string, day: string) => boolean;
  /** The name of an outlet that goes by a feed's key: `BBC` for `bbc-world`, by the address of a report. */
  readonly outletOf: (outlet: string, url: string | undefined) => string;
  /** All names by which texts speak of an actor: `Russia`, `Russian`, `Moscow`, `Kremlin`, `Putin`; none where it is not known. */
  readonly namesOf: (actor: string) => readonly string[];
  /** For whom a person speaks: `Ukraine`. */
  readonly servesOf: (person: string) => string | undefined;
}

/** No words: names as they are. */
export const NO_WORDS: BriefWords = {
  adjectiveOf: () => undefined,
  surnameOf: () => undefined,
  officeOf: (_person, office) => office,
  tenureOf: () => undefined,
  isFormer: () => false,
  outletOf: (outlet) => outlet,
  namesOf: () => [],
  servesOf: () => undefined,
};
