import { setTimeout } from "node:timers/promises";
import type { Article } from "../../model/article.ts";
import type { ModelReadingEntry } from "../../record/entry.ts";
import type { Post } from "../../sources/fetch/fetch-request.ts";
import { readingOf } from "../ingest.ts";
import { loadReadingTools } from "../reading-tools.ts";
import type { World } from "../world.ts";
import { ASKED } from "./answer-shape.ts";
import { type Asked, askModel } from "./ask-model.ts";
import { claimsFromAnswer, type Dropped } from "./claims-from-answer.ts";
import type { ModelSettings } from "./model-settings.ts";
import { noteUsage } from "./usage-today.ts";
import { withModelClaims } from "./with-model-claims.ts";

/** What became of one report: how many claims were kept and what was thrown away, or why it was not read. */
export interface ModelRead {
  readonly article: Article;
  readonly kept: number;
  readonly dropped?: Dropped;
  readonly requests: number;
  readonly tokens: number;
  readonly fault?: string;
  /** No other report would fare better: a wrong key, an address that may not be reached. */
  readonly isForGood?: boolean;
}

/** Seconds before a second and a further request for one report, where the endpoint names none; the most that it may name. */
const PAUSE = 2;
const LONGEST_PAUSE = 60;

/**
 * Has a model read one report, and records its answer together with the reading that it makes. An answer that is no list of
 * claims, to the last attempt, is recorded too: it is not asked for again by itself. A fault of the endpoint is not recorded.
 */
export async function readByModel(
  world: World,
  post: Post,
  settings: ModelSettings,
  article: Article,
  signal?: AbortSignal,
): Promise<ModelRead> {
  const asked = await askPatiently(post, settings, article, signal);
  const { requests, tokens, last } = asked;
  await noteUsage(world, requests, tokens);
  if (last.kind !== "answered") {
    return { article, kept: 0, requests, tokens, fault: last.fault, isForGood: last.kind === "refused" };
  }
  const answered: ModelReadingEntry = {
    kind: "model-reading",
    article: article.id,
    model: settings.name,
    asked: ASKED,
    answer: last.answer,
    tokens,
  };
  const reading = withModelClaims(await readingOf(world, article), article, answered);
  await world.store.append([answered, reading], world.now());
  const { dropped } = claimsFromAnswer(article, last.answer, settings.name, loadReadingTools().lexicon);
  const kept = reading.kind === "reading" ? reading.claims.filter(({ byModel }) => byModel !== undefined).length : 0;
  return { article, kept, dropped, requests, tokens };
}

interface AskedPatiently {
  readonly last: Asked;
  readonly requests: number;
  readonly tokens: number;
}

async function askPatiently(
  post: Post,
  settings: ModelSettings,
  article: Article,
  signal: AbortSignal | undefined,
): Promise<AskedPatiently> {
  let [requests, tokens] = [0, 0];
  for (;;) {
    const last = await askModel(post, settings, article, signal);
    requests += 1;
    tokens += last.kind === "refused" ? 0 : (last.tokens ?? 0);
    if (isEnough(last, article, settings) || requests >= settings.attempts || signal?.aborted === true) {
      return { last, requests, tokens };
    }
    const after = last.kind === "failed" ? last.after : 0;
    if ((after ?? 0) > LONGEST_PAUSE) return { last, requests, tokens };
    await setTimeout((after ?? PAUSE * requests) * 1000, undefined, signal === undefined ? {} : { signal }).catch(
      () => {},
    );
  }
}

/** Whether no further request is needed: it will not be answered, or the answer is a list of claims. */
function isEnough(asked: Asked, article: Article, { name }: ModelSettings): boolean {
  if (asked.kind !== "answered") return asked.kind === "refused";
  return !claimsFromAnswer(article, asked.answer, name, loadReadingTools().lexicon).dropped.unreadable;
}
