import { describe, expect, test } from "vitest";
import type { CorrectionId } from "../model/correction.ts";
import type { FetchState, SourceId } from "../model/source.ts";
import type { NewEntry } from "./entry.ts";
import { exampleArticle, exampleClaim, exampleProcess, exampleReading, exampleSource } from "./examples.ts";
import type { Store } from "./store.ts";
import { type StoreMaker, storeForEach } from "./store-for-each.ts";

const MAY = exampleArticle("Talks open", "2025-05-16");
const JULY = exampleArticle("Talks go on", "2025-07-22");
const UNDATED = exampleArticle("Nobody knows when", undefined);
const T1 = "2025-08-01T10:00:00.000Z";
const T2 = "2025-08-02T10:00:00.000Z";
const T3 = "2025-08-03T10:00:00.000Z";
const mayReading = exampleReading(MAY, [exampleClaim(MAY, ["Russia", "Ukraine"], "2025-05-16")]);
const julyReading = exampleReading(JULY, [exampleClaim(JULY, ["Russia", "United States"], "2025-07")]);

/** What every store must do, whichever database is under it. */
export function storeContract(name: string, make: () => StoreMaker): void {
  describe(`store: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    storeForEach(make, (opened, by) => {
      store = opened;
      maker = by;
    });
    const article = (of: typeof MAY): NewEntry => ({ kind: "article", article: of });
    const all = async (after = 0) => {
      const found = [];
      for await (const entry of store.read(after)) found.push(entry);
      return found;
    };

    test("a new record is empty and sound", async () => {
      expect([await store.last(), await all(), await store.check()]).toEqual([0, [], []]);
    });

    test("entries come back in order, as written, with number and time", async () => {
      await store.append([article(MAY), mayReading], T1);
      await store.append([article(JULY)], T2);
      const found = await all();
      expect(found.map(({ seq, kind, recordedAt }) => [seq, kind, recordedAt])).toEqual([
        [1, "article", T1],
        [2, "reading", T1],
        [3, "article", T2],
      ]);
      expect(found[0]).toMatchObject({ article: MAY });
      expect((await all(2)).map(({ seq }) => seq)).toEqual([3]);
    });

    test("what is there already is not written again", async () => {
      await store.append([article(MAY), mayReading], T1);
      const again = await store.append([article(MAY), mayReading, article(JULY)], T2);
      expect(again).toEqual({ last: 3, added: 1, isNew: [false, false, true] });
    });

    test("a definition that changes back is written again", async () => {
      const named = (name: string): NewEntry => ({ kind: "process", process: exampleProcess(name) });
      for (const name of ["A", "A", "B", "A"]) await store.append([named(name)], T1);
      expect([await store.last(), (await store.process(exampleProcess().id))?.name]).toEqual([3, "A"]);
      expect((await store.process(exampleProcess().id, 2))?.name).toBe("B");
      expect(await store.processes()).toHaveLength(1);
    });

    test("an append is whole or not at all", async () => {
      const stray = exampleReading(JULY, []);
      await expect(store.append([article(MAY), stray], T1)).rejects.toThrow(JULY.id);
      expect([await store.last(), await store.article(MAY.id)]).toEqual([0, undefined]);
    });

    test("a malformed entry is refused by name", async () => {
      const bad = { kind: "article", article: { ...MAY, published: "last Tuesday" } } as NewEntry;
      await expect(store.append([bad], T1)).rejects.toThrow("article.published");
    });

    test("recording time never goes back", async () => {
      await store.append([article(MAY)], T2);
      await store.append([article(JULY)], T1);
      expect((await all()).map(({ recordedAt }) => recordedAt)).toEqual([T2, T2]);
    });

    test("the last entry by an instant", async () => {
      await store.append([article(MAY), mayReading], T1);
      await store.append([article(JULY)], T3);
      const asked = ["2025-07-31T00:00:00.000Z", T1, T2, T3];
      expect(await Promise.all(asked.map((instant) => store.lastBy(instant)))).toEqual([0, 2, 2, 3]);
    });

    test("an article with its latest reading, and with the failure of the last attempt", async () => {
      await store.append([article(MAY), mayReading], T1);
      const newer = exampleReading(MAY, [], "engine-2");
      await store.append([newer], T2);
      expect((await store.article(MAY.id))?.reading).toMatchObject(newer);
      expect((await store.article(MAY.id, { upTo: 2 }))?.reading).toMatchObject(mayReading);
      await store.append([{ kind: "failure", article: MAY.id, engine: "engine-3", message: "too odd" }], T3);
      expect((await store.article(MAY.id))?.failure).toBe("too odd");
      expect((await store.article(MAY.id, { upTo: 3 }))?.failure).toBeUndefined();
    });

    test("articles, newest first, by day, words, outlet and address", async () => {
      await store.append([article(JULY), article(MAY), article(UNDATED)], "2025-06-01T00:00:00.000Z");
      const titles = async (query: Parameters<Store["articles"]>[0]) =>
        (await store.articles(query)).map((entry) => entry.article.title);
      expect(await titles({})).toEqual(["Talks go on", "Nobody knows when", "Talks open"]);
      expect(await titles({ asOf: "2025-06-30" })).toEqual(["Nobody knows when", "Talks open"]);
      expect(await titles({ limit: 1, offset: 1 })).toEqual(["Nobody knows when"]);
      expect(await titles({ upTo: 1 })).toEqual(["Talks go on"]);
      const words = (all: readonly (readonly string[])[], without: readonly string[] = []) =>
        titles({ words: { all, without } });
      expect(await words([["talks"], ["geneva"]])).toEqual(["Talks go on", "Talks open"]);
      expect(await words([["nobody", "open"]])).toEqual(["Nobody knows when", "Talks open"]);
      expect(await words([["talks go"]])).toEqual(["Talks go on"]);
      expect(await words([["talk*"]], ["open"])).toEqual(["Talks go on"]);
      expect(await words([['no"such*word']])).toEqual([]);
      expect(await words([["…"]])).toEqual([]);
      expect(await titles({ from: "2025-06-01" })).toEqual(["Talks go on", "Nobody knows when"]);
      expect(await titles({ outlet: "Other" })).toEqual([]);
      expect(await titles({ url: JULY.url ?? "" })).toEqual(["Talks go on"]);
    });

    test("articles not yet read by an engine", async () => {
      await store.append([article(MAY), mayReading, article(JULY)], T1);
      const unread = async (engine: string, since?: string) =>
        (await store.unread(engine, { after: 0, limit: 10, ...(since === undefined ? {} : { since }) })).map(
          (entry) => entry.article.title,
        );
      expect(await unread("engine-1")).toEqual(["Talks go on"]);
      expect(await unread("engine-2")).toEqual(["Talks open", "Talks go on"]);
      expect(await unread("engine-2", "2025-06-01")).toEqual(["Talks go on"]);
    });

    test("readings that name enough of the actors, by time of publication and of recording", async () => {
      await store.append([article(JULY), julyReading], T1);
      await store.append([article(MAY), mayReading], T2);
      const found = async (query: Partial<Parameters<Store["readings"]>[0]>) =>
        (await store.readings({ actors: ["Russia", "Ukraine"], least: 1, ...query })).map(
          ({ article: held }) => held.article.title,
        );
      expect(await found({})).toEqual(["Talks open", "Talks go on"]);
      expect(await found({ least: 2 })).toEqual(["Talks open"]);
      expect(await found({ actors: ["Georgia"] })).toEqual([]);
      expect(await found({ asOf: "2025-06-01" })).toEqual(["Talks open"]);
      expect(await found({ since: "2025-06-01" })).toEqual(["Talks go on"]);
      expect(await found({ upTo: 2 })).toEqual(["Talks go on"]);
      expect(await found({ after: 2 })).toEqual(["Talks open"]);
      const each: string[] = [];
      for await (const one of store.eachReading({ actors: ["Russia", "Ukraine"], least: 1 }))
        each.push(one.article.article.title);
      expect(each).toEqual(await found({}));
    });

    test("a re-reading takes the place of the earlier one, which stays to be seen in the past", async () => {
      await store.append([article(MAY), mayReading], T1);
      await store.append([exampleReading(MAY, [exampleClaim(MAY, ["Iran", "Israel"])], "engine-2")], T2);
      const query = { actors: ["Russia", "Iran"], least: 1 };
      const engines = async (upTo?: number) =>
        (await store.readings({ ...query, upTo })).map(({ reading }) => reading.engine);
      expect([await engines(), await engines(2)]).toEqual([["engine-2"], ["engine-1"]]);
      expect((await store.counts()).claims).toBe(1);
    });

    test("claims by kind and day, and by id", async () => {
      await store.append([article(MAY), mayReading, article(JULY), julyReading], T1);
      const [may] = mayReading.claims;
      const [july] = julyReading.claims;
      const ids = async (query: Parameters<Store["claims"]>[0]) => (await store.claims(query)).map(({ id }) => id);
      expect(await ids({ kind: "talks" })).toEqual([may?.id, july?.id]);
      expect(await ids({ kind: "attack" })).toEqual([]);
      expect(await ids({ from: "2025-07-31" })).toEqual([july?.id]);
      expect(await ids({ to: "2025-06-30" })).toEqual([may?.id]);
      const [place] = await store.claimsNamed(july?.id.slice(0, 10) ?? "");
      expect(place).toMatchObject({ id: july?.id, article: JULY.id, kind: "talks" });
      expect(await store.articlesNamed(MAY.id.slice(0, 10))).toEqual([MAY.id]);
    });

    test("corrections and settings", async () => {
      const correction = {
        id: "aaaaaaaaaaaaaaaa" as CorrectionId,
        by: "Ada",
        at: T1,
        act: { kind: "undo", correction: "bbbbbbbbbbbbbbbb" as CorrectionId },
      } as const;
      await store.append(
        [
          { kind: "correction", correction },
          { kind: "setting", key: "seen", value: 3 },
        ],
        T1,
      );
      await store.append(
        [
          { kind: "correction", correction },
          { kind: "setting", key: "seen", value: [4] },
        ],
        T2,
      );
      expect((await store.corrections()).map((entry) => entry.correction)).toEqual([correction]);
      expect([await store.setting("seen"), await store.setting("none")]).toEqual([[4], undefined]);
      expect([...(await store.settings("se")), ...(await store.settings("sex"))]).toEqual([["seen", [4]]]);
    });

    test("the last answer of a model about an article", async () => {
      const answered = { kind: "model-reading", article: MAY.id, model: "lakes-7b", asked: "1", answer: "{}" } as const;
      await store.append([article(MAY), article(JULY), answered], T1);
      await store.append([{ ...answered, answer: "[]" }], T2);
      const found = await store.modelReadings([MAY.id, JULY.id]);
      expect([...found].map(([id, { answer, recordedAt }]) => [id, answer, recordedAt])).toEqual([[MAY.id, "[]", T2]]);
      expect((await store.modelReadings([])).size).toBe(0);
    });

    test("snapshots are kept, replaced and dropped", async () => {
      await store.keep({ key: "lakes", upTo: 1, body: "a" });
      await store.keep({ key: "lakes", upTo: 2, body: "b" });
      expect(await store.snapshot("lakes")).toEqual({ key: "lakes", upTo: 2, body: "b" });
      await store.dropSnapshots();
      expect(await store.snapshot("lakes")).toBeUndefined();
    });

    test("sources: a later definition replaces an earlier one, and takes it away where it says so", async () => {
      const source = exampleSource();
      const define = (more: object): NewEntry => ({ kind: "source", source: { ...source, ...more } });
      await store.append([define({}), define({ paused: true }), define({ paused: true })], T1);
      expect([await store.last(), await store.sources()]).toEqual([2, [{ ...source, paused: true }]]);
      await store.append([define({ removed: true })], T2);
      expect([await store.sources(), (await store.source(source.id))?.removed]).toEqual([[], true]);
      await expect(store.append([define({ kind: "rumour" })], T3)).rejects.toThrow("source.kind");
    });

    test("looks at a source: items are known again, counted once, and new versions told apart", async () => {
      const { id: source } = exampleSource();
      const item = { item: "1", hash: "a", article: MAY.id, countAs: ["of:lakes"], alias: "=https://example.org/1" };
      const state: FetchState = {
        source,
        due: T2,
        failures: 0,
        validators: { etag: "x" },
      };
      const look = { source, at: T1, items: [item, { item: "2", hash: "b" }], state };
      await store.fetching.note(look);
      await store.fetching.note(look);
      await store.fetching.note({ source, at: T2, items: [{ ...item, hash: "c" }], stillThere: ["2", "none"] });
      expect([await store.fetching.state(source), await store.fetching.states()]).toEqual([state, [state]]);
      expect((await store.fetching.known(source, ["=https://example.org/1"])).size).toBe(1);
      const known = await store.fetching.known(source, ["1", "2", "3"]);
      expect([...known.values()].sort((a, b) => (a.item < b.item ? -1 : 1))).toEqual([
        { item: "1", hash: "c", article: MAY.id, firstSeen: T1, lastSeen: T2 },
        { item: "2", hash: "b", firstSeen: T1, lastSeen: T2 },
      ]);
      const counted = (await store.fetching.counts("2025-08-01")).map(({ day, what, count }) => [day, what, count]);
      expect(counted).toEqual([
        ["2025-08-01", "new", 2],
        ["2025-08-01", "of:lakes", 1],
        ["2025-08-02", "changed", 1],
      ]);
      expect(await store.fetching.counts("2025-08-03", source)).toEqual([]);
      expect((await store.fetching.items(source, 9)).map(({ item: of }) => of)).toEqual(["1", "2"]);
      expect(await store.fetching.state("other" as SourceId)).toBeUndefined();
    });

    test("items that a source no longer lists are forgotten in time", async () => {
      const { id: source } = exampleSource();
      const look = (item: string, at: string) => ({ source, at, items: [{ item, hash: "a" }] });
      await store.fetching.note(look("old", "2024-08-01T10:00:00.000Z"));
      await store.fetching.note(look("new", T1));
      expect((await store.fetching.items(source, 9)).map(({ item }) => item)).toEqual(["new"]);
    });

    test("two connections append at once: nothing is lost, no number twice", async () => {
      const other = await maker.openAgain();
      const some = (from: number) =>
        Array.from({ length: 20 }, (_, at) => article(exampleArticle(`Report ${from + at}`, "2025-05-16")));
      const one = some(0).map((entry) => store.append([entry], T1));
      const two = some(10).map((entry) => other.append([entry], T1));
      await Promise.all([...one, ...two]);
      await other.close();
      expect((await all()).map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
      expect([(await store.counts()).articles, await store.check()]).toEqual([30, []]);
    });

    test("text of any language and any mark comes back as it was", async () => {
      const odd = exampleArticle("Київ 🕊️ 'quoted' \\ \u2028 % _", "2025-05-16", "a\u0001b\n\n“c”");
      await store.append([article(odd)], T1);
      expect((await store.article(odd.id))?.article.article).toEqual(odd);
      expect(await store.articles({ words: { all: [["київ"]], without: [] } })).toHaveLength(1);
    });
  });
}
