import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import { says, startModelEndpoint, talksFound } from "../app/by-model/model-endpoint-for-test.ts";
import { roundFor } from "../app/by-model/round-for-test.ts";
import { dossierOf } from "../app/dossier.ts";
import { ingest } from "../app/ingest.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { newArticle } from "../model/new-article.ts";
import type { Thread } from "../model/thread.ts";
import { serverApp } from "./server-app.tsx";

const WORDS = "L'Ukraine et la Russie signeront un accord sur le blé de la mer Noire le 20 août à Genève.";
const SPOKEN = "« Nous irons à Genève l'esprit ouvert », a dit Ada Lund.";
const REPORT = newArticle({
  title: "Un accord sur le blé",
  body: `${WORDS}\n${SPOKEN}`,
  outlet: "Le Quai",
  published: "2025-08-12",
  url: "https://quai.example/ble",
  language: "fr",
});
const talks = talksFound(WORDS, "2025-08-20", ["grain"]);
const statement = { kind: "statement", status: "said", words: SPOKEN, day: null, place: null, said_by: null };

let world: OpenWorld;
let app: ReturnType<typeof serverApp>;
let thread: Thread;
let claim: string;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world, { token: "0123456789abcdef" });
  const endpoint = await startModelEndpoint();
  await ingest(world, REPORT);
  const said = {
    speaker: "Ada Lund",
    affiliation: "Ukraine",
    quote: "Nous irons à Genève l'esprit ouvert",
    outlook: "hopeful",
  };
  endpoint.answers(
    says({
      claims: [talks, { ...statement, slots: said }, { ...talks, words: "Rien de tel ne se lit ici." }],
    }),
  );
  for (const one of await roundFor(world, endpoint, {}, { limit: 1 })) expect(one).toMatchObject({ kept: 2 });
  await endpoint.close();
  const { threads } = await dossierOf(world, "russia-ukraine");
  thread = threads.find(({ steps }) =>
    steps.some(({ article, claimKind }) => article === REPORT.id && claimKind === "talks"),
  ) as Thread;
  claim = thread.steps.find(({ article }) => article === REPORT.id)?.claim ?? "";
});
afterAll(() => world.close());

const text = async (path: string): Promise<string> => {
  const answer = await app.request(`http://localhost${path}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).replace(/<[^>]+>/g, "");
};

const P = "/p/russia-ukraine";
const places: readonly (readonly [string, () => string, string])[] = [
  ["the report's page", () => `${P}/reports/${REPORT.id}`, "1 whose words do not stand in the report"],
  ["its explanation", () => `${P}/reports/${REPORT.id}/reading`, "read by model lakes-7b, not measured"],
  ["the list of reports", () => `${P}/reports`, "Read by model lakes-7b"],
  ["the thread", () => `${P}/threads/${thread.id}`, "ead by model lakes-7b"],
  ["the statements", () => `${P}/statements?q=Lund`, "Read by model lakes-7b"],
  ["a search", () => `${P}/search?q=Lund`, "Read by model lakes-7b"],
  ["the brief", () => `${P}/brief?asOf=2025-08-12`, "Read by model lakes-7b"],
  ["the brief as Markdown", () => `${P}/brief/md?asOf=2025-08-12`, "read by model lakes-7b"],
  ["the brief as HTML", () => `${P}/brief/html?asOf=2025-08-12`, "read by model lakes-7b"],
  ["the brief as JSON", () => `${P}/brief/json?asOf=2025-08-12`, '"byModel": "lakes-7b"'],
  ["a claim by the interface", () => `/api/v1/claims/${claim}`, '"byModel":"lakes-7b"'],
  ["a thread by the interface", () => `/api/v1/processes/russia-ukraine/threads/${thread.id}`, '"byModel":"lakes-7b"'],
  ["JSON Lines", () => `${P}/export/jsonl`, '"byModel":"lakes-7b"'],
  ["CSV", () => `${P}/export/csv`, '"lakes-7b"'],
  ["CSV of threads", () => `${P}/export/csv-threads`, '"lakes-7b"'],
  ["Web Annotations", () => `${P}/export/annotations`, "model lakes-7b, by way of Dragoman"],
  ["PLOVER", () => `${P}/export/plover`, "dragoman read by model lakes-7b"],
  ["Markdown", () => `${P}/export/markdown`, "(read by model lakes-7b)"],
  ["the calendar", () => `${P}/export/calendar`, "by model lakes-7b"],
  ["schema.org", () => `${P}/export/schema-org`, "read by model lakes-7b"],
  ["GeoJSON", () => `${P}/export/geojson`, "read by model lakes-7b"],
];

test.each(places)("%s says that a model read it", async (_name, path, words) => {
  const shown = await text(path());
  expect(shown.replace(/\r\n /g, "").replaceAll("&#39;", "'")).toContain(words);
});

test("tables that have no room for the mark leave it out", async () => {
  for (const format of ["polecat"]) expect(await text(`${P}/export/${format}`)).not.toContain(claim);
});

test("the report is unread no more", async () => {
  expect(await text("/unread")).not.toContain(REPORT.title);
});
