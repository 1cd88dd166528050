import type { NonEmpty } from "../model/span.ts";
import type { Field, Step, Thread, ThreadId, ThreadKindName, ThreadState } from "../model/thread.ts";
import { dayRange } from "../model/time.ts";
import { corroborate } from "./corroborate.ts";
import { clocksOf, endOf, moveOf } from "./deadline/clocks.ts";
import { gather } from "./fields/gather.ts";
import { type Concerned, fieldFrom } from "./fields/prefer.ts";
import { threadKindOf } from "./index.ts";
import type { Facets } from "./linking/facets.ts";
import { stepsOf } from "./states/walk.ts";

/** The thread that a group of claims of one happening makes; the group is in the order of telling. */
export function threadOf(group: NonEmpty<Facets>): Thread {
  const kind = threadKindOf(kindOf(group));
  const concerned = concernedOf(group);
  const everyone = new Set([...concerned.parties, ...concerned.hosts]);
  const steps = stepsOf(group, kind.states, everyone);
  const fields = kind.fields.flatMap((spec) => {
    const gathered = gather(group, spec, kind.states);
    return gathered.length === 0 ? [] : [fieldFrom(spec, gathered as NonEmpty<(typeof gathered)[number]>, concerned)];
  });
  const clocks = kind.kind === "deadline" ? clocksOf(group) : [];
  return {
    id: `${kind.kind}-${group[0].claim.id.slice(0, 16)}` as ThreadId,
    kind: kind.kind,
    state: stateOf(steps, moveOf(clocks)),
    fields,
    steps,
    corroboration: corroborate(group, concerned.parties),
    ties: [],
    clocks,
    ...reported(steps),
    ...daysOf(
      fields,
      clocks.at(-1) === undefined ? undefined : endOf(clocks.at(-1) as NonNullable<(typeof clocks)[0]>),
    ),
    ...(group.some(({ told }) => told.article.demo === true) ? { demo: true } : {}),
  };
}

/** The kind of thread that claims make together: any threat makes it a deadline, any truce a ceasefire, the highest level leaders. */
function kindOf(group: readonly Facets[]): ThreadKindName {
  const kinds = new Set(group.map(({ claim }) => claim.kind));
  if (kinds.has("threat")) return "deadline";
  if (kinds.has("ceasefire")) return "ceasefire";
  if (kinds.has("talks")) return isOfLeaders(group) ? "leaders" : "talks";
  if (kinds.has("statement")) return "positions";
  const [first] = group;
  return first === undefined || first.claim.kind === "threat" || first.claim.kind === "statement"
    ? "positions"
    : first.claim.kind;
}

function isOfLeaders(group: readonly Facets[]): boolean {
  const levels = group.flatMap(({ claim }) =>
    claim.kind === "talks" && claim.body.level !== "unspecified" ? [claim.body.level] : [],
  );
  return levels.filter((level) => level === "leaders").length * 2 > levels.length;
}

/** Parties as the claims name them; hosts are mediators and the countries of the place. */
function concernedOf(group: readonly Facets[]): Concerned {
  const parties = new Set<string>();
  const hosts = new Set<string>();
  for (const { claim } of group) {
    const body = claim.body as Readonly<Record<string, unknown>>;
    for (const slot of ["parties", "issuer", "target", "donor", "recipient", "attacker", "speaker"])
      addTo(parties, body[slot]);
    addTo(hosts, body["mediators"]);
    for (const place of claim.where) if (place.precision === "country") hosts.add(place.name);
  }
  return { parties, hosts };
}

function addTo(names: Set<string>, value: unknown): void {
  for (const name of Array.isArray(value) ? value : [value]) if (typeof name === "string") names.add(name);
}

function stateOf(steps: NonEmpty<Step>, moved: ThreadState | undefined): ThreadState {
  const last = steps.at(-1)?.to ?? steps[0].to;
  return last === "threatened" && moved !== undefined ? moved : last;
}

function reported(steps: readonly Step[]): Pick<Thread, "opened" | "last"> {
  const days = steps.flatMap(({ published }) => (published === undefined ? [] : [published]));
  const [opened, last] = [days[0], days.at(-1)];
  return { ...(opened === undefined ? {} : { opened }), ...(last === undefined ? {} : { last }) };
}

function daysOf(fields: readonly Field[], due: string | undefined): Pick<Thread, "begins" | "ends"> {
  const date = due ?? fields.find(({ name }) => name === "date")?.values[0].value;
  const range = date === undefined ? undefined : dayRange(date);
  return range === undefined ? {} : { begins: range.first, ends: range.last };
}
