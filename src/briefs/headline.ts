import type { Process } from "../model/process.ts";
import type { Thread } from "../model/thread.ts";
import { fieldOf, type Given, preferredOf, valuesOf } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import type { Chosen } from "./choose.ts";
import { exchangeName } from "./clauses/exchange.ts";
import { partiesOf } from "./telling.ts";
import { capitalised, countWords, dateWords, inPlace, listed, named, ordinal } from "./words.ts";

/** The thread that a brief begins with: the next talks where some are planned, else the greatest change; undefined where there is nothing new. */
export function leadOf(process: Process, chosen: Chosen): Thread | undefined {
  const chief = [...chosen.changed, ...chosen.next, ...chosen.fighting, ...chosen.clocks].some((thread) =>
    isBetweenOwn(process, thread),
  );
  // A meeting of one party with another state leads only where there is nothing between the parties.
  const own = (thread: Thread): boolean =>
    hasTitle(thread) && (chief && thread.kind === "talks" ? isBetweenOwn(process, thread) : isOwn(process, thread));
  const planned = chosen.next.find(
    (thread) =>
      own(thread) && ["planned", "confirmed", "under-way"].includes(thread.state) && thread.begins !== undefined,
  );
  const [met] = chosen.changed
    .filter((thread) => own(thread) && isMeeting(thread))
    .sort((a, b) => (b.begins ?? "").localeCompare(a.begins ?? ""));
  const meeting = chosen.next.find(
    (thread) => own(thread) && isMeeting(thread) && !["proposed", "undecided"].includes(thread.state),
  );
  const others = [...chosen.changed, ...chosen.fighting, ...chosen.next, ...chosen.clocks];
  // What the parties did since weighs more than a meeting of one of them with another state.
  const since = chosen.changed.find(
    (thread) =>
      met !== undefined &&
      !isBetweenOwn(process, met) &&
      isBetweenOwn(process, thread) &&
      (thread.begins ?? "") > (met.begins ?? ""),
  );
  const first = planned ?? since ?? met ?? meeting ?? others.find(own);
  const latest = latestOf(chosen.fighting.filter(own));
  const isGrave = latest !== undefined && Number(preferredOf(latest, "killed") ?? 0) >= GRAVE;
  return first?.kind === "attack" || (isGrave && (first?.kind === "aid" || first?.kind === "sanctions"))
    ? latest
    : first;
}

/** So many dead weigh more than a promise of aid or a new sanction. */
const GRAVE = 10;

/** Days for which the worst attack leads before the latest. */
const FRESH = 2;

/** The first of those attacks that are no more than two days older than the latest. */
function latestOf(attacks: readonly Thread[]): Thread | undefined {
  const daysOf = ({ ends, last = "" }: Thread): string => ends ?? last;
  const latest = attacks.map(daysOf).sort().at(-1) ?? "";
  return attacks.find((attack) => latest === "" || daysOf(attack) >= addDays(latest, -FRESH));
}

/** The sentence that a headline shortens: what it tells of its thread, and who is credited with what is disputed. */
export interface Headed {
  readonly thread: Thread;
  readonly told: readonly Given[];
  readonly isRise: boolean;
  /** "hundreds", of a toll that the sentence tells by a word. */
  readonly grain?: string;
  /** "Zelensky", of a person or body that is credited. */
  readonly by?: string;
}

/** "Russia and Ukraine to meet for third round of talks in Istanbul on Wednesday, 23 July": nothing that the sentence does not tell. */
export function headlineOf(process: Process, headed: Headed | undefined, day: string): string {
  const title = headed === undefined ? undefined : titleOfSentence(headed, day, process.parties);
  return title ?? `${process.name}: nothing firm to report by ${dateWords(day, day)}`;
}

function titleOfSentence(
  { thread, told, isRise, by, grain }: Headed,
  day: string,
  own: readonly string[],
): string | undefined {
  const lead = asTold(thread, told);
  const [attacker, target] = [preferredOf(lead, "attacker"), preferredOf(lead, "target")];
  if (isRise && attacker !== undefined && target !== undefined)
    return capitalised(`${named(attacker)} steps up attacks on ${named(target)}`);
  const title = titleOf(lead, day, own, grain);
  return title !== undefined && by !== undefined && ALLEGED.has(lead.state)
    ? `${title}, ${by} ${/ and /.test(by) ? "say" : "says"}`
    : title;
}

