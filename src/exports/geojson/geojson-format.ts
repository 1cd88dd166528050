import { threadTitle } from "../../briefs/thread-title.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import { modelsWords } from "../../model/read-by.ts";
import { preferredOf, type Thread, type Told, valuesOf } from "../../model/thread.ts";
import type { DossierFormat, Setting } from "../export-format.ts";
import { type Located, placeOfThread, toldById } from "../places/place-of-thread.ts";
import { jsonText } from "../text/json-text.ts";
import { webAddress } from "../text/web-address.ts";

/** Threads on the map as GeoJSON (RFC 7946): points in WGS 84, longitude before latitude. */
export const geojson: DossierFormat = {
  name: "geojson",
  title: "GeoJSON",
  mediaType: "application/geo+json; charset=utf-8",
  extension: "geojson",
  holds:
    "a point for each thread whose preferred place the gazetteer knows, with its kind, state, days, parties and how exact the place is",
  loses:
    "threads without a known place; rival places; areas (a country is a point in its middle); words and reports beyond the first",
  from: "dossier",
  write: collectionOf,
};

function* collectionOf(dossier: Dossier, setting: Setting): Generator<string> {
  const told = toldById(dossier.told);
  yield '{"type":"FeatureCollection","features":[';
  let between = "\n";
  for (const thread of dossier.threads) {
    const place = placeOfThread(thread, told);
    if (place === undefined) continue;
    yield `${between}${jsonText(featureOf(thread, place, told, setting))}`;
    between = ",\n";
  }
  yield "\n]}\n";
}

function featureOf(
  thread: Thread,
  { name, precision, country, geonames, latitude, longitude }: Located,
  told: ReadonlyMap<ClaimId, Told>,
  { process, address }: Setting,
): unknown {
  const first = told.get(thread.steps[0].claim);
  return {
    type: "Feature",
    id: thread.id,
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties: {
      process: process.id,
      kind: thread.kind,
      state: thread.state,
      title: threadTitle(thread),
      begins: thread.begins,
      ends: thread.ends,
      parties: valuesOf(thread, "parties"),
      attacker: preferredOf(thread, "attacker"),
      target: preferredOf(thread, "target"),
      killed: numberOf(preferredOf(thread, "killed")),
      wounded: numberOf(preferredOf(thread, "wounded")),
      place: name,
      precision,
      country,
      geonames,
      grade: thread.corroboration.grade,
      reports: thread.corroboration.reports,
      words: first?.claim.cites[0].words,
      outlet: first?.article.outlet,
      url: webAddress(first?.article.url),
      page: address === undefined ? undefined : `${address}/threads/${thread.id}`,
      demo: thread.demo,
      readBy: modelsWords(thread, told),
    },
  };
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number;
}
