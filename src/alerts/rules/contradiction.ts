import { creditOf } from "../../briefs/credit.ts";
import { countWords, dateWords } from "../../briefs/words.ts";
import { type Field, type FieldName, type Given, standingIn, type Thread } from "../../model/thread.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { isCalendarDay } from "../evidence.ts";
import { subjectOf } from "../subject-of.ts";
import { isTimely } from "../timely.ts";

/** Fields on which a disagreement matters to who plans or reports, and what they are called in a sentence. */
const TELLING: Readonly<Partial<Record<FieldName, string>>> = {
  date: "day",
  place: "place",
  killed: "number of people killed",
};
/** Those whose day and place can be in dispute: before they have come, people who plan need to know. */
const PLANNED: ReadonlySet<string> = new Set(["talks", "leaders", "exchange"]);
const AHEAD: ReadonlySet<string> = new Set(["proposed", "planned", "confirmed", "agreed"]);
/** Of two tolls of which one is less than half of the other, one counts something else: a part, another strike. */
const COMPARABLE = 2;
const A_FEW = 5;
const SHOWN = 3;

/** Sources give values of one field that cannot both be true, and neither gave way to the other. */
export const contradiction: AlertRule = {
  name: "contradiction",
  label: "Sources disagree",
  explanation:
    "Independent sources give different days or places of coming talks or of an exchange, or different tolls of an attack, and neither took its word back.",
  occasions: (scene) =>
    scene.dossier.threads.flatMap((thread) =>
      isTimely(thread, scene) ? thread.fields.flatMap((field) => occasionOf(thread, field, scene)) : [],
    ),
};

function occasionOf(thread: Thread, field: Field, { dossier, told }: Scene): readonly Occasion[] {
  const name = TELLING[field.name];
  const standing = standingIn(field).slice(0, SHOWN);
  if (!field.disputed || name === undefined || standing.length < 2) return [];
  if (!(field.name === "killed" ? areComparable(standing) : areRivals(thread, field, standing, told))) return [];
  const shown = standing.map((given) => `${valueWords(field, given, dossier.day)}, says ${creditOf(given)}`);
  const firsts = standing.map(({ by }) => by[0]);
  return [
    {
      rule: "contradiction",
      change: field.name,
      words: `Sources disagree on the ${name} of ${subjectOf(thread)}: ${shown.join("; ")}.`,
      claims: firsts.map(({ claim }) => claim),
      thread,
    },
  ];
}

function valueWords(field: Field, given: Given, day: string): string {
  if (field.name === "date" || field.name === "deadline") return dateWords(given.value, day);
  return field.name === "place" ? given.value : countWords(given.value, given.bound);
}

function areComparable(standing: readonly Given[]): boolean {
  const tolls = standing.map(({ value }) => Number(value));
  const [least, most] = [Math.min(...tolls), Math.max(...tolls)];
  return least >= A_FEW && most < least * COMPARABLE && fromSeveral(standing);
}

/** A venue beside its town is no rival of it: those who name the one name the other as well. */
function areRivals(thread: Thread, field: Field, standing: readonly Given[], told: Scene["told"]): boolean {
  if (!PLANNED.has(thread.kind) || !AHEAD.has(thread.state) || !fromSeveral(standing)) return false;
  if (field.name === "date") return standing.filter((given) => isCalendarDay(given, told)).length > 1;
  const [first, ...others] = standing;
  return others.some(
    (other) => first !== undefined && !namesBoth(other, first.value, told) && !namesBoth(first, other.value, told),
  );
}

function namesBoth(given: Given, place: string, told: Scene["told"]): boolean {
  return given.by.some(({ claim }) => {
    const held = told.get(claim)?.claim;
    const words = held?.cites.map((cited) => cited.words).join(" ") ?? "";
    return words.includes(place) || held?.where.some(({ name }) => name === place) === true;
  });
}

/** No origin gives all of the values. */
function fromSeveral(standing: readonly Given[]): boolean {
  return new Set(standing.flatMap(({ by }) => by.map(({ origin }) => origin))).size > 1;
}
