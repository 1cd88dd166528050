import { addDays } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { anchorOf, nearSpots, type Spot, spotsOf } from "../../places.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Filters, Period } from "../parts/filters.tsx";
import { ThreadLine } from "../parts/thread-line.tsx";
import { MapDrawing } from "./map-drawing.tsx";

const LISTED = 12;
const FEW = 4;

/** The map: where talks and attacks were in a stretch of time. A region is drawn as an area that we do not know more exactly, never as a point. */
export function mapPage(desk: Desk): Page {
  const { from = addDays(desk.day, -90), to = desk.day } = desk.ask.query;
  const all = spotsOf(desk, from, to);
  const whole = desk.ask.query["area"] === "whole";
  const spots = whole ? all : nearSpots(all);
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
              <MapDrawing spots={spots} />
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

/** Steps through time: the same window, a week earlier or later; the browser's code plays it. */
function Play({ desk, from, to }: { readonly desk: Desk; readonly from: string; readonly to: string }) {
  const at = (days: number) => desk.to("map", { from: addDays(from, days), to: addDays(to, days) });
  return (
    <p class="choices steps" data-steps={desk.day}>
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
      {spots.slice(0, LISTED).map(({ place, threads }) => (
        <section aria-label={place.name} id={`spot-${anchorOf(place.name)}`}>
          <h2>
            {place.name}{" "}
            <span class="quiet">
              {place.precision}, {countWords(threads.length, "happening")}
            </span>
          </h2>
          <ul class="lines">
            {threads.slice(0, FEW).map((thread) => (
              <li>
                <ThreadLine desk={desk} thread={thread} />
              </li>
            ))}
          </ul>
          {threads.length <= FEW ? null : (
            <details class="reading">
              <summary>{threads.length - FEW} more</summary>
              <ul class="lines">
                {threads.slice(FEW).map((thread) => (
                  <li>
                    <ThreadLine desk={desk} thread={thread} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </div>
  );
}
