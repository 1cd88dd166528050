import type { PloverType } from "../model/event.ts";
import { type Thread, type ThreadId, valuesOf } from "../model/thread.ts";

/** What one actor did towards another on a day, as a PLOVER type. */
export interface Interaction {
  readonly day: string;
  readonly source: string;
  readonly target: string;
  readonly type: PloverType;
  readonly thread?: ThreadId;
}

/** The type that a kind of thread stands for on coming to a state; states that are not listed count for nothing. */
const TYPES: Readonly<Record<string, Readonly<Record<string, PloverType>>>> = {
  talks: {
    held: "CONSULT",
    "under-way": "CONSULT",
    planned: "CONSULT",
    confirmed: "AGREE",
    refused: "REJECT",
    cancelled: "REJECT",
  },
  leaders: { held: "CONSULT", planned: "CONSULT", confirmed: "AGREE", refused: "REJECT", cancelled: "REJECT" },
  exchange: { agreed: "AGREE", done: "CONCEDE", refused: "REJECT", demanded: "REQUEST" },
  ceasefire: { demanded: "REQUEST", agreed: "AGREE", "in-force": "RETREAT", violated: "ASSAULT", rejected: "REJECT" },
  agreement: { agreed: "AGREE", signed: "AGREE", broken: "REJECT", rejected: "REJECT" },
  deadline: { threatened: "THREATEN", shortened: "THREATEN", withdrawn: "CONCEDE", "carried-out": "COERCE" },
  sanctions: { demanded: "REQUEST", threatened: "THREATEN", imposed: "SANCTION", eased: "CONCEDE", lifted: "CONCEDE" },
  aid: { requested: "REQUEST", pledged: "SUPPORT", delivered: "AID", suspended: "REJECT", blocked: "COERCE" },
  attack: { reported: "ASSAULT", foiled: "ASSAULT", planned: "THREATEN" },
};

/**
 * The interactions that threads tell of: one for each state that a thread came to, on the happening's day where it is
 * told, else on the report's. A happening counts once, in however many reports it stands. Between the parties of talks,
 * truces and accords each is source and target; elsewhere the doer is the source.
 */
export function interactionsOf(threads: readonly Thread[]): readonly Interaction[] {
  return threads.flatMap((thread) =>
    thread.steps
      .filter(({ part }) => part === "opens" || part === "moves")
      .flatMap((step) => {
        const type = TYPES[thread.kind]?.[step.to];
        const day = dayOf(step.date) ?? step.published;
        if (type === undefined || day === undefined) return [];
        return pairsOf(thread).map(([source, target]) => ({ day, source, target, type, thread: thread.id }));
      }),
  );
}

/** A single day, or nothing for a longer stretch or a coarser date. */
function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
}

function pairsOf(thread: Thread): readonly (readonly [string, string])[] {
  const parties = valuesOf(thread, "parties");
  if (parties.length > 0) return parties.flatMap((a) => parties.filter((b) => b !== a).map((b) => [a, b] as const));
  const doers = (["issuer", "donor", "attacker"] as const).flatMap((name) => valuesOf(thread, name));
  const targets = (["target", "recipient"] as const).flatMap((name) => valuesOf(thread, name).slice(0, 1));
  return doers.flatMap((doer) => targets.filter((target) => target !== doer).map((target) => [doer, target] as const));
}
