import { fieldOf, preferredOf, standingIn, valuesOf } from "../../model/thread.ts";
import { NO_WORDS } from "../brief-words.ts";
import type { Telling } from "../telling.ts";
import { listed, ordinal } from "../words.ts";
import { resultWords } from "./result.ts";
import { when, where } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

/** "Russia and Ukraine are to hold a third round of talks in Istanbul on Wednesday, 23 July". */
export function talksClause(tell: Telling): string | undefined {
  const { thread } = tell;
  const parties = valuesOf(thread, "parties").length;
  if (parties < 2 || parties > 5) return undefined;
  if (isSummons(tell)) return undefined;
  const format = preferredOf(thread, "format");
  if (format === "visit" && (thread.kind === "talks" || isOneGuest(tell))) return visitClause(tell);
  const call = format === "call";
  if (thread.kind === "leaders" || call) return meetingClause(tell, call ? "call" : "meeting");
  const wording = wordingOf("talks", thread.state);
  if (wording === undefined) return undefined;
  const round = Number(tell.one("round")?.value ?? Number.NaN);
  const thing = Number.isInteger(round) ? `a ${ordinal(round)} round of talks` : "talks";
  const tail = thread.state === "held" ? resultWords(tell) : wording.tail;
  return `${teams(tell)} ${tell.pick(wording.verbs)} ${thing}${where(tell)}${when(tell)}${mediators(tell)}${tail}`;
}

/** A leader's visit that is ahead; of one that has been, who was met matters more. */
function isOneGuest({ thread }: Telling): boolean {
  return ["planned", "confirmed", "under-way"].includes(thread.state) && valuesOf(thread, "people").length === 1;
}

/** That an ambassador was summoned is a protest, and no talks. */
function isSummons({ thread, wordsOf }: Telling): boolean {
  return (
    wordsOf !== undefined && thread.steps.some(({ claim }) => wordsOf(claim).some((words) => /\bsummon/i.test(words)))
  );
}

/** The parties, or those whom they send where more than one report says whom. */
function teams(tell: Telling): string {
  const level = fieldOf(tell.thread, "level")?.values[0];
  const word = { delegations: "delegations", envoys: "envoys" }[level?.value ?? ""];
  if (word === undefined || (level?.origins ?? 0) < 2) return tell.sides();
  return `${word} from ${tell.sides()}`;
}

function meetingClause(tell: Telling, kind: "meeting" | "call"): string | undefined {
  const { thread } = tell;
  // A meeting of leaders that has no day yet is told as possible: too much hangs on the word.
  const state = thread.state === "planned" && thread.begins === undefined ? "undecided" : thread.state;
  const wording = wordingOf(kind, state);
  if (wording === undefined) return undefined;
  // That leaders have met is told where they are named, one of each side: "the leaders of" is how a misreading looks.
  const isVague = MET.has(state) || OPEN.has(state) || thread.begins === undefined;
  if (thread.kind === "leaders" && isVague && tell.words !== NO_WORDS && named(tell) === undefined) return undefined;
  const who = thread.kind === "leaders" ? leaders(tell) : tell.sides();
  return `${who} ${tell.pick(wording.verbs)}${kind === "call" ? "" : where(tell)}${when(tell)}${mediated(tell, wording.tail)}`;
}

/** The go-between and what stands at the end, apart by a comma. */
function mediated(tell: Telling, tail: string): string {
  const between = mediators(tell);
  return between !== "" && tail.startsWith(" ") ? `${between},${tail}` : `${between}${tail}`;
}

/** The two who meet where both are known and serve one side each; else "the leaders of Russia and Ukraine". */
function leaders(tell: Telling): string {
  const people = named(tell);
  if (people === undefined) return `the leaders of ${tell.sides()}`;
  tell.all("people");
  return people.map((name) => tell.cast.person(name)).join(" and ");
}

const OPEN: ReadonlySet<string> = new Set(["proposed", "undecided"]);
const MET: ReadonlySet<string> = new Set(["held", "under-way"]);

/** The two who meet, where the lexicon knows both and each serves another of the parties. */
function named({ thread, words }: Telling): readonly string[] | undefined {
  const people = valuesOf(thread, "people");
  const served = people.map(words.servesOf);
  const sides = valuesOf(thread, "parties");
  const apart = people.length === 2 && served[0] !== served[1] && served.every((side) => sides.includes(side ?? ""));
  return apart ? people : undefined;
}

/** One person's visit to a place: "Ada Lark visited Kyiv on Monday, 14 July". */
function visitClause(tell: Telling): string | undefined {
  const people = valuesOf(tell.thread, "people");
  const wording = wordingOf("visit", tell.thread.state);
  const place = valuesOf(tell.thread, "place")[0];
  if (people.length !== 1 || place === undefined || wording === undefined) return undefined;
  const [person] = tell.all("people");
  tell.one("place");
  return `${tell.cast.person(person?.value ?? "")} ${tell.pick(wording.verbs)} ${listed([place])}${when(tell)}`;
}

/** Who goes between them; of talks that are only thought of, where more than one origin names him: who offers to is not yet whom both take. */
function mediators(tell: Telling): string {
  const sides = valuesOf(tell.thread, "parties");
  const least = OPEN.has(tell.thread.state) ? 2 : 1;
  const given = standingIn(fieldOf(tell.thread, "mediators")).filter(({ origins }) => origins >= least);
  const names = given.map(({ value }) => value).filter((name) => !sides.includes(name));
  if (names.length === 0) return "";
  tell.all("mediators");
  return `, with ${listed(names)} as go-between${names.length > 1 ? "s" : ""}`;
}
