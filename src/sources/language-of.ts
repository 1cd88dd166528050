import words from "./language-words.json" with { type: "json" };

const table: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(words).map(([tag, list]) => [
  tag,
  new Set(list.split(" ")),
]);

/** Scripts that settle the language, or nearly: Hangul is Korean. Latin and Cyrillic need their small words counted. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
];

/** BCP 47 tag of the language of a text, from its script and its commonest small words; `und` where neither tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  const byScript = scripts.find(([, letter]) => (sample.match(letter)?.length ?? 0) > letters * 0.2);
  return byScript?.[0] ?? byWords(sample.toLowerCase().match(/[\p{L}']+/gu) ?? []);
}

function byWords(found: readonly string[]): string {
  const scores = table.map(([tag, small]) => [tag, found.filter((word) => small.has(word)).length] as const);
  const [tag, score] = scores.reduce((best, next) => (next[1] > best[1] ? next : best));
  return score > 0 && score >= found.length * 0.04 ? tag : "und";
}
