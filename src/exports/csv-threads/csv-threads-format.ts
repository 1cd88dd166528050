import { threadTitle } from "../../briefs/thread-title.ts";
import type { Dossier } from "../../model/dossier.ts";
import { modelsOf } from "../../model/read-by.ts";
import { type Field, type FieldName, fieldOf, standingIn, type Thread } from "../../model/thread.ts";
import type { DossierFormat } from "../export-format.ts";
import { toldById } from "../places/place-of-thread.ts";
import { type Cell, type Column, csvHead, csvRowOf } from "../text/cell.ts";

/** Fields of threads, each a column: the preferred value, or all that stand side by side. */
const FIELDS: readonly FieldName[] = [
  "date",
  "place",
  "parties",
  "people",
  "mediators",
  "round",
  "format",
  "level",
  "topics",
  "what",
  "count",
  "scope",
  "duration",
  "subject",
  "issuer",
  "target",
  "action",
  "condition",
  "deadline",
  "measure",
  "donor",
  "recipient",
  "item",
  "amount",
  "attacker",
  "weapon",
  "killed",
  "wounded",
  "speaker",
  "outlook",
];

const COLUMNS: readonly Column<Thread>[] = [
  ["thread", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["state", ({ state }) => state],
  ["title", threadTitle],
  ["begins", ({ begins }) => begins],
  ["ends", ({ ends }) => ends],
  ...FIELDS.flatMap(columnsOf),
  ["grade", ({ corroboration }) => corroboration.grade],
  ["origins", ({ corroboration }) => corroboration.origins],
  ["reports", ({ corroboration }) => corroboration.reports],
  ["opened", ({ opened }) => opened],
  ["last", ({ last }) => last],
  ["claims", ({ steps }) => steps.map(({ claim }) => claim)],
  ["part_of", ({ ties }) => ties.flatMap(({ tie, thread }) => (tie === "part of" ? [thread] : []))],
  ["demo", ({ demo }) => demo === true],
];

/** A field's column, one for its bound where it counts, and one for the rival values where it holds one value. */
function columnsOf(name: FieldName): readonly Column<Thread>[] {
  const column: Column<Thread> = [name, (thread) => shown(fieldOf(thread, name))];
  const rivals: Column<Thread> = [`${name}_rivals`, (thread) => rivalsOf(fieldOf(thread, name))];
  const bound: Column<Thread> = [`${name}_bound`, (thread) => fieldOf(thread, name)?.values[0].bound];
  if (name === "killed" || name === "wounded" || name === "count") return [column, bound, rivals];
  return name === "date" || name === "place" || name === "deadline" ? [column, rivals] : [column];
}

function shown(field: Field | undefined): Cell {
  if (field === undefined) return undefined;
  return field.holds === "one" ? field.values[0].value : standing(field);
}

/** Values that stand beside the preferred one, with who gave them first. */
function rivalsOf(field: Field | undefined): Cell {
  if (field?.disputed !== true) return undefined;
  const others = field.values.slice(1).filter((given) => given.standing === "standing");
  return others.map(({ value, by: [giver] }) => `${value} (${giver.origin})`);
}

function standing(field: Field): readonly string[] {
  return standingIn(field).map((given) => given.value);
}

/** A table of threads as CSV (RFC 4180): a row each, with the preferred value of every field and its rivals. */
export const csvThreads: DossierFormat = {
  name: "csv-threads",
  title: "CSV of threads",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  holds:
    "a row for each thread: state, preferred values with their rivals and bounds, how well it is borne out, its claims by id",
  loses: "who gave each value, the steps from state to state, superseded values, earlier deadlines",
  from: "dossier",
  write: rowsOf,
};

function* rowsOf({ threads, told }: Dossier): Generator<string> {
  const byId = toldById(told);
  const columns: readonly Column<Thread>[] = [...COLUMNS, ["read_by_model", (thread) => modelsOf(thread, byId).names]];
  yield csvHead(columns);
  for (const thread of threads) yield csvRowOf(columns, thread);
}
