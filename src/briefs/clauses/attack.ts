import type { FieldName } from "../../model/thread.ts";
import { fieldOf, type Given, standingIn, valuesOf } from "../../model/thread.ts";
import evidence from "../evidence.json" with { type: "json" };
import { grainOf } from "../grain.ts";
import { isNamed } from "../is-named.ts";
import { STRIKES } from "../sound-attack.ts";
import { isOneIn } from "../sound-deed.ts";
import type { Telling } from "../telling.ts";
import titles from "../titles.json" with { type: "json" };
import { listed, named, tollWords, withArticle } from "../words.ts";
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
  if (isAbroad(tell, [attacker, target])) return undefined;
  const place = isElsewhere(tell, attacker, target) ? "" : where(tell);
  if (attacker === undefined) return nobody(tell, target ?? "", place);
  tell.one("attacker");
  if (target !== undefined) tell.one("target");
  if (target === undefined && place === "") return undefined;
  const deadly = deadlyClause(tell, attacker, target, place);
  if (deadly !== undefined) return deadly;
  const inside = target !== undefined && place.includes(target);
  const lead = `${named(attacker)} ${target === undefined || inside ? "carried out an attack" : `${tell.pick(["attacked", "struck"])} ${named(target)}`}`;
  const [arms, toll] = [weapons(tell), tolls(tell, ["killing", "wounding"])];
  // That one side struck the other says nothing: the words for it were often of no strike at all.
  const isThin = tell.wordsOf !== undefined && arms === "" && toll === "" && place === "";
  const isBacked = tell.thread.corroboration.origins.length > 1 || reportsOf(tell, attacker) > 1;
  if (isThin && (!isBacked || target === undefined)) return undefined;
  return `${lead}${arms}${place}${when(tell)}${toll}`;
}

/** "A Norlandic drone and missile attack on Port Velden on Tuesday, 3 March, killed at least two people and wounded 20". */
function deadlyClause(tell: Telling, attacker: string, target: string | undefined, place: string): string | undefined {
  const adjective = tell.words.adjectiveOf(attacker);
  if (adjective === undefined || standingIn(fieldOf(tell.thread, "killed")).length !== 1) return undefined;
  const arms = weaponsOf(tell).filter((weapon) => !VAGUE.has(weapon));
  const strike = strikeOf(arms);
  const toll = strike === undefined ? "" : tolls(tell, ["killed", "wounded"]);
  if (strike === undefined || !toll.startsWith(", ")) return undefined;
  tell.some("weapon", arms);
  const [spot] = valuesOf(tell.thread, "place");
  const isHome = spot !== undefined && target !== undefined && homesOf(target).includes(tell.territoryOf?.(spot) ?? "");
  const aim =
    place !== "" && (isHome || target === undefined) ? place.replace(/^ (?:in|at) /, "") : named(target ?? "");
  const site = new RegExp(`^the ${target} (hospital|school|church|mosque|market)$`, "i").exec(aim)?.[1];
  const spotted = site === undefined ? aim : `a ${site.toLowerCase()} in ${named(target ?? "")}`;
  const inside = aim === named(target ?? "") ? place : "";
  // On several days there was more than one.
  const isLong = (tell.thread.begins !== undefined && tell.thread.begins !== tell.thread.ends) || isOfSeveral(tell);
  const attacks = isLong ? `${adjective} ${strike}s` : withArticle(`${adjective} ${strike}`);
  return `${attacks} on ${spotted}${inside}${when(tell)} ${toll.slice(2)}`;
}

const SEVERAL = /\b(?:air ?)?(?:strikes|attacks|raids|bombardments)\b/i;
const SINGLE = /\b(?:air ?)?(?:strike|attack|raid|bombardment|barrage|assault)\b/i;

/** "38 killed in 30 minutes of strikes": whether those who give the toll speak of more than one attack. */
function isOfSeveral({ thread, wordsOf }: Telling): boolean {
  const texts = fieldOf(thread, "killed")?.values[0].by.flatMap(({ claim }) => wordsOf?.(claim) ?? []) ?? [];
  return texts.some((text) => SEVERAL.test(text)) && !texts.some((text) => SINGLE.test(text));
}

const ATTRIBUTIVE: ReadonlySet<string> = new Set(evidence.attributive);
const AIRSTRIKES: ReadonlySet<string> = new Set(evidence.airstrikes);

