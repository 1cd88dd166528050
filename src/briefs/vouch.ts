import type { Claim, ClaimId } from "../model/claim.ts";
import { type Given, type Giver, preferredOf, type Step, type Thread, type Told } from "../model/thread.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import evidence from "./evidence.json" with { type: "json" };
import { isHedged } from "./hedged.ts";
import { isNamed } from "./is-named.ts";

/** By whose word a sentence stands. */
export type Vouched = Pick<Given, "by">;

const MUTE: ReadonlySet<string> = new Set(evidence.mute);

const CORRESPONDENT = /\b(?:correspondent|reporter|editor|columnist)\b/i;

/** "the office": whose, a reader would ask. */
const BARE = /^(?:the )?(?:hospitals?|article|office|ministry|report|statement|spokes(?:man|woman|person))$/i;
/** "the Health Ministry of the Norlandic": a name that was cut short. */
const CUT_SHORT = / of the \p{Lu}\p{L}*(?:ian|ese|ish|an|ic)$/u;

/** Whether a voice is of those who act and are not heard: "the Norland forces", a bare "Norland". Then the outlet is credited. */
function isMute({ kind, name = "", actor }: Giver["voice"], words: BriefWords): boolean {
  if (kind === "outlet") return false;
  if (CORRESPONDENT.test(`${actor?.office ?? ""} ${name}`)) return true;
  if (actor?.kind === "person") return false;
  if (BARE.test(name) || CUT_SHORT.test(name)) return true;
  const parts = name.split(" ");
  const last = parts.at(-1) ?? "";
  return (MUTE.has(last) && parts.length < 3) || (actor?.of !== undefined && words.adjectiveOf(actor.of) === name);
}

/** The voice of a claim; whose body it is only where its own words say so: "the emergency service" may be anybody's. */
function voiceOf({ voice, cites }: Claim, words: BriefWords): Giver["voice"] {
  const { actor } = voice;
  if (isMute(voice, words)) return { kind: "outlet" };
  if (actor?.of === undefined || actor.kind === "person") return voice;
  const marks = [actor.of, words.adjectiveOf(actor.of) ?? actor.of];
  const owned = marks.flatMap((mark) => ["", "'s", "’s"].map((own) => `${mark}${own} ${voice.name}`.toLowerCase()));
  if (cites.some(({ words: text }) => owned.some((phrase) => text.toLowerCase().includes(phrase)))) return voice;
  // Whose ministry it is, a reader must know.
  const isWhose = marks.some((mark) => voice.name?.includes(mark) === true);
  if (!isWhose && /\bministry$/i.test(voice.name ?? "")) return { kind: "outlet" };
  const { of: _, ...rest } = actor;
  return { ...voice, actor: rest };
}

/** The same givers with the names of their outlets as readers know them. */
export function withOutlets<Of extends Pick<Given, "by">>(
  given: Of,
  byId: ReadonlyMap<ClaimId, Told>,
  words: BriefWords,
): Of {
  const [first, ...more] = given.by.map((giver) => {
    const told = byId.get(giver.claim);
    const voice = told === undefined ? giver.voice : voiceOf(told.claim, words);
    const { outlet } = giver;
    return { ...giver, voice, ...(outlet === undefined ? {} : { outlet: words.outletOf(outlet, told?.article.url) }) };
  });
  return first === undefined ? given : { ...given, by: [first, ...more] };
}

/** The status of a claim that says by itself what a state of a thread says, where the two words differ. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  confirmed: ["planned"],
  reported: ["done"],
  violated: ["violated", "in-force"],
  threatened: ["threatened", "demanded"],
  lapsed: ["planned", "agreed", "pledged", "proposed", "threatened"],
};

/** Who says that a thread stands as it does: those whose claims say so by themselves, and, where a day is told, give that day. */
export function vouchersOf(
  thread: Thread,
  date: Given | undefined,
  byId: ReadonlyMap<ClaimId, Told>,
  words: BriefWords = NO_WORDS,
): Vouched | undefined {
  const setters = settersOf(thread);
  if (setters !== undefined) return withOutlets(setters, byId, words);
  const all = sinceReturn(thread).filter((step) => affirms(step, thread, byId));
  const isDated = all.some(({ claim }) => date?.by.some((giver) => giver.claim === claim) === true);
  const affirming = isDated ? all : namingAttacker(all, thread, byId, words);
  // Who only hopes for it does not vouch for it where another tells it.
  const firm = affirming.filter((step) => !isHedgedStep(step, byId));
  const givers = (firm.length > 0 ? firm : affirming).flatMap((step) => giverOf(step, byId, words) ?? []);
  const outlets =
    thread.kind === "attack" && isThin(thread) ? givers.filter(({ voice }) => voice.kind === "outlet") : [];
  if (new Set(outlets.map(({ origin }) => origin)).size > 1) return { by: outlets as unknown as Vouched["by"] };
  const dated = givers.filter(({ claim }) => date?.by.some((giver) => giver.claim === claim) === true);
  const [first, ...more] = dated.length > 0 ? dated : givers;
  if (first !== undefined) return { by: [first, ...more] };
  const moved = thread.steps.findLast(({ part }) => part === "moves" || part === "opens") ?? thread.steps[0];
  const mover = giverOf(moved, byId, words);
  return mover === undefined ? undefined : { by: [mover] };
}

