/**
 * Writes `lexicon/ordinary-words.json`: which surnames and one-word names of the lexicon are ordinary English words too.
 *
 *   npx tsx training/lexicon/build-ordinary-words.ts --words /usr/share/dict/american-english
 *
 * The word list is SCOWL as Debian's `wamerican` has it; only words that collide with a name are kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { lexiconDirectory, readLexicon } from "../../src/lexicon/load-lexicon.ts";
import { actorsOf } from "../../src/lexicon/make-lexicon.ts";
import { namesOf } from "../../src/lexicon/name-index.ts";
import { nameKey } from "../../src/model/name-words.ts";

const { values } = parseArgs({ options: { words: { type: "string" } } });
const words = new Set(readFileSync(values.words ?? "/usr/share/dict/american-english", "utf8").split("\n"));
/** Capitalised words that a name may be mistaken for. */
const CAPITALISED =
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december muslim hindi christian".split(
    " ",
  );
for (const word of CAPITALISED) words.add(word);
const files = readLexicon();
const names = [
  ...files.people.flatMap((person) => person.surnames),
  ...files.givenNames,
  ...actorsOf(files).flatMap((actor) => namesOf(actor).map(([name]) => name)),
  ...files.places.flatMap((place) => [place.name, ...place.names]),
];
const ordinary = [...new Set(names.map(nameKey))].filter((key) => words.has(key)).sort();
writeFileSync(`${lexiconDirectory}/ordinary-words.json`, `${JSON.stringify(ordinary).replaceAll(",", ",\n")}\n`);
console.log(`${ordinary.length} names are ordinary words`);
