import type { FetchState, Source } from "../../model/source.ts";
import type { Look } from "./listed-item.ts";
import type { RoundTools } from "./look-result.ts";
import { nextLook } from "./next-look.ts";

/** Notes a look that failed: it is tried again later and later, and its validators are dropped. */
export async function noteFailure(
  source: Source,
  before: FetchState | undefined,
  look: Extract<Look, { kind: "failed" }>,
  at: string,
  tools: RoundTools,
): Promise<void> {
  const failures = (before?.failures ?? 0) + 1;
  const { validators: _dropped, ...held } = before ?? { source: source.id };
  const state: FetchState = {
    ...held,
    due: nextLook(source, { at, failures, retryAfter: look.retryAfter }, tools.random()),
    lastTried: at,
    failures,
    problem: look.words,
    failingSince: before?.failingSince ?? at,
  };
  await tools.world.store.fetching.note({ source: source.id, at, state });
}

/** The state after an answer. Failures that an unchanged answer leaves standing keep their words. */
export function stateAfter(
  source: Source,
  before: FetchState | undefined,
  look: Exclude<Look, { kind: "failed" }>,
  at: string,
  failures: number,
  tools: RoundTools,
): FetchState {
  const { problem, failingSince, validators: _old, remarks: earlier, ...held } = before ?? { source: source.id };
  const remarks = look.kind === "listed" ? look.remarks : earlier;
  const wait = look.wait === undefined ? {} : { wait: look.wait };
  const ttl = look.kind === "listed" ? look.ttl : undefined;
  const standing =
    failures === 0
      ? {}
      : { ...(problem === undefined ? {} : { problem }), ...(failingSince === undefined ? {} : { failingSince }) };
  return {
    ...held,
    ...standing,
    due: nextLook(source, { at, failures, ttl, ...wait }, tools.random()),
    lastTried: at,
    lastSuccess: at,
    failures,
    ...(remarks === undefined || remarks.length === 0 ? {} : { remarks }),
    ...(look.validators === undefined ? {} : { validators: look.validators }),
  };
}