/** The steps since a thread came back to its state, of one that had left it: who said long ago that a truce was broken does not tell of today's breach. */
function sinceReturn({ steps, state }: Thread): readonly Step[] {
  const last = steps.findLastIndex(({ part }) => part === "moves");
  const isBack = last > 0 && steps[last]?.to === state && steps.slice(0, last).some(({ to }) => to === state);
  return isBack ? steps.slice(last) : steps;
}

/** Of an attack those steps whose words name the attacker, where any do: "they hit a site near by" vouches for nobody's deed. */
function namingAttacker(
  steps: readonly Step[],
  thread: Thread,
  byId: ReadonlyMap<ClaimId, Told>,
  words: BriefWords,
): readonly Step[] {
  const attacker = thread.kind === "attack" ? preferredOf(thread, "attacker") : undefined;
  if (attacker === undefined) return steps;
  const naming = steps.filter(({ claim }) => {
    const text =
      byId
        .get(claim)
        ?.claim.cites.map((cite) => cite.words)
        .join(" ") ?? "";
    return text === "" || isNamed(text, words.namesOf(attacker));
  });
  return naming.length > 0 ? naming : steps;
}

/** An attack without a toll: who is named in passing is not credited with it where outlets tell it. */
function isThin({ fields }: Thread): boolean {
  return !fields.some(({ name }) => name === "killed" || name === "wounded");
}

/** Who gives the deadline that holds now, or how long it runs. */
function settersOf({ clocks, fields }: Thread): Vouched | undefined {
  const clock = clocks.at(-1);
  const values = fields.flatMap((field) => (field.name === "deadline" || field.name === "within" ? field.values : []));
  const [first, ...more] = values
    .filter(({ value }) => value === clock?.deadline || value === clock?.within)
    .flatMap(({ by }) => by);
  return first === undefined ? undefined : { by: [first, ...more] };
}

/** Whether a step's claim says by itself what the state of its thread says. */
export function affirms(step: Step, thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const claim: Claim | undefined = byId.get(step.claim)?.claim;
  if (claim === undefined || claim.kind === "statement") return false;
  return claim.status === thread.state || SAME[thread.state]?.includes(claim.status) === true;
}

/** That a truce was made is borne out by whoever tells that it was agreed, holds, was broken or ended. */
const TRUCE: ReadonlySet<string> = new Set(["agreed", "in-force", "violated", "ended"]);

/** Whether a step's claim bears out that there is what its thread tells of, though it may tell of another moment of its life. */
export function bearsOut(step: Step, thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  if (affirms(step, thread, byId)) return true;
  const claim = byId.get(step.claim)?.claim;
  return claim?.kind === "ceasefire" && TRUCE.has(thread.state) && TRUCE.has(claim.status);
}

/** Whether a step's claim leaves open what it says. */
export function isHedgedStep({ claim }: Step, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const told = byId.get(claim)?.claim;
  return told !== undefined && isHedged(told);
}

function giverOf(step: Step, byId: ReadonlyMap<ClaimId, Told>, words: BriefWords): Giver | undefined {
  const told = byId.get(step.claim);
  if (told === undefined) return undefined;
  const { claim, article } = told;
  return {
    claim: claim.id,
    article: article.id,
    voice: voiceOf(claim, words),
    origin: step.origin,
    ...(article.outlet === undefined ? {} : { outlet: words.outletOf(article.outlet, article.url) }),
    ...(article.published === undefined ? {} : { published: article.published }),
  };
}
