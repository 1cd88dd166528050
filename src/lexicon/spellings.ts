/** Letters that English spells with two where it has no mark for them: `Schröder`, `Schroeder`. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const MARKED = /[äöüøå]/gi;
/** More than this would be noise: nobody mixes four spellings in one name. */
const MOST = 12;

/** Gives the other spellings of a person's name, by words: `sergei lavrov` also as `sergey lavrov`. */
export type Respell = (words: readonly string[], name: string) => readonly (readonly string[])[];

/** Knows the classes of `spellings.json`: given names that one person may be called by in different reports. */
export function respellBy(classes: readonly (readonly string[])[]): Respell {
  const others = new Map(classes.flatMap((spellings) => spellings.map((word) => [word, spellings] as const)));
  return (words, name) => {
    let found: readonly (readonly string[])[] = [words];
    words.forEach((word, at) => {
      const spellings = others.get(word);
      if (spellings === undefined || found.length * spellings.length > MOST) return;
      found = found.flatMap((each) => spellings.map((spelling) => each.with(at, spelling)));
    });
    const umlauts = MARKED.test(name) ? [digraphs(name)] : [];
    MARKED.lastIndex = 0;
    return [...found.filter((each) => each.join(" ") !== words.join(" ")), ...umlauts];
  };
}

function digraphs(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(MARKED, (letter) => UMLAUTS[letter] ?? letter)
    .split(/[ -]/);
}
