import type { NonEmpty } from "../../model/span.ts";
import type { Field, FieldName, Given, PreferenceRule } from "../../model/thread.ts";
import { dayNumber, dayRange } from "../../model/time.ts";
import { speakersOf } from "../origins/origin-of.ts";
import type { FieldSpec } from "../thread-kind.ts";
import { boundsOf, compatible, daysOf } from "./compatible.ts";
import type { Gathered } from "./gather.ts";

/** Whose word counts for more: the parties of the happening, and its hosts and mediators. */
export interface Concerned {
  readonly parties: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
}

/** A field with its values in order of preference and the rule that put the first before the second. */
export function fieldFrom(spec: FieldSpec, gathered: NonEmpty<Gathered>, concerned: Concerned): Field {
  const rules = [...nearRules(spec.name, gathered), ...rulesFor(spec.name, concerned)];
  const ordered = [...gathered].sort((a, b) => order(a, b, rules)) as unknown as NonEmpty<Gathered>;
  const [first, second] = ordered;
  const givens = ordered.map((value) => givenOf(spec, value, first));
  const standing = givens.filter(({ standing }) => standing !== "superseded");
  return {
    name: spec.name,
    holds: spec.holds,
    values: [...standing, ...givens.filter((given) => !standing.includes(given))] as unknown as NonEmpty<Given>,
    rule:
      second === undefined
        ? "only"
        : (rules.find(({ compare }) => compare(first, second) !== 0)?.name ?? "earliest report"),
    disputed:
      spec.holds === "one" &&
      ordered.some((value, at) => givens[at]?.standing !== "superseded" && !compatible(spec.name, value, first)),
  };
}

interface Rule {
  readonly name: PreferenceRule;
  /** Below 0 where `a` is preferred. */
  readonly compare: (a: Gathered, b: Gathered) => number;
}

/** A day this long before the first report is that of another happening, where as many origins give a nearer one. */
const FAR = 60;

/** A date near the reports before one far behind them, unless more origins give the far one: then the happening is an old one. */
function nearRules(name: FieldName, gathered: readonly Gathered[]): readonly Rule[] {
  if (name !== "date") return [];
  const opened = Math.min(...gathered.flatMap(({ claims }) => claims.map(({ published }) => published)));
  const isNear = ({ value }: Gathered): boolean => {
    const range = dayRange(value);
    return range !== undefined && dayNumber(range.last) >= opened - FAR;
  };
  const origins = (values: readonly Gathered[]): number =>
    new Set(values.flatMap(({ by }) => by.map(({ origin }) => origin))).size;
  const near = gathered.filter(isNear);
  const far = gathered.filter((value) => !isNear(value));
  return near.length > 0 && origins(near) >= origins(far)
    ? [more("near reports", (value) => Number(isNear(value)))]
    : [];
}

/** The stated order of the rules. Tolls rise, so that the latest word comes first for them. */
function rulesFor(name: FieldName, { parties, hosts }: Concerned): readonly Rule[] {
  const spokenBy = (names: ReadonlySet<string>) => (value: Gathered) =>
    Number(value.claims.some(({ claim }) => speakersOf(claim.voice).some((name) => names.has(name))));
  const latest: Rule = { name: "latest word", compare: (a, b) => compareText(lastTold(b), lastTold(a)) };
  const rules: readonly Rule[] = [
    more("held", (value) => Number(value.settled && isExact(name, value))),
    more("finer", (value) => Number(isExact(name, value))),
    more("held", ({ settled }) => Number(settled)),
    more("party concerned", spokenBy(parties)),
    { name: "latest word", compare: (a, b) => latestOf(b, parties) - latestOf(a, parties) },
    more("host", spokenBy(hosts)),
    more("named source", ({ claims }) => Number(claims.some(({ claim }) => claim.voice.kind !== "unnamed"))),
    { name: "finer", compare: (a, b) => fineness(name, a) - fineness(name, b) },
    more("more origins", originCount),
    latest,
    { name: "earliest report", compare: (a, b) => compareText(keyOf(a), keyOf(b)) },
  ];
  return name === "killed" || name === "wounded" ? [latest, ...rules] : rules;
}

function more(name: PreferenceRule, measure: (value: Gathered) => number): Rule {
  return { name, compare: (a, b) => measure(b) - measure(a) };
}

function order(a: Gathered, b: Gathered, rules: readonly Rule[]): number {
  for (const { compare } of rules) {
    const result = compare(a, b);
    if (result !== 0) return result;
  }
  return 0;
}

/** Day of the last time that a party itself gave the value; 0 where none did. */
function latestOf(value: Gathered, parties: ReadonlySet<string>): number {
  const days = value.claims
    .filter(({ claim }) => speakersOf(claim.voice).some((name) => parties.has(name)))
    .map(({ published }) => published);
  return Math.max(0, ...days);
}

/** A date known to the night or weekend; values of other fields are exact as they are. */
function isExact(name: FieldName, { value }: Gathered): boolean {
  return (name !== "date" && name !== "deadline") || daysOf(value) <= 3;
}

function fineness(name: FieldName, value: Gathered): number {
  if (name === "date" || name === "deadline") return daysOf(value.value);
  return value.coarse === true ? 2 : 1;
}

function originCount({ by }: Gathered): number {
  return new Set(by.map(({ origin }) => origin)).size;
}

function lastTold({ claims }: Gathered): string {
  const last = claims.at(-1)?.told.article;
  return last?.publishedAt ?? last?.published ?? "";
}

function keyOf({ claims, value, bound }: Gathered): string {
  return `${claims[0].told.article.published ?? ""} ${value} ${bound ?? ""} ${claims[0].claim.id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function givenOf(spec: FieldSpec, value: Gathered, first: Gathered): Given {
  const superseded = value !== first && spec.holds === "one" && isSuperseded(spec.name, value, first);
  return {
    value: value.value,
    ...(value.bound === undefined ? {} : { bound: value.bound }),
    by: value.by,
    origins: originCount(value),
    standing: value === first ? "preferred" : superseded ? "superseded" : "standing",
    ...(superseded ? { supersededBy: first.value } : {}),
  };
}

/** What gave way: a plan to the fact, a coarse value to a finer one, an origin's earlier word to its later, a toll to the risen one. */
function isSuperseded(name: FieldName, value: Gathered, first: Gathered): boolean {
  if (first.settled && !value.settled && isExact(name, first) && name !== "killed" && name !== "wounded") return true;
  if (compatible(name, value, first) && fineness(name, value) > fineness(name, first)) return true;
  if (name === "killed" || name === "wounded")
    return boundsOf(value)[0] <= boundsOf(first)[0] && lastTold(value) <= lastTold(first);
  const later = new Set(
    first.by
      .filter(({ published }) => (published ?? "") >= (value.by.at(-1)?.published ?? ""))
      .map(({ origin }) => origin),
  );
  return value.by.every(({ origin }) => later.has(origin)) && lastTold(value) < lastTold(first);
}
