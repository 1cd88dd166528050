import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../../../app/open-record.ts";
import { serverApp } from "../../server-app.tsx";

const P = "/p/russia-ukraine";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world, { token: "t" });
});
afterAll(() => world.close());

async function found(q: string, more = ""): Promise<string> {
  return (await app.request(`http://localhost${P}/search?q=${encodeURIComponent(q)}${more}`)).text();
}

function post(fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({ token: "t", ...fields });
  return app.request(`http://localhost${P}/searches`, { method: "POST", body }) as Promise<Response>;
}

test.each([
  ["peskov", "diametrically opposed"],
  ["kremlin spokesman", "spokesman, Russia"],
  ['by:"kremlin spokesman" on:2025-07', "diametrically"],
  ["by:peskov on:2025-07", "diametrically"],
  ['"diametrically opposed"', "<mark>diametrically opposed</mark>"],
  ["diametric*", "<mark>diametrically</mark>"],
])("%s finds %s", async (q, words) => {
  expect(await found(q)).toContain(words);
});

test.each([["by:peskov on:2024-07"], ['"opposed diametrically"'], ["diametrical"], ["diametrically -opposed"]])(
  "%s finds nothing",
  async (q) => {
    expect(await found(q)).toContain("Nothing holds all of this");
  },
);

test("the fields of the form count as if they were typed", async () => {
  const page = await found("", "&by=peskov&from=2025-07-01&to=2025-07-31");
  expect(page).toContain("by:peskov from:2025-07-01 to:2025-07-31");
  expect(page).toContain("diametrically");
});

test("a mistake is told, and the rest of the search counts", async () => {
  const page = await found("peskov kind:colour");
  expect(page).toContain("is no kind of claim");
  expect(page).toContain("diametrically");
});

test("a search is kept under a name, found again, and forgotten", async () => {
  const saved = await post({ act: "save", name: "Kremlin", q: "by:peskov on:2025-07", back: `${P}/search` });
  expect(saved.headers.get("Location")).toBe(`${P}/search?done=saved`);
  const page = await found("");
  expect(page).toContain("Saved searches (1)");
  expect(page).toContain("q=by%3Apeskov+from%3A2025-07-01+to%3A2025-07-31");
  await post({ act: "forget", name: "Kremlin", back: `${P}/search` });
  expect(await found("")).not.toContain("Saved searches");
});

test("a search for nothing is not kept, and says so", async () => {
  const answer = await post({ act: "save", name: "x", q: " - ", back: `${P}/search` });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("asks for nothing");
});
