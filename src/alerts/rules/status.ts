import { sentenceOf } from "../../briefs/sentence-of.ts";
import type { ClaimId } from "../../model/claim.ts";
import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { concernedIn, isNews } from "../evidence.ts";
import { gradeOf } from "../grade-of.ts";
import { isDated, isDue, isTimely, stepsInto, timesInto } from "../timely.ts";
import { toldBy } from "../told-by.ts";
import tellingStates from "./telling-states.json" with { type: "json" };

/** A happening came into a state that changes matters: held, called off, agreed, in force, broken, imposed, carried out. */
export const status: AlertRule = {
  name: "status",
  label: "Status change",
  explanation:
    "Talks were confirmed, held, put off or refused; a truce, an agreement, an exchange, sanctions or aid were agreed, came about, ended or failed.",
  occasions: (scene) => scene.dossier.threads.flatMap((thread) => occasionOf(thread, scene)),
};

function occasionOf(thread: Thread, scene: Scene): readonly Occasion[] {
  const telling: readonly string[] = tellingStates[thread.kind];
  if (!telling.includes(thread.state) || !isTimely(thread, scene)) return [];
  const steps = stepsInto(thread, thread.state);
  const claims = steps.map(({ claim }) => claim);
  const told = toldBy(thread, claims);
  const words = sentenceOf(told, scene.dossier.day);
  if (words === undefined || !isDue(thread, scene) || !isTold(thread, claims, scene)) return [];
  return [
    {
      rule: "status",
      change: `${thread.state}#${timesInto(thread, thread.state)}`,
      words: thread.state === "confirmed" ? `Confirmed: ${words}.` : `${words}.`,
      about: aboutOf(told),
      claims,
      thread,
    },
  ];
}

/** Happenings that people go to: without a day it cannot be said which one is meant. */
const NEED_A_DAY: ReadonlySet<string> = new Set(["talks", "leaders", "exchange"]);

/** What is true only when both sides do it: the yes of one is often told as if it were the deal. */
const BY_BOTH: Readonly<Partial<Record<Thread["kind"], readonly string[]>>> = {
  ceasefire: ["agreed", "in-force"],
  agreement: ["agreed", "in-force", "broken"],
};

/** Told as the news, by those whom the process is about; what has no day needs more than one report's word. */
function isTold(thread: Thread, claims: readonly ClaimId[], scene: Scene): boolean {
  const concerned = concernedIn(thread, scene.dossier);
  if (concerned.parties === 0 || (NEED_A_DAY.has(thread.kind) && concerned.all < 2) || !isNews(claims, scene))
    return false;
  if (isDated(thread) && !(BY_BOTH[thread.kind] ?? []).includes(thread.state)) return true;
  if (NEED_A_DAY.has(thread.kind) || thread.begins !== undefined) return false;
  return gradeOf(claims, thread, scene.told).origins.length > 1;
}

/** The same outcome for the same parties on the same day is told once, though reports may not let two threads be joined. */
function aboutOf(thread: Thread): string {
  const names = ["parties", "issuer", "target", "donor", "recipient"] as const;
  const parties = names.flatMap((name) => [...valuesOf(thread, name)].sort());
  const what = [preferredOf(thread, "what"), preferredOf(thread, "count")];
  return [thread.kind, ...parties, ...what, thread.state, thread.begins ?? "undated"].join(" ");
}