/** What one side says of a truce is its word, in the headline too. */
const ALLEGED: ReadonlySet<string> = new Set(["violated", "ended", "proposed"]);
/** Fields that a headline takes from its sentence. */
const OF_SENTENCE: ReadonlySet<string> = new Set(["attacker", "target", "place", "date", "killed", "issuer", "donor"]);

function asTold(thread: Thread, told: readonly Given[]): Thread {
  const fields = thread.fields.flatMap((field) => {
    if (!OF_SENTENCE.has(field.name)) return [field];
    const [first, ...more] = field.values.filter((value) => told.includes(value));
    return first === undefined ? [] : [{ ...field, values: [first, ...more] as const }];
  });
  return { ...thread, fields };
}

function isMeeting({ kind }: Thread): boolean {
  return kind === "talks" || kind === "leaders";
}

/** Whether a thread names two of the process's parties. */
function isBetweenOwn(process: Process, thread: Thread): boolean {
  return ownParties(process, thread).length > 1;
}

/** Whether a thread names one of the process's parties: a headline is about these. */
function isOwn(process: Process, thread: Thread): boolean {
  return ownParties(process, thread).length > 0;
}

function ownParties({ parties }: Process, thread: Thread): readonly string[] {
  const names = (["parties", "issuer", "target", "donor", "recipient", "attacker"] as const).flatMap((name) =>
    valuesOf(thread, name),
  );
  return parties.filter((party) => names.includes(party));
}

function titleOf(thread: Thread, day: string, own: readonly string[], grain?: string): string | undefined {
  const date = preferredOf(thread, "date");
  const on = date === undefined ? "" : onHead(date, day);
  const title = TITLES[thread.kind]?.(
    thread,
    on,
    day,
    partiesOf(thread, own).map(({ value }) => value),
    grain,
  );
  return title === undefined ? undefined : capitalised(title);
}

function onHead(date: string, day: string): string {
  const words = dateWords(date, day);
  if (words.startsWith("between ")) return ` ${words}`;
  return ` ${/^\d{4}-\d{2}-\d{2}[~?]?$/.test(date) ? "on" : "in"} ${words}`;
}

type Title = (
  thread: Thread,
  on: string,
  day: string,
  parties: readonly string[],
  grain?: string,
) => string | undefined;

const MEET: Readonly<Record<string, string>> = {
  held: "meet",
  "under-way": "meet",
  planned: "to meet",
  confirmed: "to meet",
  lapsed: "were to meet",
  postponed: "put off meeting",
  cancelled: "call off meeting",
  refused: "not to meet",
};

const VISIT: Readonly<Record<string, string>> = {
  planned: "to visit",
  confirmed: "to visit",
  held: "visits",
  "under-way": "visits",
};

const meet: Title = (thread, on, _day, parties) => {
  const place = preferredOf(thread, "place");
  const [guest, ...others] = valuesOf(thread, "people");
  const visit = preferredOf(thread, "format") === "visit" ? VISIT[thread.state] : undefined;
  const isTold = thread.kind === "talks" || thread.state !== "held";
  if (visit !== undefined && isTold && guest !== undefined && others.length === 0 && place !== undefined)
    return `${guest} ${visit} ${named(place)}${on}`;
  const round = Number(preferredOf(thread, "round") ?? Number.NaN);
  const call = preferredOf(thread, "format") === "call";
  const undated = thread.kind === "leaders" && thread.begins === undefined && thread.state === "planned";
  const meeting = undated ? "may meet" : (MEET[thread.state] ?? "may meet");
  const verb = call ? meeting.replace(/meet(?:ing)?$/, "speak by telephone") : meeting;
  const who = `${thread.kind === "leaders" ? "leaders of " : ""}${listed(parties)}`;
  const what = Number.isInteger(round)
    ? ` for ${ordinal(round)} round of talks`
    : thread.kind === "leaders" || call
      ? ""
      : " for talks";
  return `${who} ${verb}${what}${place === undefined || call ? "" : ` ${inPlace(place)}`}${on}`;
};

const EXCHANGE: Readonly<Record<string, string>> = {
  agreed: "agree on",
  planned: "prepare",
  "under-way": "carry out",
  done: "carry out",
  proposed: "discuss",
  refused: "fail to agree on",
};
const CEASEFIRE: Readonly<Record<string, string>> = {
  agreed: "agreed",
  "in-force": "in force",
  violated: "broken",
  ended: "ended",
  rejected: "rejected",
  proposed: "proposed",
  demanded: "urged",
};
/** A truce that is less than a truce, as a headline must say too. */
const SCOPES: ReadonlySet<string> = new Set(["partial", "temporary"]);
const SANCTIONS: Readonly<Record<string, string>> = {
  imposed: "imposes",
  agreed: "agrees on",
  eased: "eases",
  lifted: "lifts",
  proposed: "weighs",
  rejected: "rejects",
};
const AID: Readonly<Record<string, string>> = {
  pledged: "pledges",
  planned: "promises",
  delivered: "delivers",
  suspended: "suspends",
  refused: "refuses",
  blocked: "blocks",
};

