import { describe, expect, it } from "vitest";
import { fitsSurface, longestEntries, nameKey, nameWords } from "../model/name-words.ts";
import { readLexicon } from "./load-lexicon.ts";
import { actorsOf, makeLexicon } from "./make-lexicon.ts";
import { namesOf } from "./name-index.ts";
import { lexiconSchemas } from "./schema.ts";

const files = readLexicon();
const lexicon = makeLexicon(files);
const actors = actorsOf(files);
const lists = {
  states: files.states,
  bodies: files.bodies,
  "body-nouns": files.bodyNouns,
  people: files.people,
  groups: files.groups,
  organisations: files.organisations,
  offices: files.offices,
  outlets: files.outlets,
  places: files.places,
} as const;
const least = {
  states: 200,
  bodies: 250,
  "body-nouns": 25,
  people: 900,
  groups: 200,
  organisations: 250,
  offices: 60,
  outlets: 400,
  places: 400,
};

describe.each(Object.keys(lists) as (keyof typeof lists)[])("lexicon/%s.json", (name) => {
  const ids = lists[name].map((record) => record.id);
  it("has the shape of its schema", () => {
    const checked = lexiconSchemas[name].safeParse(lists[name]);
    expect(checked.error?.issues.slice(0, 3)).toBeUndefined();
  });
  it("is sorted by id, each once", () => expect(ids).toEqual([...new Set(ids)].sort()));
  it("has as many records as it should", () => expect(ids.length).toBeGreaterThanOrEqual(least[name]));
});

describe("references", () => {
  const known = new Set(actors.map((actor) => actor.record.id));
  it("gives each actor an id of its own", () => expect(known.size).toBe(actors.length));
  it("resolves every `of`", () => {
    const of = actors.flatMap(({ record }) => ("of" in record && record.of !== undefined ? [record.of] : []));
    expect(of.filter((id) => !known.has(id))).toEqual([]);
  });
  it("resolves every office and whom it is of", () => {
    const tenures = files.people.flatMap((person) => person.offices);
    expect(tenures.filter(({ office, of }) => !lexicon.offices.has(office) || !known.has(of))).toEqual([]);
  });
  it("has no tenure that ends before it begins", () => {
    const tenures = files.people.flatMap((person) => person.offices);
    expect(tenures.filter(({ from, to }) => from !== null && to !== null && to.slice(0, 4) < from.slice(0, 4))).toEqual(
      [],
    );
  });
});

describe("names", () => {
  it("lets no name stand for two states but those listed as ambiguous", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const actor of actors.filter((each) => each.kind === "state"))
      for (const [name] of namesOf(actor)) {
        if (actor.record.ambiguous?.includes(name)) continue;
        const other = owners.get(nameKey(name));
        if (other !== undefined && other !== actor.record.id) clashes.push(`${name}: ${other}, ${actor.record.id}`);
        owners.set(nameKey(name), actor.record.id);
      }
    expect(clashes).toEqual([]);
  });
  it("lists as ambiguous only names that the record has", () => {
    const stray = actors.flatMap((actor) => {
      const names = new Set(namesOf(actor).map(([name]) => name));
      const listed = "ambiguous" in actor.record ? (actor.record.ambiguous ?? []) : [];
      return listed.filter((name) => !names.has(name));
    });
    expect(stray).toEqual([]);
  });
  it("is frozen", () => {
    expect(Object.isFrozen(lexicon)).toBe(true);
    expect(Object.isFrozen(files.states[0]?.names)).toBe(true);
  });
});

/** The first name found in a text, as `id form`. */
function found(text: string): string | undefined {
  const words = nameWords(text);
  const keys = words.map((each) => each.word);
  for (let at = 0; at < keys.length; at += 1) {
    const entries = longestEntries(lexicon.names, keys, at).filter((entry) => {
      const last = words[at + entry.words.length - 1];
      return fitsSurface(entry, text.slice(words[at]?.start, last?.end));
    });
    if (entries[0]) return `${entries[0].actor.record.id} ${entries[0].form}`;
  }
  return undefined;
}

