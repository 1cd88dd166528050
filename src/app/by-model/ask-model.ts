import { z } from "zod";
import type { Article } from "../../model/article.ts";
import type { RefusalKind } from "../../model/fetched.ts";
import type { Post } from "../../sources/fetch/fetch-request.ts";
import { answerSchema } from "./answer-shape.ts";
import instructions from "./instructions.json" with { type: "json" };
import { jsonOf } from "./json-of.ts";
import type { ModelSettings } from "./model-settings.ts";

/** What one request came to: an answer with what it cost; a fault that may pass, perhaps with the seconds to wait; or one that will not. */
export type Asked =
  | { readonly kind: "answered"; readonly answer: string; readonly tokens: number }
  | { readonly kind: "failed"; readonly fault: string; readonly after?: number; readonly tokens?: number }
  | { readonly kind: "refused"; readonly fault: string };

/** Tokens of an answer at most. */
const LONGEST_ANSWER = 8000;
/** Where an endpoint does not tell what a request took: so many characters are held to be a token. */
const CHARACTERS_A_TOKEN = 3;
/** Statuses that a later request may mend: too slow, a conflict, too many, the server's own fault. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429]);
const FOR_GOOD: ReadonlySet<RefusalKind> = new Set(["bad-address", "bad-scheme", "credentials", "private-address"]);

const completion = z.looseObject({
  choices: z
    .array(z.looseObject({ message: z.looseObject({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage: z.looseObject({ total_tokens: z.number().int().nonnegative() }).nullish(),
});

/** Asks the endpoint once for the facts of a report; never throws. */
export async function askModel(
  post: Post,
  settings: ModelSettings,
  article: Article,
  signal?: AbortSignal,
): Promise<Asked> {
  const body = JSON.stringify(requestOf(settings, article));
  const came = await post(`${settings.address.replace(/\/+$/, "")}/chat/completions`, {
    body,
    mediaType: "application/json",
    reads: true,
    headers: {
      accept: "application/json",
      ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
    },
    ...(signal === undefined ? {} : { signal }),
  });
  if (came.kind === "fetched") return answerIn(came.bytes, body.length);
  const { words = "The endpoint gave no answer.", status = 0, ...more } = came.kind === "refused" ? came : {};
  const isForGood =
    ("why" in more && FOR_GOOD.has(more.why)) || (status >= 400 && status < 500 && !PASSING.has(status));
  if (isForGood) return { kind: "refused", fault: words };
  const after = "retryAfter" in more ? more.retryAfter : undefined;
  return { kind: "failed", fault: words, ...(after === undefined ? {} : { after }) };
}

function requestOf({ name, longest }: ModelSettings, article: Article): unknown {
  const { published = "an unknown day", language } = article;
  const parts: Readonly<Record<string, string>> = { day: published, language, text: textFor(article, longest) };
  return {
    model: name,
    temperature: 0,
    max_tokens: LONGEST_ANSWER,
    messages: [
      { role: "system", content: instructions.system.join("\n") },
      { role: "user", content: instructions.report.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? "") },
    ],
    response_format: { type: "json_schema", json_schema: { name: "claims", strict: true, schema: answerSchema } },
  };
}

/** As much of a report as may be sent, cut at the end of a paragraph where there is one. */
function textFor({ text }: Article, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf("\n", longest);
  return text.slice(0, end > longest / 2 ? end : longest);
}

function answerIn(bytes: Uint8Array, asked: number): Asked {
  const read = completion.safeParse(jsonOf(new TextDecoder().decode(bytes)));
  const guessed = Math.ceil((asked + bytes.length) / CHARACTERS_A_TOKEN);
  if (!read.success) {
    return { kind: "failed", fault: "The endpoint's answer is no chat completion.", tokens: guessed };
  }
  const [choice] = read.data.choices;
  const tokens = read.data.usage?.total_tokens ?? guessed;
  if (choice?.finish_reason === "length") {
    return { kind: "failed", fault: `The answer was cut off after ${LONGEST_ANSWER} tokens.`, tokens };
  }
  return { kind: "answered", answer: choice?.message.content ?? "", tokens };
}
