import type { Token } from "../../model/syntax.ts";
import words from "../tokens/words.json" with { type: "json" };
import starters from "./starters.json" with { type: "json" };

const NEVER_END = new Set(words.never_end);
const STARTERS = new Set(starters.starters);
const SPEECH = new Set(starters.speech);
const TERMINALS = /^(?:\.|[!?]+|\.{2,}|…)$/;
const CLOSERS = new Set(['"', "”", "’", "''", "'", ")", "]", "»", "“"]);

/** Whether the sentence that began at token `first` ends with token `i`, closing quotation marks and brackets included. */
export function endsSentence(tokens: readonly Token[], first: number, i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined) return true;
  if (TERMINALS.test(next.text) && next.start === tokens[i]?.end) return false;
  const stop = terminalBefore(tokens, first, i);
  if (stop === undefined || closesHere(tokens[i], next)) return false;
  const mark = stop.text;
  if (mark.endsWith(".") && mark.length > 1 && !TERMINALS.test(mark))
    return abbreviationEnds(mark.toLowerCase(), next, stop !== tokens[i] && tokens[i]?.text !== ")");
  if (startsLower(next)) return false;
  if (mark !== "." && i > first && stop !== tokens[i] && isSpeechTag(tokens, i + 1)) return false;
  return true;
}

/** The terminal mark that token `i` is, or that it closes: in `."` the point. */
function terminalBefore(tokens: readonly Token[], first: number, i: number): Token | undefined {
  for (let k = i; k >= first && k > i - 4; k--) {
    const token = tokens[k];
    if (token === undefined) return undefined;
    if (TERMINALS.test(token.text) || (token.text.length > 1 && token.text.endsWith("."))) return token;
    if (!CLOSERS.has(token.text) || tokens[k - 1]?.end !== token.start) return undefined;
  }
  return undefined;
}

/** Whether the next token still belongs to this end: a closing mark that touches it. */
function closesHere(token: Token | undefined, next: Token): boolean {
  return token !== undefined && next.start === token.end && CLOSERS.has(next.text) && next.text !== "“";
}

/** An abbreviation's own point ends a sentence only before a word that opens sentences ("… in the U.S. The envoy …"). */
function abbreviationEnds(mark: string, next: Token, closed: boolean): boolean {
  if (NEVER_END.has(mark) || mark.length === 2) return false;
  if (closed && !startsLower(next)) return true;
  if (/^["“`]/.test(next.text)) return true;
  return STARTERS.has(next.lower) && !startsLower(next);
}

function startsLower(token: Token): boolean {
  const letter = token.text[0] ?? "";
  if (letter === "," || letter === ";" || letter === ":" || letter === "-" || letter === "–" || letter === "—")
    return true;
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** "Why now?" Reed asked: a name and a verb of speech go on with the sentence. */
function isSpeechTag(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < from + 5; k++) {
    const token = tokens[k];
    if (token === undefined) return false;
    if (SPEECH.has(token.lower)) return true;
    if (startsLower(token) && token.lower !== "the") return false;
  }
  return false;
}
