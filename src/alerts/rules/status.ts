import { creditOf } from "../../briefs/credit.ts";
import { sentenceOf } from "../../briefs/sentence-of.ts";
import type { ClaimId } from "../../model/claim.ts";
import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { datedSentence } from "../dated-sentence.ts";
import { concernedIn, tellingClaims } from "../evidence.ts";
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
  const claims = steps.map(({ claim }) => claim).filter((claim) => saysItIs(claim, thread, scene));
  const told = toldBy(thread, tellingClaims(claims, scene));
  const words = NEED_A_DAY.has(thread.kind) ? datedSentence(told, scene) : sentenceOf(told, scene.dossier.day);
  if (words === undefined || claims.length === 0 || !isDue(thread, scene) || !isOfProcess(thread, scene)) return [];
  const needs = needsOf(thread);
  return [
    {
      rule: "status",
      change: `${thread.state}#${timesInto(thread, thread.state)}`,
      words: `${thread.state === "confirmed" ? "Confirmed: " : ""}${words}${creditFor(thread, claims, scene)}.`,
      about: aboutOf(told),
      claims,
      thread,
      onlyNews: true,
      ...(needs === undefined ? {} : { needs }),
    },
  ];
}

/** Happenings that people go to: without a day it cannot be said which one is meant. */
const NEED_A_DAY: ReadonlySet<string> = new Set(["talks", "leaders", "exchange"]);

/** What is true only when both sides do it: the yes of one is often told as if it were the deal. */
const BY_BOTH: Readonly<Partial<Record<Thread["kind"], readonly string[]>>> = {
  ceasefire: ["agreed", "in-force", "ended"],
  agreement: ["agreed", "in-force"],
};

/** By whose word a truce or a deal is what it is: that one side calls it broken does not make it so. */
function creditFor(thread: Thread, claims: readonly ClaimId[], scene: Scene): string {
  if (thread.kind !== "ceasefire" && thread.kind !== "agreement") return "";
  const telling = new Set(tellingClaims(claims, scene));
  const givers = thread.fields.flatMap(({ values }) => values.flatMap(({ by }) => by));
  const [first, ...more] = givers.filter(
    ({ claim }, index) => telling.has(claim) && givers.findIndex((other) => other.claim === claim) === index,
  );
  if (first === undefined) return "";
  return `, according to ${creditOf({ by: [first, ...more] })}`;
}

/** "To agree to a truce" is no truce agreed: of truces and agreements only what is told as having come about counts. */
function saysItIs(claim: ClaimId, { kind }: Thread, { told }: Scene): boolean {
  const standing = told.get(claim)?.claim.standing;
  return (kind !== "ceasefire" && kind !== "agreement") || standing === "happened" || standing === "ongoing";
}

/** Whether it can be said which happening is meant, and it is one of those whom the process is about. */
function isOfProcess(thread: Thread, { dossier }: Scene): boolean {
  const { parties, all } = concernedIn(thread, dossier);
  return NEED_A_DAY.has(thread.kind) ? all >= 2 && parties > 0 && isDated(thread) : parties > 0;
}

/** A truce or a deal, and what has no day, needs more than one report's word. */
function needsOf(thread: Thread): Occasion["needs"] {
  if ((BY_BOTH[thread.kind] ?? []).includes(thread.state)) return ["several origins"];
  const isFirm =
    isDated(thread) && thread.kind !== "ceasefire" && (thread.kind !== "agreement" || thread.state === "signed");
  return isFirm ? undefined : ["several origins", "a party"];
}

/** The same outcome for the same parties on the same day is told once, though reports may not let two threads be joined. */
function aboutOf(thread: Thread): string {
  const names = ["parties", "issuer", "target", "donor", "recipient"] as const;
  const parties = names.flatMap((name) => [...valuesOf(thread, name)].sort());
  const what = [preferredOf(thread, "what"), preferredOf(thread, "count")];
  return [thread.kind, ...parties, ...what, thread.state, thread.begins ?? "undated"].join(" ");
}
