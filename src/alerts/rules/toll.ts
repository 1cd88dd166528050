import { creditOf } from "../../briefs/credit.ts";
import { capitalised, countWords, onDate } from "../../briefs/words.ts";
import { fieldOf, type Given, preferredOf, type Thread } from "../../model/thread.ts";
import { dayRange, daysBetween } from "../../model/time.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { subjectOf } from "../subject-of.ts";
import { isTimely } from "../timely.ts";

/** Longer than this, and the figure is of a campaign, not of one attack. */
const ONE_ATTACK = 3;

/** An attack of these days whose toll reached a number. */
export const toll: AlertRule = {
  name: "toll",
  label: "High toll",
  explanation: "At least so many people (10, 50 and 100 unless set otherwise) are reported killed in one attack.",
  occasions: (scene) => scene.dossier.threads.flatMap((thread) => occasionOf(thread, scene)),
};

function occasionOf(thread: Thread, scene: Scene): readonly Occasion[] {
  const given = fieldOf(thread, "killed")?.values[0];
  if (thread.kind !== "attack" || thread.state !== "reported" || given === undefined || given.bound === "most")
    return [];
  if (thread.begins === undefined || daysBetween(thread.begins, thread.ends ?? thread.begins) > ONE_ATTACK) return [];
  const reached = scene.settings.tolls.filter((number) => Number(given.value) >= number);
  if (reached.length === 0 || !isTimely(thread, scene) || !isOfOneAttack(given, scene)) return [];
  const attacker = preferredOf(thread, "attacker");
  const date = preferredOf(thread, "date");
  const subject = `${capitalised(subjectOf(thread))}${attacker === undefined ? "" : ` by ${attacker}`}`;
  const when = date === undefined ? "" : ` ${onDate(date, scene.dossier.day)}`;
  return [
    {
      rule: "toll",
      change: String(Math.max(...reached)),
      about: `${preferredOf(thread, "place") ?? preferredOf(thread, "target")} ${thread.begins} ${Math.max(...reached)}`,
      words: `${subject}${when}: ${countWords(given.value, given.bound)} killed, according to ${creditOf(given)}.`,
      claims: given.by.map(({ claim }) => claim),
      thread,
    },
  ];
}

/** Whether a claim that gives the toll itself names the day: "in recent weeks" tells of many attacks. */
function isOfOneAttack({ by }: Given, { told }: Scene): boolean {
  return by.some(({ claim }) => {
    const range = dayRange(told.get(claim)?.claim.when?.edtf ?? "");
    return range !== undefined && daysBetween(range.first, range.last) <= ONE_ATTACK;
  });
}
