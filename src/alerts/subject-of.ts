import { listed, named, ordinal } from "../briefs/words.ts";
import { preferredOf, type Thread, valuesOf } from "../model/thread.ts";

/** What a thread is, to be named inside a sentence: `the third round of talks between Russia and Ukraine in Istanbul`. */
export function subjectOf(thread: Thread): string {
  const place = preferredOf(thread, "place");
  return `${SUBJECTS[thread.kind](thread)}${place === undefined || thread.kind === "attack" ? "" : ` in ${place}`}`;
}

const SUBJECTS: Readonly<Record<Thread["kind"], (thread: Thread) => string>> = {
  talks: (thread) => `${roundOf(thread)}talks${between(thread)}`,
  leaders: (thread) => {
    const people = peopleOf(thread);
    return `the meeting${people.length >= 2 ? ` of ${listed(people.slice(0, 3))}` : ` of the leaders${between(thread).replace(" between", " of")}`}`;
  },
  exchange: (thread) => `the exchange of ${preferredOf(thread, "what") ?? "prisoners"}${between(thread)}`,
  ceasefire: (thread) => `the ceasefire${between(thread)}`,
  agreement: (thread) => `the agreement${between(thread)}`,
  deadline: (thread) =>
    `the deadline that ${named(preferredOf(thread, "issuer") ?? "somebody")} set${preferredOf(thread, "target") === undefined ? "" : ` ${named(preferredOf(thread, "target") ?? "")}`}`,
  sanctions: (thread) => `the sanctions${against(thread)}`,
  aid: (thread) =>
    `the aid${preferredOf(thread, "recipient") === undefined ? "" : ` to ${named(preferredOf(thread, "recipient") ?? "")}`}`,
  attack: (thread) => {
    const at = preferredOf(thread, "place") ?? preferredOf(thread, "target");
    return `the attack${at === undefined ? "" : ` on ${named(at)}`}`;
  },
  positions: (thread) => `what ${preferredOf(thread, "speaker") ?? "a speaker"} says`,
};

/** The people of a meeting, each once: "Presidents Ada Lund" is Ada Lund. */
function peopleOf(thread: Thread): readonly string[] {
  const names = valuesOf(thread, "people");
  return names.filter((name) => !names.some((other) => other !== name && name.endsWith(other)));
}

function roundOf(thread: Thread): string {
  const round = Number(preferredOf(thread, "round") ?? Number.NaN);
  return Number.isInteger(round) ? `the ${ordinal(round)} round of ` : "the ";
}

function between(thread: Thread): string {
  const parties = valuesOf(thread, "parties").slice(0, 4);
  return parties.length < 2 ? "" : ` between ${listed(parties)}`;
}

function against(thread: Thread): string {
  const target = preferredOf(thread, "target");
  return target === undefined ? "" : ` on ${named(target)}`;
}
