import type { PlaceRef } from "../../model/place.ts";
import { readBy } from "../../model/read-by.ts";
import type { Told } from "../../model/thread.ts";
import { codeActor } from "../events/actor-code.ts";
import { PLOVER_BOOK } from "../events/code-event.ts";
import { eventOfClaim, type ReportedEvent } from "../events/event-of-claim.ts";
import type { ActorCodes, ClaimFormat, Setting } from "../export-format.ts";
import { jsonLine } from "../text/json-text.ts";
import { webAddress } from "../text/web-address.ts";

/** Events as PLOVER records, one JSON object a line, with the fields that its manual names. */
export const plover: ClaimFormat = {
  name: "plover",
  title: "PLOVER events",
  mediaType: "application/x-ndjson; charset=utf-8",
  extension: "jsonl",
  holds:
    "an event for each claim but statements: type, mode, contexts, who to whom, day, place, quad class, scale, the words and the report",
  loses:
    "statements; bounds of tolls (a figure alone); rounds, conditions and deadlines; disagreement between reports; what has neither a day nor a day of publication",
  codeBook: PLOVER_BOOK,
  from: "claims",
  writer: (setting) => ({
    head: "",
    between: "",
    foot: "",
    row: (told) => {
      const event = eventOfClaim(told);
      return event === undefined ? undefined : jsonLine(recordOf(told, event, setting));
    },
  }),
};

function recordOf(told: Told, event: ReportedEvent, { codes, process }: Setting): unknown {
  const { claim } = told;
  const { code, roles, first, last, modes, notes } = event;
  const [place] = claim.where;
  return {
    id: claim.id,
    has_event: true,
    date: first,
    ...(last === first ? {} : { enddate: last }),
    actor: entities(roles.actors, code.plover === "ASSAULT" ? "UAF" : "UNK", codes),
    recipient: roles.recipients.map((name) => entity(name, codes)),
    event: code.plover,
    ...(place === undefined ? {} : { event_loc: locationOf(place, codes) }),
    event_text: claim.trigger.words,
    quad_code: code.quad,
    event_scale: code.score,
    mode: [...(code.mode === undefined ? [] : [code.mode]), ...modes],
    context: code.contexts,
    ...sizeOf(told),
    text: claim.cites.map(({ start, end, words }, sequence) => ({ sequence, start, end, text_story: words })),
    cite_info: citationOf(told, process.id),
    coder: `dragoman ${readBy(claim) ?? claim.rule}${claim.corrections === undefined ? "" : ", corrected by a person"}`,
    ...(told.recordedAt === undefined ? {} : { coded_date: told.recordedAt.slice(0, 10) }),
    comment: notes.join("; "),
  };
}

/** The manual asks for an actor in every record; where none is named it is an unknown one of a sector. */
function entities(names: readonly string[], sector: string, codes: ActorCodes): readonly unknown[] {
  return names.length === 0
    ? [{ code: "", sector: [sector], entity_text: "" }]
    : names.map((name) => entity(name, codes));
}

function entity(name: string, codes: ActorCodes): unknown {
  const { code, sectors } = codeActor(name, codes);
  return { code, sector: sectors, entity_text: name };
}

/** PLOVER's resolution of a place: 1 country … 5 within a city. */
const RESOLUTIONS: Readonly<Record<PlaceRef["precision"], number>> = {
  site: 5,
  town: 4,
  district: 3,
  region: 2,
  country: 1,
  area: 1,
};

function locationOf(place: PlaceRef, codes: ActorCodes): unknown {
  const { name, country, latitude, longitude, geonames, precision } = place;
  return {
    extracted_place: name,
    resolved_place: name,
    ...(geonames === undefined ? {} : { geonameid: String(geonames) }),
    ...(latitude === undefined ? {} : { lat: latitude }),
    ...(longitude === undefined ? {} : { lon: longitude }),
    ...(precision === "town" ? { city: name } : {}),
    ...(country === undefined ? {} : { country_code: codes.ofCountry(country)?.iso3 ?? country }),
    resolution: RESOLUTIONS[precision],
  };
}

/** `dead` and `injured` where a report gives figures. */
function sizeOf({ claim }: Told): { readonly size?: Readonly<Record<string, number>> } {
  if (claim.kind !== "attack") return {};
  const { killed, wounded } = claim.body;
  if (killed === undefined && wounded === undefined) return {};
  return {
    size: { ...(killed === undefined ? {} : { dead: killed }), ...(wounded === undefined ? {} : { injured: wounded }) },
  };
}

function citationOf({ claim, article }: Told, process: string): unknown {
  const { title, outlet, published, url, demo } = article;
  return {
    corpus: `dragoman ${process}${demo === true ? " (demo)" : ""}`,
    citation: article.id,
    ...(webAddress(url) === undefined ? {} : { url }),
    title,
    ...(outlet === undefined ? {} : { publication: outlet }),
    ...(published === undefined ? {} : { date: published }),
    codebook: PLOVER_BOOK,
    version: claim.rule,
  };
}
