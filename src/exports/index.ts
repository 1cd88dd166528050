import { acled } from "./acled/acled-format.ts";
import { annotations } from "./annotations/annotations-format.ts";
import { calendar } from "./calendar/calendar-format.ts";
import { csv } from "./csv/csv-format.ts";
import { csvThreads } from "./csv-threads/csv-threads-format.ts";
import type { ExportFormat } from "./export-format.ts";
import { gdelt } from "./gdelt/gdelt-format.ts";
import { geojson } from "./geojson/geojson-format.ts";
import { jsonl } from "./jsonl/jsonl-format.ts";
import { markdown } from "./markdown/markdown-format.ts";
import { plover } from "./plover/plover-format.ts";
import { polecat } from "./polecat/polecat-format.ts";
import { schemaOrg } from "./schema-org/schema-org-format.ts";

/** Every export format, in the order in which pages and `--help` list them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  calendar,
  jsonl,
  csv,
  csvThreads,
  plover,
  polecat,
  gdelt,
  acled,
  geojson,
  annotations,
  schemaOrg,
  markdown,
];

/** The format of a name, as the command line and addresses give it: `csv`. */
export function exportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name);
}
