import type { Claim } from "../../model/claim.ts";
import { namesOfJoint } from "../../model/joint-names.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Told } from "../../model/thread.ts";
import { dayNumber, dayRange } from "../../model/time.ts";
import { type Spot, spotOf } from "./place-within.ts";
import { type Bag, bag, bagOf, namesIn, placeBag, sideOf, wordsOf } from "./words.ts";

/** How a claim's happening lies to the day of its report. `off`: it will not take place. */
export type Phase = "past" | "now" | "future" | "off";

/** What of a claim speaks for or against its being the same happening as another's. */
export interface Facets {
  readonly told: Told;
  readonly claim: Claim;
  /** Day of the report, as a day number. */
  readonly published: number;
  /** First and last day on which the happening may lie, stated or implied by its phase. */
  readonly from: number;
  readonly to: number;
  /** The report itself dates it. */
  readonly stated: boolean;
  /** Where it does not: first and last day that the report's course suggests. */
  readonly supposed?: readonly [number, number];
  readonly phase: Phase;
  /** Everyone who takes part, by role folded together: parties, issuer and target, attacker and target. */
  readonly parties: Bag;
  /** The same with a territory and its rulers folded into one side. */
  readonly sides: Bag;
  /** The acting side alone: issuer, donor, attacker; empty where unnamed or where the kind has none. */
  readonly doers: Bag;
  /** The side acted on: target, recipient. */
  readonly targets: Bag;
  readonly places: Bag;
  /** The places, as compared for one lying in another. */
  readonly spots: readonly Spot[];
  /** The sides that the places' words stand for. */
  readonly placeSides: Bag;
  /** Words of those places that are towns or sites, which exclude one another. */
  readonly towns: Bag;
  readonly people: Bag;
  readonly mediators: Bag;
  /** Words of the kind's free slots: action, subject, measure, item, topics. */
  readonly subject: Bag;
  /** Words of the report that carry the claim. */
  readonly said: Bag;
  /** Proper names among these that are neither party nor place. */
  readonly names: Bag;
  /** Who demands, offers or asks, where the report credits someone. */
  readonly asker: Bag;
  /** Who is credited with the information. */
  readonly voice: Bag;
  /** Numbers in the words, for tolls and loads. */
  readonly numbers: Bag;
  /** The title itself tells it: a headline says again what the text says. */
  readonly inTitle: boolean;
  /** Words of the report's title. */
  readonly title: Bag;
}

/** The facets of a claim of a report; pure and independent of other claims. */
export function facetsOf(told: Told): Facets {
  const { claim, article } = told;
  const published = dayNumber((article.published ?? article.publishedAt ?? "1970-01-01").slice(0, 10));
  const phase = phaseOf(claim);
  const range = claim.when?.edtf === undefined ? undefined : dayRange(claim.when.edtf);
  const implied = impliedDays(phase, published);
  const supposed = range === undefined ? dayNumbers(claim.supposedWhen?.edtf) : undefined;
  const slots = slotsOf(claim);
  const words = claim.cites.map((citation) => citation.words);
  const places = placeBag(claim.where.map((place) => place.name));
  const besides = new Set([...wordsOf([...slots.parties, ...slots.doers, ...slots.targets]), ...places]);
  return {
    told,
    claim,
    published,
    from: range === undefined ? implied[0] : dayNumber(range.first),
    to: range === undefined ? implied[1] : dayNumber(range.last),
    stated: range !== undefined,
    ...(supposed === undefined ? {} : { supposed }),
    phase,
    parties: bag([...slots.parties, ...slots.doers, ...slots.targets].map((name) => name.toLowerCase())),
    sides: bag([...slots.parties, ...slots.doers, ...slots.targets].map(sideOf)),
    doers: bag(slots.doers.map(sideOf)),
    targets: bag(slots.targets.map(sideOf)),
    places,
    spots: claim.where.map(spotOf),
    placeSides: bag(places.map(sideOf)),
    towns: placeBag(claim.where.filter(isTown).map((place) => place.name)),
    people: bag(slots.people.map((name) => wordsOf([name]).at(-1) ?? "")),
    mediators: bag((claim.kind === "talks" ? claim.body.mediators : []).map((name) => name.toLowerCase())),
    subject: bagOf(...slots.subject),
    said: bagOf(...words).filter((word) => !besides.has(word)),
    names: namesIn(words, besides),
    asker: ASKED.has(claim.status) ? voiceOf(claim) : [],
    voice: voiceOf(claim),
    numbers: bag(words.flatMap((text) => text.replace(/(\d),(?=\d{3})/g, "$1").match(/\d+/g) ?? [])),
    inTitle: words.every((text) => article.title.includes(text)),
    title: bagOf(article.title),
  };
}

