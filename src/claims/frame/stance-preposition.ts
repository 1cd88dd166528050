import type { Governor } from "./governors.ts";
import cues from "./stance.cues.json" with { type: "json" };
import { isListedAs, LISTS, type Stance } from "./stance-lists.ts";

const BEFORE_HAPPENED = new Set(cues.before_happened);
const BEFORE_PLANNED = new Set(cues.before_planned);
/** Words said to others, which say nothing of the meeting at which they fall. */
const ASKING = new Set(cues.asking);
/** What is looked for before a meeting can be: "a date for a meeting". */
const PREPARING = new Set(cues.preparing);

/** What the preposition before the trigger says; firm where it decides by itself ("after talks"). */
export function ofPreposition(
  governor: Governor,
  indefinite: boolean,
): { readonly stance: Stance; readonly firm: boolean } | undefined {
  if (governor.by !== "obl" && governor.by !== "advcl" && governor.by !== "nmod") return undefined;
  const word = governor.preposition.split(" ")[0] ?? "";
  if (word === "after" || word === "following" || word === "since") return afterIt(governor, indefinite);
  // "despite the talks, it refused to leave": what is refused in spite of them are not they.
  if (BESIDE.has(word) && governor.by === "obl" && governor.verbal && isListedAs(governor.lemma, GIVEN_UP))
    return { stance: "happened", firm: true };
  // "spoke about a truce" (one that is not yet)
  if ((word === "about" || word === "on") && indefinite && governor.verbal) return { stance: "offered", firm: false };
  // "no place for a meeting", "discussed a date for a meeting"
  if (word === "for" && indefinite && PREPARING.has(governor.lemma)) return { stance: "possible", firm: true };
  // "phoned Lima before speaking to Quito"
  if (word === "before" && governor.by === "advcl" && governor.modality.tense === "past")
    return { stance: "happened", firm: true };
  // "in a meeting, Silva pressed Rojas": whatever was said at it, it was held.
  if (
    ["in", "during", "at"].includes(word) &&
    governor.by === "obl" &&
    ASKING.has(governor.lemma) &&
    governor.modality.tense === "past"
  )
    return { stance: "happened", firm: true };
  if (BEFORE_PLANNED.has(word)) return { stance: "planned", firm: word === "ahead" };
  const { tense, progressive } = governor.modality;
  // A headline's "Envoy hails progress at meeting" is told in the present.
  const headlined =
    tense === "present" &&
    !progressive &&
    governor.modality.modal === undefined &&
    (word === "at" || word === "during");
  const during = BEFORE_HAPPENED.has(word) && governor.by === "obl" && (tense === "past" || headlined);
  return during ? { stance: "happened", firm: word === "during" } : undefined;
}

const BESIDE: ReadonlySet<string> = new Set(["despite", "amid", "amidst"]);
const GIVEN_UP: readonly Stance[] = ["refused", "denied", "stopped", "cancelled"];

/** "left after talks" tells that they were held; "possible only after talks", "will leave after talks" do not. */
function afterIt(
  { verbal, lemma, modality }: Governor,
  indefinite: boolean,
): { readonly stance: Stance; readonly firm: boolean } {
  const awaited =
    verbal &&
    (modality.tense === "future" ||
      modality.modal !== undefined ||
      LISTS.get("possible")?.has(lemma) ||
      // "divided over sending troops after a truce"
      (modality.tense === "none" && indefinite));
  return awaited === true ? { stance: "conditional", firm: true } : { stance: "happened", firm: true };
}
