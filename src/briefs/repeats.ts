import { type FieldName, preferredOf, type Thread, valuesOf } from "../model/thread.ts";
import { addDays } from "../model/time.ts";

/** Drops threads of which a stronger one before them tells the same: same kind and parties, and no day, number or round to tell them apart. */
export function withoutRepeats(threads: readonly Thread[]): readonly Thread[] {
  const seen: Thread[] = [];
  for (const thread of threads) if (!seen.some((other) => tellsSame(other, thread))) seen.push(thread);
  return seen;
}

const APART: readonly FieldName[] = [
  "round",
  "count",
  "duration",
  "amount",
  "what",
  "subject",
  "target",
  "recipient",
  "donor",
  "issuer",
  "attacker",
];
/** The day of a wish is not that of what is wished for. */
const WISHES: ReadonlySet<string> = new Set(["proposed", "demanded", "undecided", "rejected"]);

function tellsSame(a: Thread, b: Thread): boolean {
  if (a.kind === "attack" && b.kind === "attack" && (isOneStrike(a, b) || isPartOfStrike(a, b))) return true;
  if (a.kind === "exchange" && b.kind === "exchange" && isPartOfExchange(a, b)) return true;
  if (a.kind === "attack" && b.kind === "attack" && areTwoStrikes(a, b)) return false;
  if (a.kind === "sanctions" && b.kind === "sanctions" && isSameRound(a, b)) return true;
  if (a.kind === "talks" && b.kind === "talks" && isOneRound(a, b)) return true;
  if (a.kind !== b.kind || keyOf(a, "parties") !== keyOf(b, "parties")) return false;
  if (a.kind === "deadline" && dayOf(a) !== dayOf(b)) return false;
  const days = [dayOf(a), dayOf(b)];
  if (a.kind !== "leaders" && days[0] !== days[1] && !days.includes("")) return false;
  if (a.kind === "attack" && days[0] !== days[1]) return false;
  return APART.every((name) => keyOf(a, name) === "" || keyOf(b, name) === "" || keyOf(a, name) === keyOf(b, name));
}

/** Sanctions that one report gives no day, beside those of others on the same target: mostly the same, told of a member. */
function isSameRound(a: Thread, b: Thread): boolean {
  return (
    a.state === b.state &&
    keyOf(a, "target") === keyOf(b, "target") &&
    b.begins === undefined &&
    b.corroboration.origins.length < 2
  );
}

/** Talks of two parties and more in common that end on one day, of which not both have a number: "the talks", "the first round". */
function isOneRound(a: Thread, b: Thread): boolean {
  const others = valuesOf(b, "parties");
  const shared = valuesOf(a, "parties").filter((party) => others.includes(party));
  const rounds = [keyOf(a, "round"), keyOf(b, "round")];
  return (
    a.begins !== undefined &&
    a.begins === b.begins &&
    shared.length > 1 &&
    (rounds.includes("") || rounds[0] === rounds[1])
  );
}

/** In two places with two tolls. */
function areTwoStrikes(a: Thread, b: Thread): boolean {
  return (["place", "killed"] as const).every((name) => {
    const [left, right] = [keyOf(a, name), keyOf(b, name)];
    return left !== "" && right !== "" && left !== right;
  });
}

/** So many dead of two attacks on one day and one target are the same dead. */
const SAME_DEAD = 5;
const SAME_DEAD_WIDE = 3;

function isOneStrike(a: Thread, b: Thread): boolean {
  const killed = keyOf(a, "killed");
  // One of them tells of the whole land: "a strike on Sudland".
  const isWide = keyOf(a, "place") === "" || keyOf(b, "place") === "" || keyOf(b, "place") === keyOf(b, "target");
  return (
    Number(killed) >= (isWide ? SAME_DEAD_WIDE : SAME_DEAD) &&
    killed === keyOf(b, "killed") &&
    isOneDay(a, b) &&
    keyOf(a, "target") === keyOf(b, "target")
  );
}

/** Days in common; or one without a day that was first reported on the other's or right behind it. */
function isOneDay(a: Thread, b: Thread): boolean {
  if (a.begins !== undefined && b.begins !== undefined)
    return a.begins <= (b.ends ?? b.begins) && b.begins <= (a.ends ?? a.begins);
  const [dated, other] = dayOf(a) === "" ? [b, a] : [a, b];
  const { opened = "" } = other;
  return dayOf(dated) !== "" && opened >= dayOf(dated) && opened <= addDays(dayOf(dated), 2);
}

/** What tells an attack apart from others of its days. */
const MARKS: readonly FieldName[] = ["killed", "wounded", "weapon"];

/** An attack without a toll or a weapon on days on which a fuller one of the same sides was, or on no day: told twice, as two reports give it. */
function isPartOfStrike(a: Thread, b: Thread): boolean {
  const isTollOf = (thread: Thread): boolean => keyOf(thread, "killed") !== "" || keyOf(thread, "wounded") !== "";
  const isSpot = keyOf(a, "place") !== "" && keyOf(a, "place") === keyOf(b, "place");
  if (isSpot && isTollOf(a) && !isTollOf(b) && keyOf(a, "attacker") === keyOf(b, "attacker") && isOneDay(a, b))
    return true;
  if (a.state === "foiled" && b.state === "foiled" && isOfSides(a, b) && isOneDay(a, b)) return true;
  if (MARKS.some((name) => keyOf(b, name) !== "")) return false;
  if (b.begins === undefined && keyOf(a, "attacker") === keyOf(b, "attacker") && isToldWith(a, b)) return true;
  if (a.begins === undefined || b.begins === undefined) return false;
  return isOfSides(a, b) && isOneDay(a, b);
}

/** By the same against the same. */
function isOfSides(a: Thread, b: Thread): boolean {
  return (["attacker", "target"] as const).every((name) => keyOf(a, name) === keyOf(b, name));
}

/** Whether two were first reported on one day. */
function isToldWith({ opened: a }: Thread, { opened: b }: Thread): boolean {
  return a !== undefined && a === b;
}

/** An exchange without a day, of fewer than one with a day that was made then: a stage of it. */
function isPartOfExchange(a: Thread, b: Thread): boolean {
  const [whole, part] = [a, b].map((thread) => Number(preferredOf(thread, "count") ?? 0));
  return (
    a.state === "done" &&
    b.state === "done" &&
    keyOf(a, "parties") === keyOf(b, "parties") &&
    b.begins === undefined &&
    a.begins !== undefined &&
    (part ?? 0) > 0 &&
    (part ?? 0) <= (whole ?? 0)
  );
}

function dayOf(thread: Thread): string {
  return WISHES.has(thread.state) ? "" : (thread.begins ?? "");
}

function keyOf(thread: Thread, name: FieldName): string {
  return [...valuesOf(thread, name)].sort().join("|");
}
