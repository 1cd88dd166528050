import { plainText } from "../page/plain-text.ts";
import type { GivenFeed, GivenItem } from "./given-feed.ts";

/** Which articles of GDELT's lists are wanted; what is not told, or empty, is not asked of them. */
export interface GdeltChoice {
  /** Themes of the Global Knowledge Graph, such as `NEGOTIATIONS` or `CEASEFIRE`; one is enough. */
  readonly themes?: readonly string[];
  /** Countries by FIPS code, such as `UP` for Ukraine; one is enough. */
  readonly countries?: readonly string[];
}

/** How many columns a line of each list has, at least. */
const columns = { mentions: 14, gkg: 26, events: 58 } as const;

/** The kind of GDELT list that a text is: the list of lists (`lastupdate.txt`), or one of the three that come every 15 minutes. */
export function gdeltListKind(text: string): "lists" | keyof typeof columns | undefined {
  const line = text.slice(0, 100_000).split("\n", 1)[0] ?? "";
  if (/^\d{1,12} [0-9a-f]{32} https?:\/\/\S+\.zip\s*$/.test(line)) return "lists";
  const cells = line.split("\t");
  if (cells.length >= columns.events && /^\d{6,12}$/.test(cells[0] ?? "")) return "events";
  if (cells.length >= columns.gkg && /^\d{14}-T?\d{1,6}$/.test(cells[0] ?? "")) return "gkg";
  return cells.length >= columns.mentions && /^\d{14}$/.test(cells[2] ?? "") ? "mentions" : undefined;
}

/**
 * Addresses of articles in a GDELT 2.0 list, each once. The Global Knowledge Graph has titles, themes and countries; the list of events
 * has countries; mentions have neither, so that nothing can be chosen there. The list of lists gives the Knowledge Graph as its part.
 */
export function gdeltList(
  text: string,
  kind: NonNullable<ReturnType<typeof gdeltListKind>>,
  choice: GdeltChoice = {},
): GivenFeed {
  if (kind === "lists") {
    const addresses = text.split("\n").flatMap((line) => line.trim().split(" ")[2] ?? []);
    return { kind: "gdelt", items: [], parts: addresses.filter((address) => address.includes(".gkg.csv")) };
  }
  const seen = new Set<string>();
  const items = text.split("\n").flatMap((line): readonly GivenItem[] => {
    const cells = line.split("\t");
    if (cells.length < columns[kind]) return [];
    const item = readers[kind](cells, choice);
    if (item?.url === undefined || !/^https?:\/\//i.test(item.url) || seen.has(item.url)) return [];
    seen.add(item.url);
    return [{ ...item, id: item.url, isPlain: true }];
  });
  return { kind: "gdelt", items };
}

const readers: Readonly<
  Record<keyof typeof columns, (cells: readonly string[], choice: GdeltChoice) => GivenItem | undefined>
> = {
  gkg: (cells, choice) => {
    const isWeb = cells[2] === "1";
    if (!isWeb || !hasTheme(cells, choice) || !hasPlace(`${cells[9]};${cells[10]}`, choice)) return undefined;
    const extras = cells[26] ?? "";
    return {
      url: cells[4],
      title: plainText(/<PAGE_TITLE>([^<]{1,1000})/.exec(extras)?.[1] ?? ""),
      published: stampOf(/<PAGE_PRECISEPUBTIMESTAMP>(\d{12,14})/.exec(extras)?.[1]),
      publisher: cells[3],
      language: /srclc:([a-z]{3})/.exec(cells[25] ?? "")?.[1],
    };
  },
  // The countries of the two actors and of the action.
  events: (cells, { countries = [] }) => {
    const named = [cells[37], cells[45], cells[53]];
    const isWanted = countries.length === 0 || named.some((code) => code !== undefined && countries.includes(code));
    return isWanted ? { url: cells.at(-1)?.trim() } : undefined;
  },
  mentions: (cells) => (cells[3] === "1" ? { url: cells[5], publisher: cells[4] } : undefined),
};

function hasTheme(cells: readonly string[], { themes = [] }: GdeltChoice): boolean {
  if (themes.length === 0) return true;
  const named = new Set(`${cells[7]};${cells[8]}`.split(";").map((theme) => theme.split(",")[0]));
  return themes.some((theme) => named.has(theme));
}

/** Places are `1#Ukraine#UP#…` in the first list, `1#Ukraine#UP##…` in the second. */
function hasPlace(places: string, { countries = [] }: GdeltChoice): boolean {
  if (countries.length === 0) return true;
  return places.split(";").some((place) => countries.includes(place.split("#")[2] ?? ""));
}

/** `20250722103000` as an instant in Greenwich. */
function stampOf(stamp: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?/.exec(stamp ?? "");
  return parts === null
    ? undefined
    : `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6] ?? "00"}Z`;
}
