import type { PlaceRef } from "../model/place.ts";
import type { Thread } from "../model/thread.ts";
import type { View } from "./desk.ts";

/** A place with coordinates and the threads that happen there. */
export interface Spot {
  readonly place: PlaceRef & { readonly latitude: number; readonly longitude: number };
  readonly threads: readonly Thread[];
}

/** The places of threads that the gazetteer knows, between two days of the happenings; the busiest first. */
export function spotsOf(view: View, from: string, to: string): readonly Spot[] {
  const spots = new Map<string, { place: Spot["place"]; threads: Thread[] }>();
  for (const thread of view.threads) {
    const day = thread.begins ?? thread.opened ?? "";
    if ((from !== "" && (thread.ends ?? day) < from) || (to !== "" && day > to)) continue;
    const place = placeOf(view, thread);
    if (place === undefined) continue;
    const key = `${place.latitude},${place.longitude},${place.precision}`;
    const held = spots.get(key) ?? { place, threads: [] };
    held.threads.push(thread);
    spots.set(key, held);
  }
  return [...spots.values()].sort((a, b) => b.threads.length - a.threads.length);
}

/** Whether any thread happens in a place that the gazetteer knows. */
export function hasSpots(view: View): boolean {
  return view.threads.some((thread) => placeOf(view, thread) !== undefined);
}

/** Where a thread happens, as the claim that gives its preferred place has it. */
function placeOf(view: View, thread: Thread): Spot["place"] | undefined {
  const given = thread.fields.find(({ name }) => name === "place")?.values[0];
  for (const giver of given?.by ?? []) {
    const place = view.told.get(giver.claim)?.claim.where.find(({ name }) => name === given?.value);
    if (place?.latitude !== undefined && place.longitude !== undefined) {
      return { ...place, latitude: place.latitude, longitude: place.longitude };
    }
  }
  return undefined;
}

/** A name as an anchor in an address. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}

const NEAR = 28;

/** The spots around the middle of all happenings; far ones (a summit on another continent) would make the map useless. */
export function nearSpots(spots: readonly Spot[]): readonly Spot[] {
  const weighed = (pick: (spot: Spot) => number) =>
    spots.flatMap((spot) => spot.threads.map(() => pick(spot))).sort((a, b) => a - b);
  const longitude = middleOf(weighed(({ place }) => place.longitude));
  const latitude = middleOf(weighed(({ place }) => place.latitude));
  return spots.filter(
    ({ place }) => Math.abs(place.longitude - longitude) <= NEAR && Math.abs(place.latitude - latitude) <= NEAR,
  );
}

function middleOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
