import { type Field, type FieldName, fieldOf, type Given, standingIn, type Thread, valuesOf } from "../model/thread.ts";
import { dayRange, daysBetween } from "../model/time.ts";
import { creditedGivers, creditOf, isOfOutlets } from "./credit.ts";
import { claimsFor } from "./telling.ts";
import { withOutlets } from "./vouch.ts";
import { capitalised, countWords, dayWords, durationWords, inPlace, listed } from "./words.ts";
import type { Draft, Writer } from "./writer.ts";

/** On what reports may disagree, up to the thing itself, and how one of them says its part. */
const DISPUTED: Readonly<Partial<Record<FieldName, readonly [string, string]>>> = {
  date: ["the day of", "gave"],
  deadline: ["the day of", "gave"],
  place: ["the place of", "named"],
  duration: ["the length of", "spoke of"],
  killed: ["the number killed in", "counted"],
  wounded: ["the number wounded in", "counted"],
  count: ["the number of people in", "spoke of"],
};

/** "Accounts differ on the day of the talks: Zelensky gave Wednesday, 23 July, while an unnamed source cited by TASS gave Thursday, 24 July." */
export function disputesOf(thread: Thread, writer: Writer): readonly Draft[] {
  return thread.fields.filter(({ disputed }) => disputed).flatMap((field) => disputeOf(thread, field, writer) ?? []);
}

/** Whether accounts differ on the day of a happening, as its sentence of dispute would tell. */
export function isDayDisputed(thread: Thread, writer: Writer): boolean {
  return thread.fields.some(
    (field) => field.name === "date" && field.disputed && disputeOf(thread, field, writer) !== undefined,
  );
}

function disputeOf(thread: Thread, field: Field, writer: Writer): Draft | undefined {
  if (field.name === "place" && !(MEETINGS.has(thread.kind) && AHEAD.has(thread.state))) return undefined;
  if (field.name === "date" && ["ceasefire", "agreement", "aid"].includes(thread.kind)) return undefined;
  const wording = DISPUTED[field.name];
  // The last day of an exchange and the whole of it are no dispute.
  const counts = standingIn(field).map(({ value }) => Number(value));
  if (field.name === "count" && Math.max(...counts) >= 2 * Math.min(...counts)) return undefined;
  const [a, b, ...others] = apart(
    near(thread, field, writer.day).map((given) => withOutlets(given, writer.byId, writer.words)),
  );
  if (wording === undefined || a === undefined || b === undefined) return undefined;
  const [what, verb] = wording;
  const told = [a, b, ...others].slice(0, 3);
  const parts = told.map(
    (given) => `${creditOf(given, writer.cast)} ${verb} ${valueWords(field.name, given, writer.day)}`,
  );
  const last = parts.at(-1) ?? "";
  const claims = told.flatMap((given) => creditedGivers(given).map(({ claim }) => claim));
  const [first = a.by[0].claim, ...more] = [
    ...new Set([...claims, ...claimsFor([...told, ...standingIn(fieldOf(thread, "parties"))])]),
  ];
  const text = `Accounts differ on ${what} ${thingOf(thread)}${betweenWhom(thread)}: ${parts.slice(0, -1).join(", ")}, while ${last}.`;
  return { text, claims: [first, ...more], thread: thread.id };
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "confirmed", "proposed", "undecided", "agreed"]);
/** Of meetings that are ahead it matters where accounts differ on the place. */
const MEETINGS: ReadonlySet<string> = new Set(["talks", "leaders"]);
/** Days further apart than this are those of two happenings. */
const APART = 60;

/** Values that stand; of days those near the preferred one, and, of what is still ahead, not those that are past. */
function near({ state, clocks }: Thread, field: Field, day: string): readonly Given[] {
  const { name } = field;
  const standing = standingIn(field);
  if (name !== "date" && name !== "deadline") return standing;
  const moved = new Set(clocks.filter(({ status }) => status === "moved").map(({ deadline }) => deadline));
  const first = dayRange(standing[0]?.value ?? "");
  return standing.filter(({ value }) => {
    const range = dayRange(value);
    if (range === undefined || first === undefined || moved.has(value)) return false;
    if (AHEAD.has(state) && range.last < day) return false;
    return Math.abs(daysBetween(first.first, range.first)) <= APART;
  });
}

/** Values that different people or outlets stand for: one who gives two is no party to a dispute with themselves. */
function apart(values: readonly Given[]): readonly Given[] {
  const seen = new Set<string>();
  return values.filter((given) => {
    const who = creditedGivers(given).map(({ voice, outlet }) => (isOfOutlets(given) ? outlet : voice.name) ?? "");
    const fresh = who.every((name) => !seen.has(name));
    if (fresh) for (const name of who) seen.add(name);
    return fresh;
  });
}

function valueWords(name: FieldName, given: Given, day: string): string {
  if (name === "date" || name === "deadline") return dayWords(given.value, day);
  if (name === "duration") return durationWords(given.value);
  return name === "place"
    ? capitalised(inPlace(given.value).replace(/^(?:in|at) /, ""))
    : countWords(given.value, given.bound);
}

const THINGS: Readonly<Partial<Record<Thread["kind"], string>>> = {
  talks: "the talks",
  leaders: "the meeting",
  exchange: "the exchange",
  attack: "the attack",
  ceasefire: "the ceasefire",
  agreement: "the agreement",
  sanctions: "the sanctions",
  aid: "the aid",
  deadline: "the deadline",
};

function thingOf(thread: Thread): string {
  return THINGS[thread.kind] ?? "the matter";
}

/** " between Russia and Ukraine", or nothing. */
function betweenWhom(thread: Thread): string {
  const names = valuesOf(thread, "parties");
  return names.length < 2 ? "" : ` between ${listed(names)}`;
}
