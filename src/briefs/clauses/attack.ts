import type { FieldName } from "../../model/thread.ts";
import { fieldOf, type Given, standingIn, valuesOf } from "../../model/thread.ts";
import { grainOf } from "../grain.ts";
import { isNamed } from "../named-in.ts";
import type { Telling } from "../telling.ts";
import titles from "../titles.json" with { type: "json" };
import { named, tollWords, withArticle } from "../words.ts";
import { when, where } from "./where-when.ts";

/** A toll above this is that of a war, not of an attack. */
const WAR_TOLL = 1000;
/** Weapons as a reader calls them. */
const PLAIN: Readonly<Record<string, string>> = titles.weapons;
/** Words for weapons that say nothing. */
const VAGUE: ReadonlySet<string> = new Set(titles.vague);
const MASSES: ReadonlySet<string> = new Set(titles.masses);

/** "Russia struck Ukraine with drones and missiles on Monday, 21 July, killing at least two people". */
export function attackClause(tell: Telling): string | undefined {
  const { state } = tell.thread;
  const attacker = attackerOf(tell);
  const [target] = valuesOf(tell.thread, "target");
  if (target === undefined && attacker === undefined) return undefined;
  if (state === "foiled") return foiled(tell, attacker, target);
  if (state !== "reported" || attacker === target) return undefined;
  if (attacker !== undefined && target !== undefined && tell.trend !== undefined)
    return growing(tell, attacker, target);
  const place = isElsewhere(tell, [attacker, target]) ? "" : where(tell);
  if (attacker === undefined) return nobody(tell, target ?? "", place);
  tell.one("attacker");
  if (target !== undefined) tell.one("target");
  if (target === undefined && place === "") return undefined;
  const inside = target !== undefined && place.includes(target);
  const lead = `${named(attacker)} ${target === undefined || inside ? "carried out an attack" : `${tell.pick(["attacked", "struck"])} ${named(target)}`}`;
  const [arms, toll] = [weapons(tell), tolls(tell, ["killing", "wounding"])];
  // That one side struck the other says nothing: the words for it were often of no strike at all.
  if (tell.wordsOf !== undefined && arms === "" && toll === "" && place === "") return undefined;
  return `${lead}${arms}${place}${when(tell)}${toll}`;
}

/** The attacker, where the words of a report name it: whom only its reader supposes is not told. */
function attackerOf({ thread, wordsOf, words }: Telling): string | undefined {
  const given = fieldOf(thread, "attacker")?.values[0];
  if (given === undefined || wordsOf === undefined) return given?.value;
  const names = words.namesOf(given.value);
  return given.by.some(({ claim }) => isNamed(wordsOf(claim).join(" "), names)) ? given.value : undefined;
}

/** "Russia has stepped up its attacks on Ukraine with drones and missiles in recent weeks, killing scores of people". */
function growing(tell: Telling, attacker: string, target: string): string {
  for (const name of ["attacker", "target"] as const) tell.one(name);
  if (tell.trend !== undefined) tell.cite(tell.trend.claim);
  const period = tell.trend?.period;
  return `${named(attacker)} has stepped up its attacks on ${named(target)}${weapons(tell)}${period === undefined ? "" : ` ${period}`}${tolls(tell, ["killing", "wounding"])}`;
}

/** Whether the place tells nothing (it is the target) or lies in the land of neither: then it was misread. */
function isElsewhere(tell: Telling, sides: readonly (string | undefined)[]): boolean {
  const [place] = valuesOf(tell.thread, "place");
  if (place === undefined || place === sides[1]) return true;
  const territory = tell.territoryOf?.(place);
  return territory !== undefined && sides[1] !== undefined && !sides.includes(territory);
}

/** An attack of which nobody is said to have made it: told for its toll. */
function nobody(tell: Telling, target: string, place: string): string | undefined {
  const toll = tolls(tell, ["killed", "wounded"]);
  if (!/^,/.test(toll)) return undefined;
  tell.one("target");
  return `an attack on ${named(target)}${place}${when(tell)} ${toll.slice(2)}`;
}

function foiled(tell: Telling, attacker: string | undefined, target: string | undefined): string | undefined {
  if (attacker === undefined || target === undefined) return undefined;
  for (const name of ["attacker", "target"] as const) tell.one(name);
  return `an attack by ${named(attacker)} on ${named(target)}${when(tell)} was foiled`;
}

