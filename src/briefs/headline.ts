import type { Process } from "../model/process.ts";
import type { Thread } from "../model/thread.ts";
import { preferredOf, valuesOf } from "../model/thread.ts";
import type { Chosen } from "./choose.ts";
import { exchangeName } from "./sentence-of.ts";
import { capitalised, dateWords, inPlace, listed, named, ordinal } from "./words.ts";

/** The headline: the next talks where some are planned, else the latest change, else that there is nothing new. */
export function headlineOf(process: Process, chosen: Chosen, day: string): string {
  const own = (thread: Thread): boolean => isOwn(process, thread);
  const planned = chosen.next.find(
    (thread) => own(thread) && ["planned", "confirmed"].includes(thread.state) && thread.begins !== undefined,
  );
  const meeting = [...chosen.next, ...chosen.changed].find(
    (thread) => own(thread) && (thread.kind === "talks" || thread.kind === "leaders"),
  );
  const others = [...chosen.changed, ...chosen.next, ...chosen.clocks, ...chosen.fighting];
  const lead = planned ?? meeting ?? others.find(own);
  return lead === undefined ? `${process.name}: nothing new by ${dateWords(day, day)}` : titleOf(lead, day);
}

/** Whether a thread names one of the process's parties: a headline is about these. */
function isOwn(process: Process, thread: Thread): boolean {
  const names = (["parties", "issuer", "target", "donor", "recipient", "attacker"] as const).flatMap((name) =>
    valuesOf(thread, name),
  );
  return process.parties.some((party) => names.includes(party));
}

function titleOf(thread: Thread, day: string): string {
  const parties = valuesOf(thread, "parties");
  const place = preferredOf(thread, "place");
  const date = preferredOf(thread, "date");
  const round = Number(preferredOf(thread, "round") ?? Number.NaN);
  const at = `${place === undefined ? "" : ` ${inPlace(place)}`}${date === undefined ? "" : `, ${dateWords(date, day)}`}`;
  if (thread.kind === "talks" || thread.kind === "leaders") {
    const verb =
      thread.state === "held" ? "met for" : ["planned", "confirmed"].includes(thread.state) ? "to meet for" : "weigh";
    return `${capitalised(listed(parties))} ${verb} ${Number.isInteger(round) ? `${ordinal(round)} round of ` : ""}talks${at}`;
  }
  if (thread.kind === "deadline")
    return `${capitalised(named(preferredOf(thread, "issuer") ?? "an unnamed side"))} sets ${named(preferredOf(thread, "target") ?? "its opponent")} a deadline`;
  if (thread.kind === "exchange")
    return `${capitalised(listed(parties))}: ${exchangeName(preferredOf(thread, "what"))} ${thread.state.replace("-", " ")}${at}`;
  if (thread.kind === "attack")
    return `${preferredOf(thread, "attacker") ?? "Attack"} strikes ${preferredOf(thread, "target") ?? place ?? ""}${at}`.trim();
  return `${capitalised(thread.kind)} ${thread.state.replace("-", " ")}${parties.length === 0 ? "" : `: ${listed(parties)}`}${at}`;
}
