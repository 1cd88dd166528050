import { fitsClaim } from "../../../app/fits-claim.ts";
import { searchQueryOf } from "../../../app/search-query.ts";
import type { Told } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { KindLabel } from "../parts/badges.tsx";
import { SourceLine, Words } from "../parts/source.tsx";

const SHOWN = 20;

/** What reports tell by the word of an actor, beside its statements: not its own words, but on its authority. */
export function ByTheirWord({
  desk,
  name,
  claims,
}: {
  readonly desk: Desk;
  readonly name: string;
  readonly claims: readonly Told[];
}) {
  const credited = claims.filter(({ claim }) => claim.kind !== "statement" && claim.voice.name === name);
  if (credited.length === 0) return null;
  return (
    <section aria-labelledby="word">
      <h2 id="word">
        By their word <span class="quiet">{credited.length}</span>
      </h2>
      <p class="by">What reports tell on their authority, in the reports’ words.</p>
      <ul class="statements">
        {credited.slice(0, SHOWN).map((told) => (
          <li>
            <p class="facts">
              <KindLabel kind={told.claim.kind} />
            </p>
            <Words desk={desk} told={told} />
            <SourceLine desk={desk} told={told} />
          </li>
        ))}
      </ul>
      {credited.length <= SHOWN ? null : (
        <p>
          <a href={desk.to("search", { q: `by:"${name}"` })}>All {credited.length}</a>
        </p>
      )}
    </section>
  );
}

/** Those of some claims that were published between two days; either may be open. */
export function within(claims: readonly Told[], from: string, to: string): readonly Told[] {
  const days = searchQueryOf([from === "" ? "" : `from:${from}`, to === "" ? "" : `to:${to}`].join(" "));
  return claims.filter((told) => fitsClaim(days, told));
}
