import { valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { dayWords, dueWords, durationWords, named } from "../words.ts";

/** "The United States has threatened Russia with severe tariffs unless it agrees to end the war; the deadline is 2 September". */
export function deadlineClause(tell: Telling): string | undefined {
  const issuer = tell.one("issuer")?.value;
  const target = tell.one("target")?.value;
  if (issuer === undefined || target === undefined || issuer === target) return undefined;
  const action = actionWords(tell);
  const condition = conditionWords(tell);
  const clock = clockWords(tell);
  if (action === undefined && clock === "") return undefined;
  const lead =
    action === undefined
      ? `${tell.subject(issuer)} has set ${named(target)} a deadline`
      : `${tell.subject(issuer)} has threatened ${named(target)} with ${action}`;
  return `${lead}${condition}${clock}`;
}

const MOST_WORDS = 7;
const NO_ACTION = /^(?:the |an? )?(?:deadline|ultimatum|consequences?)$/i;

/** The harm, in the fullest of the wordings that say the same: "severe tariffs" before "tariffs"; a second one beside it. */
function actionWords(tell: Telling): string | undefined {
  const plain = valuesOf(tell.thread, "action").filter((action) => isNoun(action) && !NO_ACTION.test(action));
  const fullest = plain.filter((action) => !plain.some((other) => other !== action && other.includes(action)));
  const shown = (fullest.length === 0 ? plain : fullest).slice(0, 2);
  if (shown.length === 0) return undefined;
  tell.all("action");
  return shown.map(quoted).join(" or ");
}

/** Something that one can be threatened with: what begins with a verb in its bare form is no noun. */
function isNoun(action: string): boolean {
  const words = action.split(/\s+/);
  return (
    words.length <= MOST_WORDS &&
    /(?:s|ion|ions|force|action|war|strike|attack|tariffs|response|retaliation|measures)["”]?$/i.test(action) &&
    !/^(?:to|will|would|be|not|withdraw|destroy|abandon|end|cut|close|attack|strike|attack|bomb|take|use|hit|send|stop|leave|walk|resume|launch|continue|impose|respond|retaliate)\b/i.test(
      action,
    ) &&
    !/[;:()]/.test(action)
  );
}

/** " unless it agrees to end the war": without what the report's sentence adds, and without the time that the clock tells. */
function conditionWords(tell: Telling): string {
  const all = valuesOf(tell.thread, "condition").map(cut);
  const plain = all.filter((words) => words.split(" ").length <= 14 && /^(?:if|unless|until)\b/i.test(words));
  const best = plain.find((words) => /^unless\b/i.test(words)) ?? plain[0];
  if (best === undefined) return "";
  tell.all("condition");
  return ` ${quoted(best)}`;
}

function cut(condition: string): string {
  const [first = ""] = condition.split(/, and |; | – | — /);
  return first
    .replace(/,? (?:with)?in (?:the next )?(?:\d+|two|three|ten|fifty) (?:hours|days|weeks|months)/i, "")
    .trim();
}

function quoted(words: string): string {
  return words.replace(/"([^"]*)"/g, "“$1”");
}

/** "; the deadline is 2 September", or how long it runs where nobody says from when. */
function clockWords(tell: Telling): string {
  const { clocks } = tell.thread;
  const clock = clocks.at(-1);
  if (clock === undefined) return "";
  const { day } = tell;
  const first = clocks[0]?.deadline;
  const moved =
    clocks.length > 1 && first !== undefined && first !== clock.deadline ? `, moved from ${dayWords(first, day)}` : "";
  const lasting = clock.within === undefined ? "the deadline" : `the ${durationWords(clock.within)}`;
  if (clock.deadline !== undefined) {
    const past = clock.deadline < day;
    const verb = clock.within === undefined ? (past ? "was" : "is") : past ? "ran out on" : "run out on";
    return `; ${lasting} ${verb} ${dueWords(clock.deadline, day)}${moved}`;
  }
  if (clock.notBefore !== undefined && clock.notAfter !== undefined)
    return `; the deadline falls ${dayWords(`${clock.notBefore}/${clock.notAfter}`, day)}${moved}`;
  return clock.within === undefined
    ? ""
    : `; it has ${durationWords(clock.within)}, counted from a day that the reports do not give`;
}
