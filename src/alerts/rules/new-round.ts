import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { datedSentence } from "../dated-sentence.ts";
import { concernedIn, tellingClaims } from "../evidence.ts";
import { isDated, isDue, isTimely, stepsInto } from "../timely.ts";
import { toldBy } from "../told-by.ts";

const FIXED: ReadonlySet<string> = new Set(["planned", "confirmed", "under-way"]);

/** A round of talks, or a meeting of leaders, on a day that is known: proposed, or planned, or under way, and was not before. */
export const newRound: AlertRule = {
  name: "new-round",
  label: "New round of talks",
  explanation:
    "A meeting of the parties or of their leaders on a day that is known is proposed, planned or under way, and was not before.",
  occasions: (scene) => scene.dossier.threads.flatMap((thread) => occasionOf(thread, scene)),
};

function occasionOf(thread: Thread, scene: Scene): readonly Occasion[] {
  const { day } = scene.dossier;
  if (thread.kind !== "talks" && thread.kind !== "leaders") return [];
  const isProposal = thread.state === "proposed" && (thread.begins ?? "") >= day;
  if (!FIXED.has(thread.state) && !isProposal) return [];
  const claims = stepsInto(thread, thread.state).map(({ claim }) => claim);
  const told = toldBy(thread, tellingClaims(claims, scene));
  const words = datedSentence(told, scene);
  if (words === undefined || !isDated(thread) || !isTimely(thread, scene) || !isDue(thread, scene)) return [];
  const concerned = concernedIn(thread, scene.dossier);
  if (concerned.parties === 0 || concerned.all < 2) return [];
  return [
    {
      rule: "new-round",
      change: isProposal ? "proposal" : "round",
      about: `${aboutOf(told)}${isProposal ? " proposed" : ""}`,
      words: `${words}.`,
      claims,
      onlyNews: true,
      thread,
    },
  ];
}

/** Parties and day; talks without a day are told apart by their threads alone. */
function aboutOf(thread: Thread): string {
  return `${[...valuesOf(thread, "parties")].sort().join(", ")} ${preferredOf(thread, "date") ?? thread.id}`;
}
