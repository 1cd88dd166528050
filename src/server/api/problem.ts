import { z } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";

/** Every kind of problem: its status and its title. Each has a section on the page of the interface. */
export const PROBLEMS = {
  "invalid-request": { status: 400, title: "The request is not as the description has it" },
  "invalid-cursor": { status: 400, title: "The cursor is not one of ours, or belongs to another list" },
  "no-words": { status: 400, title: "There is no word to look for" },
  "not-signed-in": { status: 401, title: "The record has accounts, and this request names none that is taken" },
  "foreign-request": {
    status: 403,
    title: "The request comes from a page of another site, or under a foreign host name",
  },
  "not-allowed": { status: 403, title: "The account's roles, or the token's scopes, do not allow it" },
  "no-accounts": { status: 404, title: "The record has no accounts; it is open to its own machine only" },
  "unknown-process": { status: 404, title: "There is no such process" },
  "unknown-thread": { status: 404, title: "There is no such thread" },
  "unknown-claim": { status: 404, title: "There is no such claim" },
  "unknown-report": { status: 404, title: "There is no such report" },
  "unknown-source": { status: 404, title: "There is no such source" },
  "unknown-actor": { status: 404, title: "Nothing names this actor" },
  "unknown-address": { status: 404, title: "There is nothing at this address" },
  "wrong-method": { status: 405, title: "This address does not take this method" },
  "too-large": { status: 413, title: "The body is too large" },
  "not-json": { status: 415, title: "Changes are taken as JSON only" },
  "not-done": { status: 422, title: "The change could not be made; nothing was recorded" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  failed: { status: 500, title: "Something went wrong on our side; nothing was changed" },
} as const;

/** The name of a kind of problem. */
export type ProblemName = keyof typeof PROBLEMS;

/** RFC 9457: what went wrong, in words for a person and in a form for a program. */
export const problemSchema = z
  .object({
    type: z.string().describe("Address of the words on this kind of problem."),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.object({ in: z.string(), path: z.string(), message: z.string() }))
      .optional()
      .describe("Where in the request what is wrong."),
  })
  .openapi("Problem");

/** What more an answer may say of a problem. */
export interface ProblemMore {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly { readonly in: string; readonly path: string; readonly message: string }[];
}

/** The answer to a request that cannot be met. */
export function problemAnswer(name: ProblemName, detail: string, { headers, errors }: ProblemMore = {}): Response {
  const { status, title } = PROBLEMS[name];
  const body = { type: `/api/docs#${name}`, title, status, detail, ...(errors === undefined ? {} : { errors }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** Ends a request with a problem. */
export function refuse(name: ProblemName, detail: string, more?: ProblemMore): never {
  throw new HTTPException(PROBLEMS[name].status, { res: problemAnswer(name, detail, more) });
}

/** What any route may come to. */
type Always = "invalid-request" | "not-signed-in" | "foreign-request" | "not-allowed" | "too-many-requests" | "failed";

interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly "application/problem+json": { readonly schema: typeof problemSchema } };
}

/** The responses of a route by status. */
type Responses<Name extends ProblemName> = { [Status in (typeof PROBLEMS)[Name]["status"]]: ProblemResponse };

const ALWAYS: readonly Always[] = [
  "invalid-request",
  "not-signed-in",
  "foreign-request",
  "not-allowed",
  "too-many-requests",
  "failed",
];

/** The responses of a route that may go wrong in some ways, for its description. */
export function problems<Name extends ProblemName = never>(...names: readonly Name[]): Responses<Name | Always> {
  const all: readonly ProblemName[] = [...ALWAYS, ...names];
  const responses = all.map((name) => [
    PROBLEMS[name].status,
    {
      description: all
        .filter((other) => PROBLEMS[other].status === PROBLEMS[name].status)
        .map((other) => PROBLEMS[other].title)
        .join("; "),
      content: { "application/problem+json": { schema: problemSchema } },
    },
  ]);
  return Object.fromEntries(responses) as Responses<Name | Always>;
}
