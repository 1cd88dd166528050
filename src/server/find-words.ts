import type { Claim } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import type { View } from "./desk.ts";
import { threadTitle } from "./words/thread-title.ts";

const MOST_WORDS = 12;

/** The words that a text looks for, in small letters; empty where it holds none. */
export function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** Claims that hold all of some words, in what they cite, their voice or their slots; the newest first. Empty `kind`: of any kind. */
export function claimsWith(view: View, words: readonly string[], kind = ""): readonly Told[] {
  return view.dossier.told
    .filter(({ claim }) => kind === "" || claim.kind === kind)
    .filter(({ claim }) => holdsAll(textOf(claim), words))
    .toReversed();
}

/** Threads whose title holds all of some words. Empty `kind`: with claims of any kind. */
export function threadsWith(view: View, words: readonly string[], kind = ""): readonly Thread[] {
  return view.threads
    .filter((thread) => kind === "" || thread.steps.some((step) => step.claimKind === kind))
    .filter((thread) => holdsAll(threadTitle(thread).toLowerCase(), words));
}

function holdsAll(plain: string, words: readonly string[]): boolean {
  return words.every((word) => plain.includes(word));
}

const texts = new WeakMap<Claim, string>();

/** What of a claim can be found, in small letters; claims never change. */
function textOf(claim: Claim): string {
  const known =
    texts.get(claim) ?? [claim.cites[0].words, claim.voice.name ?? "", ...namesIn(claim.body)].join(" ").toLowerCase();
  texts.set(claim, known);
  return known;
}

function namesIn(body: object): readonly string[] {
  return Object.values(body).flatMap((value) => (Array.isArray(value) ? value.map(String) : [String(value ?? "")]));
}