const BY_STATE: Readonly<Partial<Record<Thread["kind"], Readonly<Record<string, string>>>>> = {
  exchange: EXCHANGE,
  ceasefire: CEASEFIRE,
  sanctions: SANCTIONS,
  aid: AID,
};

/** Whether a headline has a word for the state of a thread: a call for an exchange leads no brief. */
function hasTitle({ kind, state }: Thread): boolean {
  const words = BY_STATE[kind];
  return words === undefined || words[state] !== undefined;
}

const TITLES: Readonly<Partial<Record<Thread["kind"], Title>>> = {
  talks: meet,
  leaders: meet,
  exchange: (thread, on, _day, names) => {
    const count = fieldOf(thread, "count")?.values[0];
    const verb = EXCHANGE[thread.state];
    if (preferredOf(thread, "what") === "hostages" && ["done", "under-way"].includes(thread.state)) {
      const number = count === undefined ? "" : countWords(count.value, count.bound);
      return `${number === "" ? "" : `${number} `}hostage${number === "1" ? "" : "s"} released${on}`;
    }
    const what = exchangeName(
      preferredOf(thread, "what"),
      count === undefined ? "" : countWords(count.value, count.bound),
    );
    const parties = listed(names);
    return verb === undefined || parties === ""
      ? undefined
      : `${parties} ${verb} ${what}${thread.state === "agreed" ? "" : on}`;
  },
  ceasefire: (thread, _on, _day, parties) => {
    const word = CEASEFIRE[thread.state];
    const scope = preferredOf(thread, "scope");
    const truce = scope === undefined || !SCOPES.has(scope) ? "ceasefire" : `${scope} ceasefire`;
    return word === undefined ? undefined : `${truce} between ${listed(parties)} ${word}`;
  },
  agreement: (thread) => `agreement between ${listed(valuesOf(thread, "parties"))} ${thread.state.replace("-", " ")}`,
  deadline: (thread, _on, day) => {
    const issuer = preferredOf(thread, "issuer");
    const due = thread.clocks.at(-1)?.deadline;
    if (issuer === undefined) return undefined;
    const target = named(preferredOf(thread, "target") ?? "its opponent");
    return `${named(issuer)} threatens ${target}${due === undefined ? "" : `, with a deadline on ${dateWords(due, day)}`}`;
  },
  sanctions: (thread, on) => {
    const [issuer, ...more] = valuesOf(thread, "issuer");
    const target = preferredOf(thread, "target");
    const verb = SANCTIONS[thread.state];
    if (issuer === undefined || target === undefined || verb === undefined) return undefined;
    const plural = more.length > 0 ? verb.replace(/^(\w+?)(?:s)\b/, "$1") : verb;
    return `${listed([issuer, ...more])} ${plural} sanctions on ${named(target)}${thread.state === "imposed" ? on : ""}`;
  },
  aid: (thread) => {
    const donors = valuesOf(thread, "donor");
    const recipient = preferredOf(thread, "recipient");
    const verb = AID[thread.state];
    if (donors.length !== 1 || recipient === undefined || verb === undefined) return undefined;
    return `${listed(donors)} ${verb} ${preferredOf(thread, "what") ?? ""} aid ${["pledges", "promises"].includes(verb) ? "for" : "to"} ${named(recipient)}`;
  },
  attack: (thread, on, _day, _parties, grain) => {
    const attacker = preferredOf(thread, "attacker");
    const place = preferredOf(thread, "place") ?? preferredOf(thread, "target");
    const killed = fieldOf(thread, "killed")?.values[0];
    if (place === undefined || thread.state !== "reported") return undefined;
    const toll = killed === undefined ? "" : (grain ?? countWords(killed.value, killed.bound));
    const strike = attacker === undefined ? `attack ${inPlace(place)}` : `${named(attacker)} strikes ${named(place)}`;
    if (toll === "") return attacker === undefined ? undefined : `${strike}${on}`;
    return attacker === undefined ? `${strike} kills ${toll}${on}` : `${strike}${on}, killing ${toll}`;
  },
};
