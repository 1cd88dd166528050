import { type ActorCount, actorCounts } from "../../actor-acts.ts";
import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Filters, Period } from "../parts/filters.tsx";
import { Offices } from "../parts/offices.tsx";
import { actorPage } from "./actor-page.tsx";
import { Network } from "./network.tsx";

const SHOWN = 60;

/** The actors of a process: who deals with whom, and all by name. `?name=` is the page of one. */
export function actorsPage(desk: Desk): Page {
  const { name = "", from = "", to = "" } = desk.ask.query;
  if (name !== "") return actorPage(desk, name);
  const counts = actorCounts(desk);
  return {
    title: "Actors",
    body: (
      <>
        <header class="lead">
          <h1>Actors</h1>
          <p class="standfirst">Who meets, threatens, helps and attacks whom, and what each has said.</p>
        </header>
        <Filters desk={desk} path="actors">
          <Period from={from} to={to} />
        </Filters>
        {counts.length === 0 ? <Empty>No actor has been named by this day.</Empty> : null}
        <Network desk={desk} from={from} to={to} />
        <ActorTable desk={desk} counts={counts.slice(0, SHOWN)} />
      </>
    ),
  };
}

function ActorTable({ desk, counts }: { readonly desk: Desk; readonly counts: readonly ActorCount[] }) {
  return (
    <section aria-labelledby="all-actors">
      <h2 id="all-actors">By name</h2>
      <div class="scroll" tabindex={0}>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Speaks for</th>
              <th scope="col">Claims</th>
              <th scope="col">Statements</th>
              <th scope="col">Last named</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ name, of, claims, statements, last }) => (
              <tr>
                <th scope="row">
                  <a href={desk.to("actors", { name })}>
                    <bdi>{name}</bdi>
                  </a>{" "}
                  <Offices name={name} day={desk.day} />
                </th>
                <td data-label="for">{of === undefined || of === name ? "" : of}</td>
                <td data-label="claims">{claims}</td>
                <td data-label="statements">{statements === 0 ? "" : statements}</td>
                <td data-label="last named">{last === "" ? "" : shortDate(last, desk.day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
