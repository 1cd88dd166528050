import type { Process } from "../model/process.ts";
import type { Thread } from "../model/thread.ts";
import { preferredOf, valuesOf } from "../model/thread.ts";
import type { Chosen } from "./choose.ts";
import { dateWords, listed, ordinal } from "./words.ts";

/** The headline: the next talks where some are planned, else the latest change, else that there is nothing new. */
export function headlineOf(process: Process, chosen: Chosen, day: string): string {
  const planned = chosen.next.find(
    (thread) => ["planned", "confirmed"].includes(thread.state) && thread.begins !== undefined,
  );
  const meeting = [...chosen.next, ...chosen.changed].find(
    (thread) => thread.kind === "talks" || thread.kind === "leaders",
  );
  const lead = planned ?? meeting ?? chosen.changed[0] ?? chosen.next[0] ?? chosen.clocks[0] ?? chosen.fighting[0];
  return lead === undefined ? `${process.name}: nothing new by ${dateWords(day, day)}` : titleOf(lead, day);
}

function titleOf(thread: Thread, day: string): string {
  const parties = valuesOf(thread, "parties");
  const place = preferredOf(thread, "place");
  const date = preferredOf(thread, "date");
  const round = Number(preferredOf(thread, "round") ?? Number.NaN);
  const at = `${place === undefined ? "" : ` in ${place}`}${date === undefined ? "" : `, ${dateWords(date, day)}`}`;
  if (thread.kind === "talks" || thread.kind === "leaders") {
    const verb =
      thread.state === "held" ? "met for" : ["planned", "confirmed"].includes(thread.state) ? "to meet for" : "weigh";
    return `${listed(parties)} ${verb} ${Number.isInteger(round) ? `${ordinal(round)} round of ` : ""}talks${at}`;
  }
  if (thread.kind === "deadline")
    return `${preferredOf(thread, "issuer") ?? "Deadline"} sets ${preferredOf(thread, "target") ?? "opponent"} a deadline`;
  if (thread.kind === "exchange")
    return `${listed(parties)}: handover of ${preferredOf(thread, "what") ?? "people"} ${thread.state}${at}`;
  if (thread.kind === "attack")
    return `${preferredOf(thread, "attacker") ?? "Attack"} strikes ${preferredOf(thread, "target") ?? place ?? ""}${at}`.trim();
  return `${thread.kind.charAt(0).toUpperCase()}${thread.kind.slice(1)} ${thread.state}${parties.length === 0 ? "" : `: ${listed(parties)}`}${at}`;
}
