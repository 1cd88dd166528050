import { threadTitle } from "../../briefs/thread-title.ts";
import type { ClaimId } from "../../model/claim.ts";
import { modelsWords } from "../../model/read-by.ts";
import { fieldOf, preferredOf, type Thread, type Told, valuesOf } from "../../model/thread.ts";
import { dayRange } from "../../model/time.ts";
import { placeOfThread } from "../places/place-of-thread.ts";
import { type Naming, reportName, threadName } from "./names.ts";

/** Threads that schema.org would call an event. */
const EVENTS: ReadonlySet<string> = new Set(["talks", "leaders", "exchange", "ceasefire", "agreement"]);

/** A dated thread as a schema.org `Event`; undefined for kinds that are none and for those without a day. */
export function eventOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>, naming: Naming): unknown {
  if (!EVENTS.has(thread.kind) || thread.begins === undefined) return undefined;
  const earlier = earlierDay(thread);
  const reports = new Set(thread.steps.map(({ article }) => reportName(article, naming)));
  return {
    "@type": "Event",
    "@id": threadName(thread.id, naming),
    name: threadTitle(thread),
    startDate: thread.begins,
    endDate: thread.ends,
    eventStatus: `https://schema.org/${statusOf(thread, earlier)}`,
    previousStartDate: earlier,
    location: locationOf(thread, told),
    organizer: valuesOf(thread, "parties").map((name) => ({ "@type": "Organization", name })),
    contributor: valuesOf(thread, "mediators").map((name) => ({ "@type": "Organization", name })),
    attendee: valuesOf(thread, "people").map((name) => ({ "@type": "Person", name })),
    description: [`${thread.state}; borne out by: ${thread.corroboration.grade}`, modelsWords(thread, told)]
      .filter((part) => part !== undefined)
      .join("; "),
    subjectOf: [...reports].map((id) => ({ "@id": id })),
  };
}

/** The first day of a date that another one took the place of. */
function earlierDay(thread: Thread): string | undefined {
  const old = fieldOf(thread, "date")?.values.findLast((given) => given.standing === "superseded");
  const day = old === undefined ? undefined : dayRange(old.value)?.first;
  return day === thread.begins ? undefined : day;
}

const OFF: ReadonlySet<string> = new Set(["cancelled", "refused", "rejected"]);

function statusOf({ state }: Thread, earlier: string | undefined): string {
  if (OFF.has(state)) return "EventCancelled";
  if (state === "postponed") return "EventPostponed";
  return earlier === undefined ? "EventScheduled" : "EventRescheduled";
}

function locationOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): unknown {
  const name = preferredOf(thread, "place");
  if (name === undefined) return undefined;
  const place = placeOfThread(thread, told);
  const { latitude, longitude, country } = place ?? {};
  const geo = place === undefined ? {} : { geo: { "@type": "GeoCoordinates", latitude, longitude } };
  return {
    "@type": "Place",
    name,
    ...(country === undefined ? {} : { address: { "@type": "PostalAddress", addressCountry: country } }),
    ...geo,
  };
}
