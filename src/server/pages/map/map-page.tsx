import { addDays } from "../../../model/time.ts";
import { isRealDay } from "../../ask.ts";
import type { Desk } from "../../desk.ts";
import { anchorOf, hasSpots, nearSpots, type Spot, spotsOf } from "../../places.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Filters, Period } from "../parts/filters.tsx";
import { ThreadLines } from "../parts/thread-line.tsx";
import { MapDrawing } from "./map-drawing.tsx";

const FEW = 4;
/** Places with all that happened there; of the others one happening is shown, and the rest on asking. */
const FULL = 12;
const DAYS = 90;

/** The map: where talks and attacks were in a stretch of time. A region is drawn as an area that we do not know more exactly, never as a point. */
export function mapPage(desk: Desk): Page {
  if (!hasSpots(desk)) return noPlaces();
  const { from, to } = stretchOf(desk);
  const { area } = desk.ask.query;
  const all = spotsOf(desk, from, to);
  const spots = area === "whole" ? all : nearSpots(all);
  // While one steps through time the map stays where it is.
  const frame = area === "still" || spots.length === 0 ? nearSpots(spotsOf(desk, firstDay(desk), desk.day)) : spots;
  const beyond = all.filter((spot) => !spots.includes(spot));
  return {
    title: "Map",
    wide: true,
    body: (
      <>
        <h1>Map</h1>
        <Filters desk={desk} path="map">
          <Period from={from} to={to} />
        </Filters>
        <Play desk={desk} from={from} to={to} />
        {spots.length === 0 ? <Empty>Nothing with a place on the map between these days.</Empty> : null}
        <div class="map-row">
          <div>
            <div class="scroll" tabindex={0}>
              <MapDrawing spots={spots} frame={frame} />
            </div>
            {beyond.length === 0 ? null : (
              <p class="by">
                Beyond this map: {listWords(beyond.map(({ place }) => place.name))}.{" "}
                <a href={desk.to("map", { from, to, area: "whole" })}>Show all</a>
              </p>
            )}
          </div>
          <SpotList desk={desk} spots={all} />
        </div>
      </>
    ),
  };
}

function noPlaces(): Page {
  return {
    title: "Map",
    body: (
      <>
        <h1>Map</h1>
        <Empty>No report names a place that is on the map yet. Talks and attacks stand here as soon as one does.</Empty>
      </>
    ),
  };
}

/** What was asked for; else the three months before the day on which we stand, or before the last day on which something has a place. */
function stretchOf(desk: Desk): { readonly from: string; readonly to: string } {
  const { from = "", to = "" } = desk.ask.query;
  const last = isRealDay(to) ? to : isRealDay(from) ? desk.day : lastDay(desk);
  return { from: isRealDay(from) && from <= last ? from : addDays(last, -DAYS), to: last };
}

function lastDay(desk: Desk): string {
  if (spotsOf(desk, addDays(desk.day, -DAYS), desk.day).length > 0) return desk.day;
  const days = spotsOf(desk, "", desk.day).flatMap(({ threads }) =>
    threads.map(({ begins, opened }) => begins ?? opened ?? ""),
  );
  return days.sort().at(-1) || desk.day;
}

/** The first day of which the process tells: where playing begins. */
function firstDay({ dossier, threads, day }: Desk): string {
  return dossier.process.since ?? threads.map(({ opened }) => opened ?? day).sort()[0] ?? day;
}

/** Days that the window holds while it plays from the beginning. */
const WINDOW = 28;

/** Steps through time: the same window, a week earlier or later; the browser's code plays it, from the beginning where it stands at the end. */
function Play({ desk, from, to }: { readonly desk: Desk; readonly from: string; readonly to: string }) {
  const at = (days: number) => desk.to("map", { from: addDays(from, days), to: addDays(to, days), area: "still" });
  const first = firstDay(desk);
  const start = desk.to("map", { from: first, to: addDays(first, WINDOW), area: "still" });
  return (
    <p class="choices steps no-print" data-steps={desk.day} data-start={start}>
      <a href={at(-7)} rel="prev">
        A week earlier
      </a>
      <span>
        {plainDate(from)} to {plainDate(to)}
      </span>
      <a href={at(7)} rel="next">
        A week later
      </a>
    </p>
  );
}

function SpotList({ desk, spots }: { readonly desk: Desk; readonly spots: readonly Spot[] }) {
  return (
    <div class="spots">
      {spots.map((spot, index) => (
        <SpotSection desk={desk} spot={spot} shown={index < FULL ? FEW : 1} />
      ))}
    </div>
  );
}

/** A place with what happened there: so many happenings at once, the rest on asking. */
function SpotSection(props: { readonly desk: Desk; readonly spot: Spot; readonly shown: number }) {
  const { desk, spot, shown } = props;
  const { place, threads } = spot;
  return (
    <section aria-label={place.name} id={`spot-${anchorOf(place.name)}`}>
      <h2>
        {place.name}{" "}
        <span class="quiet">
          {place.name.toLowerCase().includes(place.precision) ? "" : `${place.precision}, `}
          {countWords(threads.length, "happening")}
        </span>
      </h2>
      <ThreadLines desk={desk} threads={threads.slice(0, shown)} />
      {threads.length <= shown ? null : (
        <details class="reading">
          <summary>{threads.length - shown} more</summary>
          <ThreadLines desk={desk} threads={threads.slice(shown)} />
        </details>
      )}
    </section>
  );
}
