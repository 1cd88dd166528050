/** Lemmas that the rules get wrong: "VERB went" is "go"; and nouns' and verbs' known lemmas. */
export interface Lemmas {
  readonly exceptions: ReadonlyMap<string, string>;
}

const VOWEL = /[aeiouy]/;

/** The lemma of a word by its tags: "strikes" as NOUN NNS is "strike". Proper names keep their capitals. */
export function lemmaOf(lemmas: Lemmas, word: string, upos: string, xpos: string): string {
  const straight = word.includes("’") || word.includes("‘") ? word.replace(/[’‘]/g, "'") : word;
  const lower = straight.toLowerCase();
  const known = lemmas.exceptions.get(`${upos} ${lower}`);
  if (known !== undefined) return known;
  return lemmaByRule(straight, upos, xpos);
}

/** The lemma by rules alone. */
export function lemmaByRule(word: string, upos: string, xpos: string): string {
  const lower = word.toLowerCase();
  if (upos === "PROPN") return xpos === "NNPS" ? singular(word) : nameCase(word);
  if (xpos === "NNS") return singular(lower);
  if (xpos === "VBZ" && upos === "VERB") return singular(lower);
  if (xpos === "VBD" || xpos === "VBN") return withoutEnding(lower, "ed");
  if (xpos === "VBG") return withoutEnding(lower, "ing");
  if (xpos === "JJR" || xpos === "RBR") return withoutEnding(lower, "er");
  if (xpos === "JJS" || xpos === "RBS") return withoutEnding(lower, "est");
  return upos === "X" || upos === "SYM" ? word : lower;
}

function nameCase(word: string): string {
  const shouted = word.length > 4 && word === word.toUpperCase() && /^[A-Z]+$/.test(word);
  return shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** "cities" is "city", "losses" is "loss", "causes" is "cause". */
function singular(word: string): string {
  if (word.length < 4 || !/s$/i.test(word) || /ss$/i.test(word)) return word;
  if (/ies$/i.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ss|sh|ch|x|zz|[^aeiou]o)es$/i.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutEnding(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 2) return word;
  if (word.endsWith("eed")) return word.slice(0, -1);
  const stem = word.slice(0, -ending.length);
  if (!VOWEL.test(stem)) return word;
  if (ending !== "ing" && stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem) || /[aeiouy][^aeiouy][a-z]?[eo]ll$/.test(stem)) return stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

/** Whether a stem ends as words do that are written with a silent e: "mak", "includ", "charg", "ceas". */
function needsE(stem: string): boolean {
  if (/(?:eat|oat|eal|rl|wl|ll)$/.test(stem)) return false;
  if (/(?:[cuv]|[^aeiou][aeiouy]s|[aeo][aiu]s|[lr]g|[dei]g|[^aeiou]l|iz|eez|at|[nr]s|ps)$/.test(stem)) return true;
  if (/[^aeiou][iu]l$/.test(stem)) return true;
  return stem.length > 2 && /[^aeiou][aiou][bdgkmnprt]$/.test(stem) && !/(?:[io]n|it|op|or|om)$/.test(stem);
}
