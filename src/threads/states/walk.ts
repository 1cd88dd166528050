import type { Claim } from "../../model/claim.ts";
import type { NonEmpty } from "../../model/span.ts";
import type { Step, ThreadState } from "../../model/thread.ts";
import type { Facets } from "../linking/facets.ts";
import { originOf, speakersOf } from "../origins/origin-of.ts";
import type { StateTable } from "../thread-kind.ts";

/** What the walk over a thread's claims has reached. */
interface Walk {
  readonly state: ThreadState;
  readonly steps: readonly Step[];
  /** Sides that have said what the state says. */
  readonly sides: ReadonlySet<string>;
}

/** The steps of a thread's claims through its kind's table of states, in the order of telling. */
export function stepsOf(group: NonEmpty<Facets>, table: StateTable, concerned: ReadonlySet<string>): NonEmpty<Step> {
  const [first, ...rest] = group;
  const opening = saidState(first, table);
  const start: Walk = {
    state: opening,
    steps: [stepOf(first, "opens", undefined, opening)],
    sides: new Set(sideOf(first.claim, concerned)),
  };
  return rest.reduce((walk, facets) => advance(walk, facets, table, concerned), start).steps as NonEmpty<Step>;
}

function advance(walk: Walk, facets: Facets, table: StateTable, concerned: ReadonlySet<string>): Walk {
  const said = saidState(facets, table);
  const side = sideOf(facets.claim, concerned);
  const add = (part: Step["part"], to: ThreadState, sides: ReadonlySet<string>): Walk => ({
    state: to,
    steps: [...walk.steps, stepOf(facets, part, walk.state, to)],
    sides,
  });
  if (facets.claim.standing === "denied" && said !== "denied") return add("contests", walk.state, walk.sides);
  if (says(said, walk.state, table)) {
    const other = side.some((name) => !walk.sides.has(name)) && walk.sides.size > 0;
    const raised = table.confirms?.[walk.state];
    const sides = new Set([...walk.sides, ...side]);
    return other ? add("confirms", raised ?? walk.state, sides) : add("repeats", walk.state, sides);
  }
  if (!(table.moves[walk.state] ?? []).includes(said))
    return add(isPassed(said, walk.state, table) ? "late" : "contests", walk.state, walk.sides);
  const outsider = table.concerned.includes(said) && facets.claim.voice.kind !== "outlet" && side.length === 0;
  return outsider && isKnown(facets.claim)
    ? add("contests", walk.state, walk.sides)
    : add("moves", said, new Set(side));
}

/** Whether a claim says the state that the thread is in, or the one that was confirmed into it. */
function says(said: ThreadState, state: ThreadState, table: StateTable): boolean {
  return said === state || table.confirms?.[said] === state;
}

/** Whether the thread may have come from there to where it is. */
function isPassed(said: ThreadState, state: ThreadState, table: StateTable): boolean {
  return (
    (table.moves[said] ?? []).includes(state) ||
    (table.moves[said] ?? []).some((next) => (table.moves[next] ?? []).includes(state))
  );
}

/** An outsider is known as such only where the voice's actor was resolved. */
function isKnown(claim: Claim): boolean {
  return claim.voice.kind === "unnamed" || claim.voice.actor !== undefined;
}

function sideOf(claim: Claim, concerned: ReadonlySet<string>): readonly string[] {
  return speakersOf(claim.voice).filter((name) => concerned.has(name));
}

/** The state that a claim speaks of. A statement's is its outlook; what is told as over before its day has come is planned. */
function saidState({ claim, stated, from, published }: Facets, table: StateTable): ThreadState {
  if (claim.kind === "statement") return claim.body.outlook;
  const said = table.says[claim.status] ?? (Object.values(table.says)[0] as ThreadState);
  const early = stated && from > published && table.ahead !== undefined && table.settled.includes(said);
  return early && (table.moves[table.ahead ?? ""] ?? []).includes(said) ? (table.ahead as ThreadState) : said;
}

function stepOf({ told, claim }: Facets, part: Step["part"], from: ThreadState | undefined, to: ThreadState): Step {
  return {
    claim: claim.id,
    article: told.article.id,
    claimKind: claim.kind,
    ...(told.article.published === undefined ? {} : { published: told.article.published }),
    ...(claim.when?.edtf === undefined ? {} : { date: claim.when.edtf }),
    ...(from === undefined ? {} : { from }),
    to,
    part,
    origin: originOf(told),
  };
}
