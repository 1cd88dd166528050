import type { ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import { type Field, type Given, preferredOf, type Thread, valuesOf } from "../model/thread.ts";

/**
 * A thread as the claims of one change tell it: the sentence of a notice says no more than they do. Who takes part comes
 * from the whole thread where they do not name two sides. An exchange is told without a place: reports name the town in
 * which it was agreed far more often than the one in which it was made.
 */
export function toldBy(thread: Thread, claims: readonly ClaimId[]): Thread {
  const telling = new Set(claims);
  const whole = new Map(thread.fields.map((field) => [field.name, field]));
  const fields = thread.fields
    .filter(({ name }) => !(thread.kind === "exchange" && name === "place"))
    .flatMap((field) => fieldBy(field, telling) ?? []);
  const named = fields.find(({ name }) => name === "parties");
  const parties = (named?.values.length ?? 0) < 2 ? whole.get("parties") : named;
  const others = fields.filter(({ name }) => name !== "parties");
  const told = { ...thread, fields: [...(parties === undefined ? [] : [withoutPeople(parties, thread)]), ...others] };
  return thread.kind === "leaders" && preferredOf(told, "level") !== "leaders" && telling.size > 0
    ? { ...told, kind: "talks" }
    : told;
}

function fieldBy(field: Field, telling: ReadonlySet<ClaimId>): Field | undefined {
  const values = field.values.filter(
    (given, index) =>
      given.by.some(({ claim }) => telling.has(claim)) && (index === 0 || given.standing !== "superseded"),
  );
  // A place that gave way to another is left out: one of the two is of another happening.
  const gaveWay = field.name === "place" ? [] : field.values.filter((given) => isBy(given, telling));
  const [first, ...more] = values.length > 0 ? values : gaveWay;
  return first === undefined ? undefined : { ...field, values: [first, ...more] };
}

function isBy({ by }: Given, telling: ReadonlySet<ClaimId>): boolean {
  return by.some(({ claim }) => telling.has(claim));
}

/** Readers sometimes take a person with an office for a party beside the person's state. */
function withoutPeople(parties: Field, thread: Thread): Field {
  const people = valuesOf(thread, "people");
  const states = parties.values.filter(({ value }) => !people.some((name) => value.includes(name)));
  return states.length < 2 ? parties : { ...parties, values: states as unknown as NonEmpty<Given> };
}