/** " with drones and missiles", " with a bomb". */
function weapons(tell: Telling): string {
  const shown = weaponsOf(tell)
    .filter((weapon) => !VAGUE.has(weapon))
    .slice(0, 3);
  if (shown.length === 0) return "";
  tell.some("weapon", shown);
  const words = [...new Set(shown.map((weapon) => PLAIN[weapon] ?? weapon))];
  const plain = words.filter((weapon) => !words.includes(`${weapon}s`));
  const each = plain.map((weapon) =>
    /s$/.test(weapon) || MASSES.has(weapon) ? weapon : tell.trend === undefined ? withArticle(weapon) : `${weapon}s`,
  );
  return ` with ${each.length < 2 ? each[0] : `${each.slice(0, -1).join(", ")} and ${each.at(-1)}`}`;
}

/** Of an attack without a day those weapons that a report gives beside the toll: another may be of another attack. */
function weaponsOf({ thread, wordsOf }: Telling): readonly string[] {
  const weapons = standingIn(fieldOf(thread, "weapon"));
  const toll = fieldOf(thread, "killed") ?? fieldOf(thread, "wounded");
  const fired = weapons.filter((weapon) => isFired(weapon, wordsOf));
  if (thread.begins !== undefined || toll === undefined) return fired.map(({ value }) => value);
  const held = new Set(toll.values.flatMap(({ by }) => by.map(({ article }) => article)));
  return fired.filter(({ by }) => by.some(({ article }) => held.has(article))).map(({ value }) => value);
}

/** "killed a commander and many civilians": the one who is counted is not the toll. */
function isOneOfMany({ by }: Given, wordsOf: Telling["wordsOf"]): boolean {
  const texts = by.flatMap(({ claim }) => wordsOf?.(claim) ?? []);
  return texts.some((text) => /\b(?:civilian (?:deaths|casualties)|many|dozens|scores|several|others)\b/i.test(text));
}

/** What a weapon's word stands before, where it is not what was fired: "the commander of the missile and rocket array". */
const OF_WEAPONS =
  /^s?(?: and \p{L}+)? (?:array|unit|units|battery|force|forces|program|programme|production|plant|factory|stockpiles?|commander|launchers?|defen[cs]es?|arsenal)\b/iu;

function isFired({ value, by }: Given, wordsOf: Telling["wordsOf"]): boolean {
  if (wordsOf === undefined) return true;
  const texts = by.flatMap(({ claim }) => wordsOf(claim)).map((words) => words.toLowerCase());
  const stem = value.replace(/s$/, "").toLowerCase();
  const after = texts.flatMap((text) => text.split(stem).slice(1));
  return after.length === 0 || after.some((rest) => !OF_WEAPONS.test(rest));
}

/** ", killing at least 2 people and wounding 20"; rival figures stand side by side: "; reports put the number killed at 2 to 32". */
function tolls(tell: Telling, [kill, wound]: readonly [string, string]): string {
  const killed = toll(tell, "killed");
  const wounded = toll(tell, "wounded");
  const plain = [
    killed?.exact === undefined ? "" : `${kill} ${killed.exact}`,
    wounded?.exact === undefined
      ? ""
      : `${wound} ${killed?.exact === undefined ? wounded.exact : wounded.exact.replace(/ (?:people|person)$/, "")}`,
  ].filter((words) => words !== "");
  const rivals = [
    killed?.range === undefined ? "" : `reports put the number killed at ${killed.range}`,
    wounded?.range === undefined
      ? ""
      : `${killed?.range === undefined ? "reports put " : ""}the number wounded at ${wounded.range}`,
  ].filter((words) => words !== "");
  return `${plain.length === 0 ? "" : `, ${plain.join(" and ")}`}${rivals.length === 0 ? "" : `; ${rivals.join(" and ")}`}`;
}

function toll(tell: Telling, name: FieldName): { readonly exact?: string; readonly range?: string } | undefined {
  const values = tell.all(name);
  const [first] = values;
  if (first === undefined || first.value === "0" || Number(first.value) > WAR_TOLL) return undefined;
  if (first.value === "1" && isOneOfMany(first, tell.wordsOf)) return undefined;
  const figures = values.map(({ value }) => Number(value)).filter(Number.isFinite);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  if (low < high) return { range: `between ${low.toLocaleString("en")} and ${high.toLocaleString("en")}` };
  const grain = grainOf(first, (claim) => tell.wordsOf?.(claim) ?? []);
  if (grain !== undefined) return { exact: `${grain} of people` };
  return { exact: `${tollWords(first.value, first.bound)} ${first.value === "1" ? "person" : "people"}` };
}