function dayNumbers(edtf: string | undefined): readonly [number, number] | undefined {
  const range = edtf === undefined ? undefined : dayRange(edtf);
  return range === undefined ? undefined : [dayNumber(range.first), dayNumber(range.last)];
}

/** A town or site; a territory named like its town (`Gaza`) is none. */
function isTown({ name, precision, territory }: PlaceRef): boolean {
  return (
    (precision === "town" || precision === "site") && (territory === undefined || sideOf(name) !== sideOf(territory))
  );
}

const PHASES: Readonly<Record<string, Phase>> = {
  held: "past",
  done: "past",
  imposed: "past",
  delivered: "past",
  signed: "past",
  foiled: "past",
  violated: "past",
  ended: "past",
  broken: "past",
  denied: "past",
  eased: "past",
  lifted: "past",
  "under-way": "now",
  "in-force": "now",
  blocked: "now",
  suspended: "now",
  drafting: "now",
  postponed: "off",
  cancelled: "off",
  refused: "off",
  rejected: "off",
};

/** The phase that a claim's status implies; what is wished or planned lies ahead. */
export function phaseOf(claim: Claim): Phase {
  return PHASES[claim.status] ?? (claim.status === "agreed" && claim.kind !== "exchange" ? "past" : "future");
}

function impliedDays(phase: Phase, published: number): readonly [number, number] {
  if (phase === "past") return [published - 4000, published];
  if (phase === "now") return [published - 90, published + 30];
  return [published - 30, published + 365];
}

interface Slots {
  readonly parties: readonly string[];
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  readonly people: readonly string[];
  readonly subject: readonly (string | undefined)[];
}

const EMPTY: Slots = { parties: [], doers: [], targets: [], people: [], subject: [] };

function slotsOf(claim: Claim): Slots {
  switch (claim.kind) {
    case "talks":
      return { ...EMPTY, parties: claim.body.parties, people: claim.body.people, subject: claim.body.topics };
    case "exchange":
      return { ...EMPTY, parties: claim.body.parties };
    case "ceasefire":
      return { ...EMPTY, parties: claim.body.parties };
    case "agreement":
      return { ...EMPTY, parties: claim.body.parties, subject: [claim.body.subject] };
    case "threat":
      return {
        ...EMPTY,
        doers: namesOfJoint(claim.body.issuer),
        targets: listOf(claim.body.target),
        subject: [claim.body.action, claim.body.condition],
      };
    case "sanctions":
      return {
        ...EMPTY,
        doers: claim.body.issuer,
        targets: listOf(claim.body.target),
        subject: [claim.body.measure],
      };
    case "aid":
      return {
        ...EMPTY,
        doers: claim.body.donor,
        targets: listOf(claim.body.recipient),
        subject: [claim.body.item],
      };
    case "attack":
      return {
        ...EMPTY,
        doers: listOf(claim.body.attacker),
        targets: listOf(claim.body.target),
        subject: claim.body.weapon,
      };
    case "statement":
      return { ...EMPTY, doers: [claim.body.speaker], subject: [claim.body.about] };
  }
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(/, (?:and )?| and /);
}

const ASKED: ReadonlySet<string> = new Set(["demanded", "proposed", "requested", "threatened", "undecided"]);

function voiceOf({ voice }: Claim): Bag {
  if (voice.kind === "outlet") return [];
  return bagOf(voice.name, voice.actor?.name, voice.actor?.of);
}
