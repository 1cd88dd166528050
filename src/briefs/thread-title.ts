import { oneOf } from "../claims/exchange/one-of.ts";
import { preferredOf, type Thread, type ThreadKindName, valuesOf } from "../model/thread.ts";
import { figure, listWords, ordinalWord } from "./list-words.ts";
import { capitalised, durationWords } from "./words.ts";

/** What each kind of thread is called on a page. */
const TITLES: Readonly<Record<ThreadKindName, (thread: Thread) => string>> = {
  talks: talksTitle,
  leaders: leadersTitle,
  exchange: exchangeTitle,
  ceasefire: ceasefireTitle,
  agreement: agreementTitle,
  deadline: deadlineTitle,
  sanctions: sanctionsTitle,
  aid: aidTitle,
  attack: attackTitle,
  positions: (thread) => joined(preferredOf(thread, "speaker") ?? "Unnamed", valuesOf(thread, "topics")[0], " on "),
};

/** Threads never change, and lists name them again and again. */
const titles = new WeakMap<Thread, string>();

/** What a thread is called: `Third round of talks between Russia and Ukraine in Istanbul`. */
export function threadTitle(thread: Thread): string {
  const known = titles.get(thread) ?? sentenceCaseOnly(TITLES[thread.kind](thread));
  titles.set(thread, known);
  return known;
}

/** Where the happening is, ready to follow a title: ` in Istanbul`. */
function inPlace(thread: Thread): string {
  const place = preferredOf(thread, "place");
  return place === undefined ? "" : ` in ${place}`;
}

function between(thread: Thread): string {
  const parties = valuesOf(thread, "parties");
  if (parties.length === 0) return "";
  return parties.length === 1 ? ` with ${parties[0]}` : ` between ${listWords(parties.slice(0, 4))}`;
}

function talksTitle(thread: Thread): string {
  const round = preferredOf(thread, "round");
  const format = preferredOf(thread, "format");
  const what =
    format === "call" ? "Call" : format === "visit" ? "Visit" : format === "online" ? "Online talks" : "Talks";
  const named = round === undefined ? what : `${ordinalWord(Number(round))} round of talks`;
  return named + between(thread) + inPlace(thread);
}

function leadersTitle(thread: Thread): string {
  const people = valuesOf(thread, "people");
  const what = preferredOf(thread, "format") === "call" ? "Call" : "Meeting";
  const who =
    people.length >= 2 ? ` of ${listWords(people.slice(0, 2))}` : between(thread).replace("between", "of leaders of");
  return what + who + inPlace(thread);
}

function exchangeTitle(thread: Thread): string {
  const count = preferredOf(thread, "count");
  const what = preferredOf(thread, "what") ?? "prisoners";
  const whom = count === "1" ? oneOf(what) : what;
  return `Exchange of ${count === undefined ? "" : `${figure(count)} `}${whom}${between(thread)}`;
}

function ceasefireTitle(thread: Thread): string {
  const scope = preferredOf(thread, "scope");
  const duration = preferredOf(thread, "duration");
  const lead = scope === undefined ? "Truce" : `${capitalised(scope)} truce`;
  return `${lead}${duration === undefined ? "" : ` of ${durationWords(duration)}`}${between(thread)}`;
}

/** An agreement goes by its own name where it has one: `Peace deal between Peru and Chile`. */
function agreementTitle(thread: Thread): string {
  const subject = preferredOf(thread, "subject");
  const named =
    subject !== undefined &&
    /\b(?:agreement|accord|deal|pact|treaty|memorandum|framework|declaration)s?\b/i.test(subject);
  return named ? capitalised(subject) + between(thread) : joined("Agreement", subject, " on ", between(thread));
}

function deadlineTitle(thread: Thread): string {
  const issuer = preferredOf(thread, "issuer") ?? "Unnamed";
  const target = preferredOf(thread, "target");
  const condition = preferredOf(thread, "condition");
  const action = preferredOf(thread, "action") ?? "consequences";
  const unless =
    condition === undefined
      ? ""
      : /^(?:if|unless|until)\b/i.test(condition)
        ? `, ${condition}`
        : `, unless ${condition}`;
  return `${issuer}${target === undefined ? "" : ` to ${target}`}: ${action}${unless}`;
}

function sanctionsTitle(thread: Thread): string {
  const issuer = preferredOf(thread, "issuer");
  const target = preferredOf(thread, "target");
  const measure = preferredOf(thread, "measure") ?? "sanctions";
  return `${issuer === undefined ? "" : `${issuer}: `}${measure}${target === undefined ? "" : ` against ${target}`}`;
}

function aidTitle(thread: Thread): string {
  const what = capitalised(preferredOf(thread, "what") ?? "");
  const donors = valuesOf(thread, "donor");
  const recipient = preferredOf(thread, "recipient");
  const item = preferredOf(thread, "item") ?? preferredOf(thread, "amount");
  const from = donors.length === 0 ? "" : ` from ${listWords(donors.slice(0, 3))}`;
  return `${what} aid${from}${recipient === undefined ? "" : ` to ${recipient}`}${item === undefined ? "" : `: ${item}`}`;
}

function attackTitle(thread: Thread): string {
  const target = preferredOf(thread, "place") ?? preferredOf(thread, "target");
  const attacker = preferredOf(thread, "attacker");
  return `Attack${target === undefined ? "" : ` on ${target}`}${attacker === undefined ? "" : ` by ${attacker}`}`;
}

function joined(lead: string, rest: string | undefined, link: string, tail = ""): string {
  return `${lead}${rest === undefined || rest === "" ? "" : link + rest}${tail}`;
}

function sentenceCaseOnly(text: string): string {
  const trimmed = text.trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
