import type { PlaceDraft, PlaceReader } from "./place-reader.ts";

/** How many sentences back a place still tells where the next one lies. */
const BACK = 3;
/** How many tokens on, in the same sentence. */
const AHEAD = 8;

/** Gives a place that no list knows the territory of the places around it: those just after it, else those last named. */
export function withTerritories(reader: PlaceReader, drafts: readonly PlaceDraft[]): readonly PlaceDraft[] {
  return drafts.map((draft, i) => {
    const { value } = draft;
    if (value.territory !== undefined || value.country !== undefined || value.precision === "area") return draft;
    const near = after(reader, drafts, i) ?? before(reader, drafts, i);
    if (near === undefined) return draft;
    const { country, territory } = near.value;
    return {
      ...draft,
      value: {
        ...value,
        ...(country === undefined ? {} : { country }),
        ...(territory === undefined ? {} : { territory }),
        ...pointOf(reader, draft, near),
      },
    };
  });
}

/** "Lowry Palace in Lima": a site lies where the town right behind it does. */
function pointOf(
  reader: PlaceReader,
  site: PlaceDraft,
  near: PlaceDraft,
): Pick<PlaceDraft["value"], "latitude" | "longitude"> {
  const { latitude, longitude, precision } = near.value;
  const inside = near.from === site.to + 1 && ["in", ","].includes(reader.row.words[site.to] ?? "");
  if (site.value.precision !== "site" || precision !== "town" || !inside) return {};
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
}

function after(reader: PlaceReader, drafts: readonly PlaceDraft[], i: number): PlaceDraft | undefined {
  const draft = drafts[i];
  const next = drafts[i + 1];
  if (draft === undefined || next?.value.territory === undefined) return undefined;
  const { sentenceOf } = reader.row;
  return next.from - draft.to < AHEAD && sentenceOf[next.from] === sentenceOf[draft.from] ? next : undefined;
}

function before(reader: PlaceReader, drafts: readonly PlaceDraft[], i: number): PlaceDraft | undefined {
  const here = reader.row.sentenceOf[drafts[i]?.from ?? 0] ?? 0;
  for (let k = i - 1; k >= 0; k--) {
    const draft = drafts[k] as PlaceDraft;
    if (here - (reader.row.sentenceOf[draft.from] ?? 0) > BACK) return undefined;
    if (draft.value.territory !== undefined) return draft;
  }
  return undefined;
}