/** "drone and missile attack", "airstrike"; undefined of weapons that do not stand before the word. */
function strikeOf(arms: readonly string[]): string | undefined {
  if (arms.length > 0 && arms.every((weapon) => AIRSTRIKES.has(weapon))) return "airstrike";
  const ones = [...new Set(arms.map((weapon) => (PLAIN[weapon] ?? weapon).replace(/s$/, "")))].slice(0, 3);
  if (ones.some((weapon) => !ATTRIBUTIVE.has(weapon))) return undefined;
  return `${ones.length === 0 ? "" : `${listed(ones)} `}attack`;
}

const HOMES: Readonly<Partial<Record<string, readonly string[]>>> = evidence.homes;

/** Where an actor lives: a state in itself, a movement in the lands that it has. */
function homesOf(actor: string): readonly string[] {
  return HOMES[actor] ?? [actor];
}

/** Whether it was in the land of neither: an attack of which the reports tell in passing, or that was misread. */
function isAbroad(tell: Telling, sides: readonly (string | undefined)[]): boolean {
  const [place] = valuesOf(tell.thread, "place");
  const territory = place === undefined || sides.includes(place) ? undefined : tell.territoryOf?.(place);
  const homes = sides.flatMap((side) => (side === undefined ? [] : homesOf(side)));
  return territory !== undefined && sides[1] !== undefined && !homes.includes(territory);
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
  // The toll of one night is not that of what grew.
  const toll = isOfTrend(tell) ? tolls(tell, ["killing", "wounding"]) : "";
  return `${named(attacker)} has stepped up its attacks on ${named(target)}${weapons(tell)}${period === undefined ? "" : ` ${period}`}${toll}`;
}

/** How many reports, be they of one outlet, tell of a strike in words that name who made it. */
function reportsOf({ thread, wordsOf, words }: Telling, attacker: string): number {
  const telling = thread.steps.filter(({ claim }) => {
    const text = wordsOf?.(claim).join(" ") ?? "";
    return isOneIn(text, STRIKES) && isNamed(text, words.namesOf(attacker));
  });
  return new Set(telling.map(({ article }) => article)).size;
}

/** Whether whoever tells that the attacks grew gives the toll too. */
function isOfTrend({ thread, trend }: Telling): boolean {
  const killed = fieldOf(thread, "killed") ?? fieldOf(thread, "wounded");
  const article = thread.steps.find(({ claim }) => claim === trend?.claim)?.article;
  return killed?.values[0].by.some((giver) => giver.article === article) === true;
}

/** Whether the place tells nothing (it is the target) or is the attacker's own: then it was misread. */
function isElsewhere(tell: Telling, attacker: string | undefined, target: string | undefined): boolean {
  const [place] = valuesOf(tell.thread, "place");
  if (place === undefined || place === target) return true;
  const territory = tell.territoryOf?.(place);
  return target !== undefined && attacker !== undefined && [place, territory].includes(attacker) && attacker !== target;
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
  const adjective = tell.words.adjectiveOf(attacker);
  const arms = weaponsOf(tell).filter((weapon) => !VAGUE.has(weapon));
  const strike = adjective === undefined ? undefined : strikeOf(arms);
  if (strike === undefined) return `an attack by ${named(attacker)} on ${named(target)}${when(tell)} was foiled`;
  tell.some("weapon", arms);
  return `${withArticle(`${adjective} ${strike}`)} on ${named(target)}${when(tell)} was foiled`;
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
    /s$/.test(weapon) || MASSES.has(weapon) ? weapon : isOne(tell, weapon) ? withArticle(weapon) : `${weapon}s`,
  );
  return ` with ${each.length < 2 ? each[0] : `${each.slice(0, -1).join(", ")} and ${each.at(-1)}`}`;
}

/** Whether reports tell of one weapon, and not of "drone attacks". */
function isOne({ thread, wordsOf, trend }: Telling, weapon: string): boolean {
  if (trend !== undefined) return false;
  const texts = thread.steps.flatMap(({ claim }) => wordsOf?.(claim) ?? []).map((text) => text.toLowerCase());
  const parts = texts.flatMap((text) => text.split(weapon.toLowerCase()).slice(1));
  return (
    parts.length === 0 ||
    parts.every((rest) => !/^s?(?: and \p{L}+)? (?:air )?(?:attack|strike|assault|barrage|raid)/u.test(rest))
  );
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
  /^s?(?: and \p{L}+)? (?:array|unit|units|battery|brigades?|battalions?|regiments?|divisions?|crews?|force|forces|program|programme|production|plant|factory|stockpiles?|commander|launchers?|defen[cs]es?|arsenal)\b/iu;

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
      : `${wound} ${killed?.exact === undefined ? wounded.exact : wounded.exact.replace(/(?: of)? (?:people|person)$/, "")}`,
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
