import type { PlacePrecision } from "./place.ts";

/** How a state's name and its people are written. */
export interface Demonyms {
  /** Adjectives, the usual one first: `["Russian"]`, `["US", "American"]`. */
  readonly adjectives: readonly string[];
  /** Words for its people, singular and plural: `["Briton", "Britons", "Brit", "Brits"]`. */
  readonly people: readonly string[];
}

/** A state or an entity that acts as one; `id` is ISO 3166-1 alpha-3, or `X` and two letters of ours where ISO has none. */
export interface LexiconState {
  readonly id: string;
  readonly iso2?: string;
  /** Canonical English short name as news says it: `Turkey`, `Ivory Coast`, `Palestinians`. */
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: Demonyms;
  readonly capital?: string;
  /** Towns whose name may stand for its government, the capital first: `["Tehran", "Teheran"]`, `["Jerusalem", "Tel Aviv"]`. */
  readonly seats: readonly string[];
  /** Buildings, streets and nicknames that stand for its government and are no town: `Kremlin`, `Downing Street`. */
  readonly metonyms: readonly string[];
  /** Names of `names` or the name itself that mean something else too (`Georgia`, `Jordan`): the reader asks for context. */
  readonly ambiguous?: readonly string[];
  /** FIPS 10-4, as GDELT uses it for geography. */
  readonly fips?: string;
  /** Number of the Correlates of War project. */
  readonly cow?: number;
  /** `PRE` of PLOVER: not recognised by most; `of` is the state that it lies in by international law. */
  readonly standing: "member" | "observer" | "partial" | "territory";
  readonly of?: string;
  readonly source: string;
}

export type BodyKind =
  | "ministry"
  | "army"
  | "parliament"
  | "agency"
  | "presidency"
  | "court"
  | "government"
  | "police"
  | "regional";

/** A fixed body of a state that goes by a name of its own: `Knesset`, `CENTCOM`. */
export interface LexiconBody {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Id of the state. */
  readonly of: string;
  readonly kind: BodyKind;
  readonly ambiguous?: readonly string[];
  readonly source: string;
}

/** A common noun for a body of any state, to be composed with a demonym: "Russian" + "foreign ministry". */
export interface BodyNoun {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: BodyKind;
  /** Stands for the state only beside its name or demonym ("army"), or also alone after "the" ("the foreign ministry"). */
  readonly alone: boolean;
  readonly source: string;
}

/** An office that a person held. Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; an absent end is unknown or still running. */
export interface Tenure {
  /** Id of an office of `offices.json`. */
  readonly office: string;
  /** Id of a state, group, organisation or body. */
  readonly of: string;
  /** The title in full where the office is too general: `special presidential envoy for Ukraine`. */
  readonly title?: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface LexiconPerson {
  readonly id: string;
  readonly name: string;
  /** Other spellings of the whole name. */
  readonly names: readonly string[];
  /** Family name or what stands for it in a second mention, with its spellings: `["Zelensky", "Zelenskyy"]`. */
  readonly surnames: readonly string[];
  readonly offices: readonly Tenure[];
  readonly source: string;
}

/** An armed group or another party to a conflict that is no state. */
export interface LexiconGroup {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Words for its members or adjectives: `Houthi`, `Talib`. */
  readonly members?: readonly string[];
  /** Id of the group that it is part of, or of the state that it serves. */
  readonly of?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly kind: "armed" | "party" | "alliance" | "mercenary" | "criminal" | "authority";
  readonly ambiguous?: readonly string[];
  readonly source: string;
}

/** An international body, a mediator, a non-governmental organisation, an informal club of states. */
export interface LexiconOrganisation {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Id of the organisation that it is part of. */
  readonly of?: string;
  readonly kind: "intergovernmental" | "part" | "ngo" | "club" | "court" | "company" | "thinktank" | "religious";
  readonly ambiguous?: readonly string[];
  readonly source: string;
}

export type OfficeLevel =
  | "leader"
  | "minister"
  | "envoy"
  | "official"
  | "military"
  | "spokesperson"
  | "legislator"
  | "member";

/** A title of office. */
export interface LexiconOffice {
  readonly id: string;
  readonly name: string;
  /** All forms, lower case but for abbreviations: `foreign minister`, `top diplomat`, `FM`. */
  readonly names: readonly string[];
  readonly level: OfficeLevel;
  readonly domain?: string;
  /** Only ever said before or of a person, never of a body: `Gen.`, `Mr`. */
  readonly prefix?: boolean;
  /** No office but a word that colours one: `former`, `acting`. */
  readonly modifier?: boolean;
  readonly source: string;
}

/** A newspaper, broadcaster, agency or site. */
export interface LexiconOutlet {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47 tag of the language that it mainly publishes in. */
  readonly language: string;
  /** Publisher's family: outlets of one family are not independent of each other. */
  readonly family: string;
  /** In the hand of a state, or `public` where it is public but independent by law. */
  readonly state: boolean | "public";
  /** A wire service whose reports others carry. */
  readonly agency: boolean;
  readonly ambiguous?: readonly string[];
  readonly source: string;
}

/** A place of the gazetteer or of our own list. */
export interface LexiconPlace {
  /** `g` and the GeoNames id, or a slug of ours. */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; absent for seas and areas of several countries. */
  readonly country?: string;
  /** Name of the first-order region, where known. */
  readonly region?: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PlacePrecision;
  readonly population?: number;
  readonly geonames?: number;
  /** A word or a person's name too (`Nice`, `Reading`, `Victoria`): the reader asks for a preposition or a country beside it. */
  readonly ambiguous?: boolean;
}
