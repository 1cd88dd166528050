import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Description } from "./description.ts";
import { type MadeUpRequest, madeUpRequest } from "./made-up-request.ts";
import type { Pools } from "./made-up-value.ts";

/** What sends a request to the server under test. */
export type Send = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** How many answers there were of each status. */
export type Tally = Map<number, number>;

const SERVER = "http://localhost/api/v1";

/** Sends made-up requests, and throws where an answer is not as the description has it: its status, its form, no 5xx. */
export async function fuzz(send: Send, runs: number, seed: number): Promise<Tally> {
  const description = (await (await send(`${SERVER}/openapi.json`)).json()) as Description;
  const check = checker(description);
  const tally: Tally = new Map();
  const requests = madeUpRequest(description, await poolsOf(send));
  const property = fc.asyncProperty(requests, async (request) => {
    const answer = await sent(send, request);
    tally.set(answer.status, (tally.get(answer.status) ?? 0) + 1);
    await check(request, answer);
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: false });
  return tally;
}

async function sent(send: Send, { method, path, body }: MadeUpRequest): Promise<Response> {
  const json = body === undefined ? {} : { body, headers: { "Content-Type": "application/json" } };
  return send(`${SERVER}${path}`, { method, ...json });
}

function checker(description: Description) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "description", components: description.components });
  return async ({ method, path, operation, body }: MadeUpRequest, answer: Response): Promise<void> => {
    const told = `${method} ${path} ${body ?? ""} gave ${answer.status}`;
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(`${told}: ${text.slice(0, 500)}`);
    const content = operation.responses[String(answer.status)]?.content;
    const type = answer.headers.get("Content-Type")?.split(";")[0] ?? "";
    const ref = content?.[type]?.schema.$ref;
    // An address that became another one (`/` in a name) is answered as such an address is.
    if (ref === undefined && [404, 405].includes(answer.status)) return;
    if (ref === undefined) throw new Error(`${told} as ${type}, which the description does not know`);
    if (!ajv.validate(`description${ref}`, JSON.parse(text))) throw new Error(`${told}: ${ajv.errorsText()}`);
  };
}

/** Real names and ids, found by asking the interface itself. */
async function poolsOf(send: Send): Promise<Pools> {
  const list = async (path: string, pick: (item: Readonly<Record<string, string>>) => string | undefined) => {
    const { items } = (await (await send(`${SERVER}${path}`)).json()) as { items: Readonly<Record<string, string>>[] };
    return items.map((item) => pick(item) ?? "");
  };
  const process = "/processes/russia-ukraine";
  const claims = await list(`${process}/claims?limit=200`, ({ id }) => id);
  return {
    process: ["russia-ukraine", "fuzzed-one", "nobody"],
    newProcess: ["fuzzed-one", "fuzzed-two", "Not a slug"],
    thread: await list(`${process}/threads?limit=100`, ({ id }) => id),
    claim: claims,
    report: await list(`${process}/reports?limit=50`, ({ id }) => id),
    actor: await list(`${process}/actors?limit=50`, ({ name }) => name),
    partie: ["Russia", "Ukraine", "Turkey", "Freedonia"],
    source: ["straits-herald-b", "38-north", "actualite-cd"],
    address: ["https://herald.example/", "https://herald.example/none", "38-north", "actualite-cd", "/etc"],
    slot: ["status", "when", "where", "voice", "killed", "parties", "speaker"],
    status: ["planned", "held", "done", "said", "imposed"],
    value: ["2025-07-23", "12", "Russia, Ukraine", "held", "planned", ""],
    words: ["Istanbul", "Russia", "Ukraine"],
    q: ["istanbul", "talks prisoners", "%%%", "\u0130stanbul"],
    correction: claims.slice(0, 3),
  };
}
