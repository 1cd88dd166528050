import coding from "./coding.json" with { type: "json" };
import finer from "./finer.json" with { type: "json" };
import plover from "./plover.json" with { type: "json" };
import type { Slots } from "./slots.ts";

/** The CAMEO table whose codes exports use; other tables give some codes another meaning (163, 107). */
export const CAMEO_TABLE = "CAMEO 1.1b3 as in CAMEO2PLOVER-2021";

/** The PLOVER code book that decides types and modes. */
export const PLOVER_BOOK = "PLOVER manual, 2021 (16 types)";

/** An event as PLOVER and CAMEO code it. */
export interface Code {
  readonly plover: keyof typeof plover;
  readonly mode?: string;
  readonly contexts: readonly string[];
  /** CAMEO code, a text: leading zeros count. */
  readonly cameo: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: number;
  /** PLOVER's scale, −10 to 10. */
  readonly score: number;
  /** It took place in the world; otherwise it is a word given: a promise, a demand, a refusal. */
  readonly happens: boolean;
  readonly hypothetical: boolean;
  readonly negated: boolean;
  readonly future: boolean;
  readonly note?: string;
}

interface Row {
  readonly plover: string;
  readonly mode?: string;
  readonly cameo: string;
  readonly happens?: boolean;
  readonly hypothetical?: boolean;
  readonly negated?: boolean;
  readonly future?: boolean;
  readonly note?: string;
}

/** The code of a happening by its kind, status and slots; undefined where neither book has one. */
export function codeEvent(slots: Slots): Code | undefined {
  const row = (coding[slots.kind] as Readonly<Record<string, Row>>)[slots.status];
  if (row === undefined) return undefined;
  const { mode, cameo } = { mode: row.mode, cameo: row.cameo, ...finerOf(slots, row) };
  const type = row.plover as keyof typeof plover;
  const modes: Readonly<Record<string, number>> = plover[type].modes;
  const known = mode !== undefined && Object.hasOwn(modes, mode) ? mode : undefined;
  return {
    plover: type,
    ...(known === undefined ? {} : { mode: known }),
    contexts: contextsOf(slots),
    cameo,
    quad: plover[type].quad,
    score: (known === undefined ? undefined : modes[known]) ?? plover[type].score,
    happens: row.happens === true,
    hypothetical: row.hypothetical === true,
    negated: row.negated === true,
    future: row.future === true,
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

type Finer = Partial<Pick<Row, "mode" | "cameo">>;

/** What the slots add to the code of kind and status: how they talked, with what they struck, what they threatened. */
function finerOf(slots: Slots, row: Row): Finer {
  if (slots.kind === "talks" && row.plover === "CONSULT") return talksOf(slots);
  if (slots.kind === "threat") return threatOf(slots);
  if (slots.kind === "attack") return weaponOf(slots.weapons) ?? {};
  if (slots.kind === "aid") return aidOf(slots);
  return {};
}

function talksOf({ format, mediators, parties }: Slots): Finer {
  const known = (finer.formats as Readonly<Record<string, Finer>>)[format ?? ""];
  if (known !== undefined) return known;
  if (mediators.length > 0) return { mode: "third-party" };
  return parties.length > 2 ? { mode: "multilateral" } : {};
}

function threatOf({ action = "", hasDeadline }: Slots): Finer {
  const found = finer.threats.find(({ words }) => holdsOne(action, words));
  const mode = found === undefined ? {} : { mode: found.mode };
  return { ...mode, cameo: hasDeadline ? finer.ultimatum : (found?.cameo ?? "130") };
}

function aidOf({ what = "", status }: Slots): Finer {
  const cameo = (finer.aid as Readonly<Record<string, Readonly<Record<string, string>>>>)[what]?.[status];
  return cameo === undefined ? {} : { cameo };
}

/** The row of a weapon, with ACLED's name of such an attack. */
export function weaponOf(weapons: readonly string[]): (typeof finer.weapons)[number] | undefined {
  const named = weapons.join(" ");
  return finer.weapons.find(({ words }) => holdsOne(named, words));
}

function contextsOf({ kind, what = "" }: Slots): readonly string[] {
  if (kind === "aid") return (finer.aidContexts as Readonly<Record<string, readonly string[]>>)[what] ?? [];
  return (finer.contexts as Readonly<Record<string, readonly string[]>>)[kind] ?? [];
}

/** Whether a text has a word that begins with one of these. */
function holdsOne(text: string, words: readonly string[]): boolean {
  const padded = ` ${text.toLowerCase().replace(/[^a-z-]+/g, " ")}`;
  return words.some((word) => padded.includes(` ${word}`));
}
