/** The places about a word whose words the classifier looks at, in the order of its weights. */
export const SLOTS = [
  "self",
  "lemma",
  "head",
  "above",
  "subject",
  "object",
  "oblique",
  "modifier",
  "left",
  "right",
  "left2",
  "right2",
  "siblings",
  "sentence",
  "report",
] as const;
