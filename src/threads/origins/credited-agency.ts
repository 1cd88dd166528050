import agencies from "./agencies.json" with { type: "json" };

const NAMES: ReadonlyMap<string, string> = new Map(agencies.map((name) => [name.toLowerCase(), name]));
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "Associated Press": "AP",
  "Agence France-Presse": "AFP",
  "Anadolu Agency": "Anadolu",
  "Kyodo News": "Kyodo",
};

/** Where a story credits its agency: `ISTANBUL (Reuters) -` in its dateline, or `(AP)` at its end. */
const CREDITS = /\(([\p{L} -]{2,24})\)/gu;
const REACH = 400;

/** The agency that a report credits in its opening or at its end, or undefined. */
export function creditedAgency(text: string): string | undefined {
  const edges = `${text.slice(0, REACH)}\n${text.slice(-REACH / 4)}`;
  for (const match of edges.matchAll(CREDITS)) {
    const name = NAMES.get((match[1] ?? "").toLowerCase());
    if (name !== undefined) return OTHER_NAMES[name] ?? name;
  }
  return undefined;
}
