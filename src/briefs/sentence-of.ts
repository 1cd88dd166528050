import type { Field, FieldName, Thread } from "../model/thread.ts";
import { fieldOf, preferredOf, valuesOf } from "../model/thread.ts";
import {
  capitalised,
  countWords,
  dateWords,
  durationWords,
  inPlace,
  listed,
  named,
  onDate,
  ordinal,
  withArticle,
} from "./words.ts";

/** What a thread tells, as one clause without its credit and its final point; undefined where it tells too little to be printed. */
export function sentenceOf(thread: Thread, day: string): string | undefined {
  const sentence = SENTENCES[thread.kind]?.(thread, day);
  return sentence === undefined ? undefined : capitalised(sentence);
}

type Teller = (thread: Thread, day: string) => string | undefined;

/** What is said of talks by their state, before the talks and after their place and day. */
const TALK_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  undecided: ["may hold", ""],
  proposed: ["may hold", ", if a proposal is taken up"],
  planned: ["are to hold", ""],
  confirmed: ["are to hold", ""],
  "under-way": ["are holding", ""],
  held: ["held", ""],
  postponed: ["have put off", ""],
  cancelled: ["have called off", ""],
  refused: ["will not hold", ""],
  lapsed: ["were to hold", ", though no report says that they did"],
};

function talks(thread: Thread, day: string): string | undefined {
  const parties = valuesOf(thread, "parties");
  if (parties.length < 2) return undefined;
  const round = Number(preferredOf(thread, "round") ?? Number.NaN);
  const leaders = thread.kind === "leaders" ? "talks between their leaders" : "talks";
  const thing = Number.isInteger(round) ? `a ${ordinal(round)} round of ${leaders}` : leaders;
  const [verb, tail] = TALK_WORDS[thread.state] ?? ["hold", ""];
  return `${listed(parties)} ${verb} ${thing}${where(thread)}${when(thread, day)}${mediators(thread)}${tail}`;
}

function mediators(thread: Thread): string {
  const names = valuesOf(thread, "mediators");
  return names.length === 0 ? "" : `, with ${listed(names)} as go-between`;
}

function exchange(thread: Thread, day: string): string | undefined {
  const verbs: Readonly<Record<string, string>> = {
    demanded: "was demanded",
    proposed: "is under discussion",
    agreed: "was agreed",
    planned: "is planned",
    "under-way": "is under way",
    done: "took place",
    refused: "was refused",
    lapsed: "was planned, though no report says that it took place",
  };
  const count = fieldOf(thread, "count")?.values[0];
  const number = count === undefined ? "" : countWords(count.value, count.bound);
  const parties = valuesOf(thread, "parties");
  const between = parties.length === 0 ? "" : ` between ${listed(parties)}`;
  // The day of a demand or a proposal is not that of an exchange.
  const open = thread.state === "demanded" || thread.state === "proposed";
  const ahead = thread.state === "agreed" && (thread.begins ?? day) > day;
  const date = ahead ? `, for ${dateWords(preferredOf(thread, "date") ?? "", day)}` : when(thread, day);
  const then = open ? "" : `${where(thread)}${date}`;
  return `${withArticle(exchangeName(preferredOf(thread, "what"), number))}${between} ${verbs[thread.state]}${then}`;
}

/** What is exchanged or handed over: "exchange of 175 prisoners", "handover of bodies". */
export function exchangeName(what = "people", number = ""): string {
  return `${what === "prisoners" ? "exchange" : "handover"} of ${number === "" ? "" : `${number} `}${what}`;
}

function ceasefire(thread: Thread, day: string): string | undefined {
  const verbs: Readonly<Record<string, string>> = {
    demanded: "is demanded",
    undecided: "is under discussion",
    proposed: "is proposed",
    agreed: "was agreed",
    "in-force": "is in force",
    violated: "has been broken",
    ended: "has ended",
    rejected: "was refused",
    lapsed: "was agreed, and has lapsed",
  };
  const parties = valuesOf(thread, "parties");
  const scope = preferredOf(thread, "scope");
  const length = preferredOf(thread, "duration");
  if (parties.length < 2) return undefined;
  const kind = scope === undefined || scope === "unspecified" ? "" : `${scope} `;
  const lasting = length === undefined ? "" : ` of ${durationWords(length)}`;
  return `a ${kind}ceasefire${lasting} between ${listed(parties)} ${verbs[thread.state]}${when(thread, day)}`;
}

function agreement(thread: Thread, day: string): string | undefined {
  const verbs: Readonly<Record<string, string>> = {
    undecided: "is open",
    proposed: "is proposed",
    drafting: "is being drafted",
    agreed: "was agreed",
    signed: "was signed",
    "in-force": "is in force",
    broken: "was broken",
    rejected: "was refused",
    lapsed: "has lapsed",
  };
  const parties = valuesOf(thread, "parties");
  const subject = preferredOf(thread, "subject");
  if (parties.length < 2 || subject === undefined) return undefined;
  const isNamed = /\b(?:agreement|accord|deal|treaty|memorandum|pact|protocol)s?$/i.test(subject);
  const thing = isNamed ? withArticle(subject) : `an agreement on ${subject}`;
  return `${thing} between ${listed(parties)} ${verbs[thread.state]}${where(thread)}${when(thread, day)}`;
}