describe("looking up", () => {
  it.each([
    ["The U.S. and others", "USA name"],
    ["tell us more", undefined],
    ["the US said", "USA name"],
    ["Türkiye’s president", "TUR name"],
    ["two Britons", "GBR people"],
    ["the Kremlin", "RUS metonym"],
    ["Tehran hopes", "IRN capital"],
    ["al-Shabaab fighters", "al-shabaab name"],
    ["the Élysée", "FRA metonym"],
    ["Ansar Allah", "houthis name"],
    ["who is it", undefined],
    ["Volodymyr Zelenskyy", "volodymyr-zelensky name"],
    ["Sana’a", "YEM capital"],
    ["Aleksey Likhachev", "alexei-likhachev name"],
    ["Muhammad bin Salman", "mohammed-bin-salman name"],
    ["Gerhard Schroeder", "gerhard-schroder name"],
    ["Koizumi Shinjiro", "shinjiro-koizumi name"],
  ])("%s is %s", (text, id) => expect(found(text)).toBe(id));

  it.each([
    ["RUS", "president", "2025-05-01", "vladimir-putin"],
    ["UKR", "foreign-minister", "2024-09-06", "andrii-sybiha"],
    ["UKR", "foreign-minister", "2023-01-01", "dmytro-kuleba"],
    ["IRN", "foreign-minister", "2025-06-01", "abbas-araghchi"],
    ["DEU", "chancellor", "2025-05-20", "friedrich-merz"],
  ])("%s %s on %s is %s", (of, office, date, id) =>
    expect(lexicon.officeHolders(of, office, date)[0]?.person.id).toBe(id),
  );

  it.each([
    ["reuters.com", "reuters"],
    ["www.bbc.co.uk", "bbc"],
    ["The Kyiv Independent", "kyiv-independent"],
  ])("%s is the outlet %s", (name, id) => expect(lexicon.outletOf(name)?.id).toBe(id));

  it("finds people by surname in any spelling", () =>
    expect(lexicon.surnames.get("araqchi")?.[0]?.name).toBe("Abbas Araghchi"));
});

describe("places", () => {
  it.each([
    ["Kiev", "Kyiv", "UA", "town"],
    ["Kharkov", "Kharkiv", "UA", "town"],
    ["Khan Yunis", "Khan Younis", "PS", "town"],
    ["Donetsk Oblast", "Donetsk Oblast", "UA", "region"],
    ["Georgia", "Georgia", "GE", "country"],
    ["Geneva", "Geneva", "CH", "town"],
    ["Sana'a", "Sanaa", "YE", "town"],
  ])("%s is %s in %s, a %s", (name, canonical, country, precision) =>
    expect(lexicon.places.candidates(name)[0]).toMatchObject({ name: canonical, country, precision }),
  );

  it("knows the capital of every member of the United Nations", () => {
    const lost = files.states
      .filter((state) => state.standing === "member" && state.capital !== undefined)
      .filter(
        (state) =>
          !state.seats.some((seat) => lexicon.places.candidates(seat).some((place) => place.country === state.iso2)),
      );
    expect(lost.map((state) => `${state.id} ${state.capital}`)).toEqual([]);
  });
  it("matches the longest name", () => {
    const words = nameWords("in New York City today").map((each) => each.word);
    expect(lexicon.places.longestAt(words, 1)).toBe(3);
    expect(lexicon.places.longestAt(words, 0)).toBe(0);
  });
  it("flags names that are words or people's names", () => {
    expect(lexicon.places.candidates("Nice")[0]?.ambiguous).toBe(true);
    expect(lexicon.places.candidates("Kharkiv")[0]?.ambiguous).toBeUndefined();
  });
});
