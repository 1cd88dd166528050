import { loadStarterSources } from "../../../lexicon/load-starter-sources.ts";
import type { SourceGroup, StarterSource } from "../../../model/source.ts";

const GROUPS: readonly (readonly [SourceGroup, string])[] = [
  ["world", "The world's broadcasters, agencies and papers"],
  ["official", "Governments and international bodies, in their own words"],
  ["europe", "Russia, Ukraine and eastern Europe"],
  ["caucasus", "The Caucasus"],
  ["middle-east", "The Middle East"],
  ["africa", "Africa"],
  ["asia", "Asia"],
  ["americas", "The Americas"],
  ["analysis", "Analysis"],
];

/** Sources on offer as boxes to be checked, by group; those that are followed already are shown so. */
export function StarterList({ there }: { readonly there: ReadonlySet<string> }) {
  const offered = loadStarterSources();
  return (
    <div class="starters">
      {GROUPS.map(([group, title]) => (
        <details class="starter-group">
          <summary>
            {title} <span class="quiet">{offered.filter((one) => one.group === group).length}</span>
          </summary>
          <ul>
            {offered
              .filter((one) => one.group === group)
              .map((starter) => (
                <li>
                  <Starter starter={starter} isThere={there.has(starter.id)} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Starter({ starter, isThere }: { readonly starter: StarterSource; readonly isThere: boolean }) {
  const { id, name, address, country, language, family, state, seen } = starter;
  const facts = [
    country === undefined ? "international" : country,
    language === "en" ? "English" : `${languageName(language ?? "und")}, kept unread`,
    `publisher: ${family}`,
    state === true ? "in the hand of a state" : state === "public" ? "public" : "",
  ];
  return (
    <label class="check starter">
      <input type="checkbox" name="starter" value={id} checked={isThere} disabled={isThere} />
      <span>
        <strong>{name}</strong>
        {isThere ? " – followed already" : ""}
        <span class="starter-facts">{facts.filter((fact) => fact !== "").join(" · ")}</span>
        <span class="starter-facts" title={`Seen in: ${seen}`}>
          {address}
        </span>
      </span>
    </label>
  );
}

const NAMES = new Intl.DisplayNames("en", { type: "language" });

/** The English name of a language by its BCP 47 tag: `Russian`. */
export function languageName(tag: string): string {
  if (tag === "und") return "an unknown language";
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
