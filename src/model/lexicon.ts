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
  Tenure,
} from "./lexicon-records.ts";
import type { PlacePrecision } from "./place.ts";

/** Any record that can act in the world. */
export type LexiconActor =
  | { readonly kind: "state"; readonly record: LexiconState }
  | { readonly kind: "body"; readonly record: LexiconBody }
  | { readonly kind: "person"; readonly record: LexiconPerson }
  | { readonly kind: "group"; readonly record: LexiconGroup }
  | { readonly kind: "organisation"; readonly record: LexiconOrganisation }
  | { readonly kind: "outlet"; readonly record: LexiconOutlet };

/** In what way a name means its record; `surname` of a person, `capital` and `metonym` of a state. */
export type NameForm = "name" | "adjective" | "people" | "capital" | "metonym" | "surname";

/** One name and one record that it may mean. */
export interface NameEntry {
  /** As written in the lexicon: `al-Shabaab`, `U.S.`. */
  readonly name: string;
  /** Its words as `nameWords` gives them: `["al", "shabaab"]`. */
  readonly words: readonly string[];
  readonly actor: LexiconActor;
  readonly form: NameForm;
  /** An acronym or a word that must stand in just these letters: `US`, `WHO`. */
  readonly exact: boolean;
  /** May well mean something else: ask for context. */
  readonly ambiguous: boolean;
}

/** One title of office, as one of its names writes it. */
export interface OfficeEntry {
  readonly name: string;
  readonly words: readonly string[];
  readonly office: LexiconOffice;
  readonly exact: boolean;
}

/** One common noun of a body, as one of its names writes it. */
export interface BodyNounEntry {
  readonly name: string;
  readonly words: readonly string[];
  readonly noun: BodyNoun;
  readonly exact: boolean;
}

/** Entries by the first of their words, the longest first. */
export type WordIndex<Entry> = ReadonlyMap<string, readonly Entry[]>;

/** A person with one of the offices that fit a question. */
export interface OfficeHolder {
  readonly person: LexiconPerson;
  readonly tenure: Tenure;
}

/** The names that several readers share, read once at the edge and handed to pure code as an argument. Frozen. */
export interface Lexicon {
  readonly states: ReadonlyMap<string, LexiconState>;
  readonly bodies: ReadonlyMap<string, LexiconBody>;
  readonly people: ReadonlyMap<string, LexiconPerson>;
  readonly groups: ReadonlyMap<string, LexiconGroup>;
  readonly organisations: ReadonlyMap<string, LexiconOrganisation>;
  readonly outlets: ReadonlyMap<string, LexiconOutlet>;
  readonly offices: ReadonlyMap<string, LexiconOffice>;
  readonly bodyNouns: ReadonlyMap<string, BodyNoun>;
  /** Every name of every actor, full names of people among them, surnames not. */
  readonly names: WordIndex<NameEntry>;
  /** People by the words of a surname, joined by a space: `zelensky`, `al thani`. */
  readonly surnames: ReadonlyMap<string, readonly LexiconPerson[]>;
  readonly officeNames: WordIndex<OfficeEntry>;
  readonly bodyNounNames: WordIndex<BodyNounEntry>;
  /** Given names, folded, that help to tell a person from a place. */
  readonly givenNames: ReadonlySet<string>;
  /** Folded surnames and one-word names of actors that are ordinary English words too: `moon`, `punch`, `rice`. */
  readonly ordinaryWords: ReadonlySet<string>;
  readonly places: PlaceIndex;
  /** Who speaks for an id, whatever it is: the actor's record. */
  actorOf(id: string): LexiconActor | undefined;
  /** The state of an ISO 3166-1 alpha-2 code. */
  stateOfCountry(iso2: string): LexiconState | undefined;
  /** Holders of an office (`foreign-minister`) of an actor (`RUS`) on a civil date, the latest first; all of them where no date is given. */
  officeHolders(of: string, office: string, date?: string): readonly OfficeHolder[];
  /** An outlet by its domain (`www.reuters.com`) or its name. */
  outletOf(domainOrName: string): LexiconOutlet | undefined;
  /** Changes whenever the data does; part of the engine's version. */
  readonly version: string;
}

/** The gazetteer and our own places. */
export interface PlaceIndex {
  /** All places of that name: our own, then countries, then by population. `name` in any spelling of case, diacritics, apostrophes. */
  candidates(name: string): readonly LexiconPlace[];
  /** How many words from `at` on make the longest name of a place, 0 if none; `words` as `nameWords` gives them. */
  longestAt(words: readonly string[], at: number): number;
  byId(id: string): LexiconPlace | undefined;
  /** The places of one precision and country, such as the regions of `UA`. */
  within(country: string, precision: PlacePrecision): readonly LexiconPlace[];
  readonly size: number;
}
