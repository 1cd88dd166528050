/** Countries whose towns have Arabic names that GeoNames writes by one system and news by none. */
export const ARABIC = new Set("PS LB SY IQ YE SD LY JO EG SA".split(" "));

const ARTICLE = /^(?:Al|Ad|Ar|As|Az|An|At|Ash|Ath|Adh|El|Ed|En|Er|Es|Et|Ez)[ -](?=\p{Lu})/u;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bBayt\b/gu, "Beit"],
  [/\bDayr\b/gu, "Deir"],
  [/\bAyn\b/gu, "Ain"],
  [/\bKhirbat\b/gu, "Khirbet"],
  [/\bTall\b/gu, "Tel"],
  [/(\p{Ll}{2})ah\b/gu, "$1a"],
  [/([wy])\1/gu, "$1"],
  [/ (?:ad|ar|as|az|an|at|ash|ath) /gu, " al-"],
];

/** Other ways to write an Arabic name in Latin letters: without the article, `Beit` for `Bayt`, `-a` for `-ah`. */
export function arabicSpellings(name: string): readonly string[] {
  let found = [name];
  if (ARTICLE.test(name)) found = [name, name.replace(ARTICLE, ""), name.replace(ARTICLE, "al-")];
  for (const [pattern, other] of WORDS)
    found = [...new Set(found.flatMap((each) => [each, each.replace(pattern, other)]))].slice(0, 12);
  return found.filter((each) => each !== name && each.length > 3);
}
