import { preferredOf, type Thread, type ThreadId } from "../../model/thread.ts";
import { daysBetween } from "../../model/time.ts";
import { placeBag, shared, sideOf } from "../linking/words.ts";
import type { Tied } from "./tie-threads.ts";

/** Days beyond which an attack is a campaign: a strike is tied to the barrage of its night, not to the war. */
const BARRAGE = 3;

/** Attacks on one place that are part of a barrage on the whole country or region in the same night. */
export function partsOfBarrages(threads: readonly Thread[]): readonly Tied[] {
  const attacks = threads.filter(
    ({ kind, begins, state }) => kind === "attack" && begins !== undefined && state !== "planned",
  );
  const barrages = new Map<string, Thread[]>();
  for (const thread of attacks.filter(isBarrage)) {
    const key = keyOf(thread);
    barrages.set(key, [...(barrages.get(key) ?? []), thread]);
  }
  return attacks.flatMap((part) => {
    const whole = (barrages.get(keyOf(part)) ?? []).find((candidate) => isWithin(part, candidate));
    return whole === undefined || isBarrage(part) ? [] : both(part.id, whole.id);
  });
}

function both(part: ThreadId, whole: ThreadId): readonly Tied[] {
  return [
    { of: part, tie: { tie: "part of", thread: whole } },
    { of: whole, tie: { tie: "has part", thread: part } },
  ];
}

/** Told of the target as a whole: no place, or a place that is the target itself. */
function isBarrage(thread: Thread): boolean {
  const place = preferredOf(thread, "place");
  const target = preferredOf(thread, "target");
  return place === undefined ? target !== undefined : target !== undefined && sideOf(place) === sideOf(target);
}

function isWithin(part: Thread, whole: Thread): boolean {
  if (part.id === whole.id || whole.begins === undefined || whole.ends === undefined || part.begins === undefined)
    return false;
  if (daysBetween(whole.begins, whole.ends) >= BARRAGE || part.ends === undefined) return false;
  const [place, other] = [preferredOf(part, "place"), preferredOf(whole, "place")];
  if (place !== undefined && other !== undefined && shared(placeBag([place]), placeBag([other])) > 0) return false;
  return part.begins >= whole.begins && part.ends <= whole.ends;
}

function keyOf(thread: Thread): string {
  return `${sideOf(preferredOf(thread, "attacker") ?? "")}|${sideOf(preferredOf(thread, "target") ?? "")}`;
}
