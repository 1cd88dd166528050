import { z } from "zod";

const text = z.string().min(1);
const list = z.array(text);
const source = text;
const iso2 = z.string().regex(/^[A-Z]{2}$/);
const civil = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .nullable();

const state = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}$/),
  iso2: iso2.optional(),
  name: text,
  names: list,
  demonyms: z.strictObject({ adjectives: list, people: list }),
  capital: text.optional(),
  seats: list,
  metonyms: list,
  ambiguous: list.optional(),
  fips: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  cow: z.number().int().optional(),
  standing: z.enum(["member", "observer", "partial", "territory"]),
  of: text.optional(),
  source,
});

const bodyKind = z.enum([
  "ministry",
  "army",
  "parliament",
  "agency",
  "presidency",
  "court",
  "government",
  "police",
  "regional",
]);

const body = z.strictObject({
  id: text,
  name: text,
  names: list,
  of: text,
  kind: bodyKind,
  ambiguous: list.optional(),
  source,
});

const bodyNoun = z.strictObject({ id: text, name: text, names: list, kind: bodyKind, alone: z.boolean(), source });

const tenure = z.strictObject({ office: text, of: text, title: text.optional(), from: civil, to: civil });

const person = z.strictObject({
  id: text,
  name: text,
  names: list,
  surnames: list.min(1),
  offices: z.array(tenure),
  source,
});

const group = z.strictObject({
  id: text,
  name: text,
  names: list,
  members: list.optional(),
  of: text.optional(),
  countries: z.array(iso2),
  kind: z.enum(["armed", "party", "alliance", "mercenary", "criminal", "authority"]),
  ambiguous: list.optional(),
  source,
});

const organisation = z.strictObject({
  id: text,
  name: text,
  names: list,
  of: text.optional(),
  kind: z.enum(["intergovernmental", "part", "ngo", "club", "court", "company", "thinktank", "religious"]),
  ambiguous: list.optional(),
  source,
});

const office = z.strictObject({
  id: text,
  name: text,
  names: list,
  level: z.enum(["leader", "minister", "envoy", "official", "military", "spokesperson", "legislator", "member"]),
  domain: text.optional(),
  prefix: z.boolean().optional(),
  modifier: z.boolean().optional(),
  source,
});

const outlet = z.strictObject({
  id: text,
  name: text,
  names: list,
  domains: list,
  country: iso2,
  language: z.string().regex(/^[a-z]{2}$/),
  family: text,
  state: z.union([z.boolean(), z.literal("public")]),
  agency: z.boolean(),
  ambiguous: list.optional(),
  source,
});

const place = z.strictObject({
  id: text,
  name: text,
  names: list,
  country: iso2.optional(),
  region: text.optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: z.enum(["site", "town", "district", "region", "country", "area"]),
  population: z.number().int().optional(),
  geonames: z.number().int().optional(),
  ambiguous: z.boolean().optional(),
  source,
});

/** What `sources.json` must hold: the sources on offer. */
export const starterSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: text,
    address: z.url({ protocol: /^https?$/ }),
    outlet: text,
    country: iso2.optional(),
    language: z.string().regex(/^[a-z]{2}$/),
    family: text,
    state: z.union([z.boolean(), z.literal("public")]),
    group: z.enum(["world", "official", "europe", "caucasus", "middle-east", "africa", "asia", "americas", "analysis"]),
    seen: text,
  }),
);

/** What each file of `lexicon/` must hold; checked by the tests, not at each start. */
export const lexiconSchemas = {
  states: z.array(state),
  bodies: z.array(body),
  "body-nouns": z.array(bodyNoun),
  people: z.array(person),
  groups: z.array(group),
  organisations: z.array(organisation),
  offices: z.array(office),
  outlets: z.array(outlet),
  places: z.array(place),
} as const;
