import type { Telling } from "../telling.ts";

/** "rounds in May and June that failed to bring a truce", "the meeting brought no ceasefire", "neither came close to a ceasefire". */
const NO_RESULT =
  /\b(?:talks|rounds?|meetings?|negotiations)\b[^.;:]{0,80}?\b(?:brought|but|to|produced|yielded|without|failed to (?:bring|produce|reach|yield)|(?:came|come) close to) (?:(no|any|an?) )?(ceasefire|truce|breakthrough)\b/i;

/** ", without a truce", where a report of a round says that it brought none. */
export function resultWords(tell: Telling): string {
  const { wordsOf, thread } = tell;
  if (wordsOf === undefined) return "";
  for (const { claim } of thread.steps) {
    const text = wordsOf(claim).find((words) => isWithout(words));
    const thing = NO_RESULT.exec(text ?? "")?.[2];
    if (thing === undefined) continue;
    tell.cite(claim);
    return `, without a ${thing.toLowerCase()}`;
  }
  return "";
}

/** Whether the words deny a result: "no truce", "failed to", "neither … close to". */
export function isWithout(words: string): boolean {
  const found = NO_RESULT.exec(words)?.[0] ?? "";
  return (
    /\b(?:no|without|failed)\b/i.test(found) || (/close to/i.test(found) && /\b(?:neither|not|none)\b/i.test(words))
  );
}
