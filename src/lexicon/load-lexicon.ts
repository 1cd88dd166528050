import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Lexicon } from "../model/lexicon.ts";
import type {
  BodyNoun,
  LexiconBody,
  LexiconGroup,
  LexiconOffice,
  LexiconOrganisation,
  LexiconOutlet,
  LexiconPerson,
  LexiconPlace,
  LexiconState,
} from "../model/lexicon-records.ts";
import { makeLexicon } from "./make-lexicon.ts";

/** The records of `lexicon/`, as read. */
export interface LexiconFiles {
  readonly states: readonly LexiconState[];
  readonly bodies: readonly LexiconBody[];
  readonly bodyNouns: readonly BodyNoun[];
  readonly people: readonly LexiconPerson[];
  readonly groups: readonly LexiconGroup[];
  readonly organisations: readonly LexiconOrganisation[];
  readonly offices: readonly LexiconOffice[];
  readonly outlets: readonly LexiconOutlet[];
  readonly places: readonly LexiconPlace[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly spellings: readonly (readonly string[])[];
  readonly ordinaryWords: readonly string[];
  /** Its text, as `indexPlaces` takes it. */
  readonly gazetteer: Buffer;
  readonly version: string;
}

/** Where the lexicon lies in a checkout. */
export const lexiconDirectory = fileURLToPath(new URL("../../lexicon/", import.meta.url));

/** Reads `lexicon/` once and gives the frozen Lexicon. Its shape is checked by the tests, not here: see `schema.ts`. */
export function loadLexicon(directory: string = lexiconDirectory): Lexicon {
  return makeLexicon(readLexicon(directory));
}

/** Reads the files of a lexicon without indexing them. */
export function readLexicon(directory: string = lexiconDirectory): LexiconFiles {
  const hash = createHash("sha256");
  const bytes = (file: string): Buffer => {
    const read = readFileSync(`${directory}/${file}`);
    hash.update(read);
    return read;
  };
  const json = (file: string) => JSON.parse(bytes(file).toString("utf8"));
  return {
    states: json("states.json"),
    bodies: json("bodies.json"),
    bodyNouns: json("body-nouns.json"),
    people: json("people.json"),
    groups: json("groups.json"),
    organisations: json("organisations.json"),
    offices: json("offices.json"),
    outlets: json("outlets.json"),
    places: json("places.json"),
    givenNames: json("given-names.json"),
    familyNames: json("family-names.json"),
    spellings: json("spellings.json"),
    ordinaryWords: json("ordinary-words.json"),
    gazetteer: gunzipSync(bytes("gazetteer.tsv.gz")),
    version: hash.digest("hex").slice(0, 12),
  };
}