function deadline(thread: Thread, day: string): string | undefined {
  const issuer = preferredOf(thread, "issuer");
  const action = preferredOf(thread, "action");
  if (issuer === undefined || action === undefined) return undefined;
  const condition = preferredOf(thread, "condition");
  const target = named(preferredOf(thread, "target") ?? "its opponent");
  const lead = /^(?:the |an? )?(?:deadline|ultimatum)$/i.test(action)
    ? `${named(issuer)} has set ${target} a deadline, with consequences`
    : `${named(issuer)} has threatened ${target} with ${action}`;
  return `${lead}${condition === undefined ? "" : ` ${condition}`}${clockWords(thread, day)}`;
}

/** "; the deadline is 2 September", or how long it runs where nobody says from when. */
function clockWords(thread: Thread, day: string): string {
  const clock = thread.clocks.at(-1);
  if (clock === undefined) return "";
  const moved =
    thread.clocks.length > 1 && thread.clocks[0]?.deadline !== undefined
      ? `, moved from ${dateWords(thread.clocks[0].deadline, day)}`
      : "";
  if (clock.deadline !== undefined) return `; the deadline is ${dateWords(clock.deadline, day)}${moved}`;
  if (clock.notBefore !== undefined && clock.notAfter !== undefined)
    return `; the deadline falls ${dateWords(`${clock.notBefore}/${clock.notAfter}`, day)}${moved}`;
  return clock.within === undefined
    ? ""
    : `; it runs for ${durationWords(clock.within)} from a day that the reports do not give`;
}

function sanctions(thread: Thread, day: string): string | undefined {
  const verbs: Readonly<Record<string, string>> = {
    demanded: "are demanded",
    proposed: "are proposed",
    threatened: "are threatened",
    agreed: "were agreed",
    imposed: "were imposed",
    eased: "were eased",
    lifted: "were lifted",
    rejected: "were rejected",
    lapsed: "were proposed and not taken up",
  };
  const issuer = valuesOf(thread, "issuer");
  const target = preferredOf(thread, "target");
  if (issuer.length === 0 || target === undefined) return undefined;
  return `Sanctions by ${listed(issuer)} on ${named(target)} ${verbs[thread.state]}${when(thread, day)}`;
}

function aid(thread: Thread, day: string): string | undefined {
  const verbs: Readonly<Record<string, string>> = {
    requested: "was asked for",
    pledged: "was pledged",
    planned: "is planned",
    delivered: "was delivered",
    suspended: "was suspended",
    blocked: "was blocked",
    refused: "was refused",
    lapsed: "was promised, though no report says that it came",
  };
  const recipient = preferredOf(thread, "recipient");
  const donor = valuesOf(thread, "donor");
  const what = preferredOf(thread, "what");
  if (recipient === undefined || donor.length === 0 || what === undefined) return undefined;
  const amount = preferredOf(thread, "amount");
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} aid by ${listed(donor)} to ${named(recipient)}${amount === undefined ? "" : ` (${amount})`} ${verbs[thread.state]}${when(thread, day)}`;
}

function attack(thread: Thread, day: string): string | undefined {
  const attacker = preferredOf(thread, "attacker");
  const target = preferredOf(thread, "target");
  if (thread.begins === undefined || (attacker === undefined && target === undefined)) return undefined;
  const tolls = [toll(fieldOf(thread, "killed"), "killed"), toll(fieldOf(thread, "wounded"), "wounded")].filter(
    (words) => words !== undefined,
  );
  const verb =
    thread.state === "foiled"
      ? "was stopped in an attack on"
      : thread.state === "planned"
        ? "plans an attack on"
        : "attacked";
  const start =
    attacker === undefined
      ? `an attack hit ${named(target ?? "")}`
      : `${named(attacker)} ${verb} ${target === undefined ? "a target that is not named" : named(target)}`;
  return `${start}${preferredOf(thread, "place") === target ? "" : where(thread)}${when(thread, day)}${tolls.length === 0 ? "" : `; ${tolls.join(" and ")}`}`;
}

/** The toll with its bounds; rival figures stand side by side: "reports put the killed at 2 to 32". */
function toll(field: Field | undefined, word: string): string | undefined {
  const given = field?.values.filter((value) => value.standing !== "superseded") ?? [];
  const first = given[0];
  if (first === undefined) return undefined;
  const figures = given.map((value) => Number(value.value)).filter(Number.isFinite);
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  if (low < high) return `reports put the ${word} at ${low.toLocaleString("en")} to ${high.toLocaleString("en")}`;
  const people = first.value === "1" ? "person was" : "people were";
  return `${countWords(first.value, first.bound)} ${people} ${word}`;
}

function where(thread: Thread): string {
  const place = preferredOf(thread, "place");
  return place === undefined ? "" : ` ${inPlace(place)}`;
}

function when(thread: Thread, day: string): string {
  const date = preferredOf(thread, "date" satisfies FieldName);
  return date === undefined ? "" : ` ${onDate(date, day)}`;
}

const SENTENCES: Readonly<Partial<Record<Thread["kind"], Teller>>> = {
  talks,
  leaders: talks,
  exchange,
  ceasefire,
  agreement,
  deadline,
  sanctions,
  aid,
  attack,
};
