import type { Claim } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Thread, ThreadKindName } from "../../model/thread.ts";
import { daysBetween } from "../../model/time.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { concernedIn } from "../evidence.ts";
import { isTimely } from "../timely.ts";
import kindNames from "./kind-names.json" with { type: "json" };

/** A record younger than this knows too little to call anything the first. */
const SETTLED_DAYS = 14;

/** The first thread of a kind in a process: until now no report spoke of a ceasefire, of sanctions, of an exchange. */
export const firstOfKind: AlertRule = {
  name: "first-of-kind",
  label: "First report of a kind",
  explanation: "The first report of its kind in this process: the first of a truce, of sanctions, of an exchange.",
  occasions: (scene) => Object.keys(kindNames).flatMap((kind) => occasionOf(kind as keyof typeof kindNames, scene)),
};

function occasionOf(kind: keyof typeof kindNames, scene: Scene): readonly Occasion[] {
  const first = firstThread(scene.dossier, kind);
  if (
    first === undefined ||
    isForetold(kind, first, scene.dossier) ||
    !isTimely(first, scene) ||
    concernedIn(first, scene.dossier).parties === 0
  )
    return [];
  const begun = scene.dossier.articles.find(({ published }) => published !== undefined)?.published;
  if (begun === undefined || daysBetween(begun, first.opened ?? begun) < SETTLED_DAYS) return [];
  return [
    {
      rule: "first-of-kind",
      change: kind,
      about: kind,
      words: `The first report of ${kindNames[kind]} in this process, by ${outletOf(first, scene)}.`,
      aside: `It is the first report of ${kindNames[kind]} in this process.`,
      claims: first.steps.map(({ claim }) => claim),
      thread: first,
      onlyNews: true,
    },
  ];
}

function firstThread({ threads }: Dossier, kind: ThreadKindName): Thread | undefined {
  return threads
    .filter((thread) => thread.kind === kind)
    .reduce<Thread | undefined>(
      (first, thread) => (first === undefined || (thread.opened ?? "9") < (first.opened ?? "9") ? thread : first),
      undefined,
    );
}

/** Whether an earlier report told something of the kind, though it stands in a thread of another kind by now. */
function isForetold(kind: ThreadKindName, { opened = "" }: Thread, { told }: Dossier): boolean {
  return told.some(({ claim, article }) => (article.published ?? "9") < opened && isOfKind(claim, kind));
}

function isOfKind(claim: Claim, kind: ThreadKindName): boolean {
  if (kind === "leaders") return claim.kind === "talks" && claim.body.level === "leaders";
  return claim.kind === (kind === "deadline" ? "threat" : kind);
}

function outletOf(thread: Thread, { told }: Scene): string {
  return told.get(thread.steps[0].claim)?.article.outlet ?? "a report without outlet";
}
