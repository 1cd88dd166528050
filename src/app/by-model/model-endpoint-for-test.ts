import type { ServerResponse } from "node:http";
import { startScripted, type Way } from "../scripted-server-for-test.ts";

/** A request that the endpoint got. */
export interface AskedOfModel {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: unknown } };
  };
}

/** How the endpoint answers one request. */
export type Answering = (answer: ServerResponse) => void;

/** A scripted model behind an OpenAI-compatible interface on loopback, for tests. */
export interface ModelEndpoint {
  readonly address: string;
  readonly asked: readonly AskedOfModel[];
  /** Answers the next requests, each by the next of these; the last one stays. */
  answers(...ways: readonly Answering[]): void;
  close(): Promise<void>;
}

/** Starts an endpoint that finds no claim in anything. */
export async function startModelEndpoint(): Promise<ModelEndpoint> {
  const asked: AskedOfModel[] = [];
  const wayOf =
    (answering: Answering): Way =>
    (_request, answer) =>
      answering(answer);
  const server = await startScripted(wayOf(says({ claims: [] })), ({ url, headers }, body) =>
    asked.push({ path: url ?? "", key: headers.authorization, body: JSON.parse(body) as AskedOfModel["body"] }),
  );
  return {
    address: `http://${server.host}/v1`,
    asked,
    answers: (...given) => server.answers(...given.map(wayOf)),
    close: server.close,
  };
}

/** Answers as a model does, with this content: text as it is, anything else as JSON. */
export function says(content: unknown, tokens = 900): Answering {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const choices = [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: text } }];
  return sends(200, JSON.stringify({ id: "1", choices, usage: { total_tokens: tokens } }));
}

/** A claim of talks between delegations of Ukraine and Russia at Geneva, as a model gives it. */
export function talksFound(words: string, day: string, topics: readonly string[] = []) {
  return {
    kind: "talks",
    status: "planned",
    words,
    day,
    place: "Geneva",
    said_by: null,
    slots: {
      parties: ["Ukraine", "Russia"],
      people: [],
      format: null,
      level: "delegations",
      mediators: [],
      round: null,
      topics,
    },
  };
}

/** Answers with a status, and this body and these headers. */
export function sends(status: number, body = "", headers: Readonly<Record<string, string>> = {}): Answering {
  return (answer) => {
    answer.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
}

/** Takes the request and never answers. */
export const hangs: Answering = () => {};
