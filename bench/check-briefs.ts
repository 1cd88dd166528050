import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { briefOfProcess } from "../src/app/brief.ts";
import { dossierOf } from "../src/app/dossier.ts";
import { openRecord } from "../src/app/open-record.ts";
import { briefWords } from "../src/app/write-brief.ts";
import { checkBrief } from "../src/briefs/check-brief.ts";
import type { Brief, BriefLine } from "../src/model/brief.ts";
import { addDays } from "../src/model/time.ts";

/**
 * `npx tsx bench/check-briefs.ts [--data FOLDER] [--process ID] [--daily]`: writes the brief of every day of every process of a
 * record (of the demo where no folder is given) and proves each name, number and day of each sentence by the claims that the
 * sentence cites; also that no sentence names an outlet twice, or stands twice in one brief. Ends with 1 where one does not hold.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    process: { type: "string" },
    daily: { type: "boolean", default: false },
  },
});
const made = values.data === undefined ? mkdtempSync(join(tmpdir(), "dragoman-briefs-")) : undefined;
const world = await openRecord({ data: values.data ?? made ?? "", demo: made !== undefined });
const faults: string[] = [];
const rows = [];
for (const { id } of await world.store.processes()) {
  if (values.process !== undefined && values.process !== id) continue;
  const days = await daysOf(id);
  let [briefs, sentences, most] = [0, 0, 0];
  for (const day of days) {
    const moment = { asOf: day, ...(values.daily ? { days: 1 } : {}) };
    const { told } = await dossierOf(world, id, moment);
    const brief = await briefOfProcess(world, id, moment);
    const found = [
      ...checkBrief(brief, told, briefWords()).map(({ line, what }) => `“${what}” is in no claim of: ${line}`),
      ...repeats(brief),
    ];
    faults.push(...found.map((fault) => `${id} ${day}: ${fault}`));
    briefs += 1;
    sentences += linesOf(brief).length;
    most = Math.max(
      most,
      brief.summary
        .map(({ text }) => text)
        .join(" ")
        .split(/\s+/).length,
    );
  }
  rows.push({ process: id, from: days[0], to: days.at(-1), briefs, sentences, "longest summary": `${most} words` });
}
for (const fault of faults) console.log(fault);
console.table(rows);
console.log(`${faults.length} faults`);
await world.close();
if (made !== undefined) rmSync(made, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;

/** Every day from the first report of a process to its last. */
async function daysOf(id: string): Promise<readonly string[]> {
  const { articles } = await dossierOf(world, id);
  const published = articles.flatMap((article) => article.published ?? []).sort();
  const [first, last] = [published[0], published.at(-1)];
  const days: string[] = [];
  if (first === undefined || last === undefined) return days;
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function linesOf({ standfirst, summary, sections }: Brief): readonly BriefLine[] {
  return [...(standfirst === undefined ? [] : [standfirst]), ...summary, ...sections.flatMap(({ lines }) => lines)];
}

function repeats(brief: Brief): readonly string[] {
  const outlets = [...new Set(brief.footnotes.flatMap(({ outlet }) => outlet ?? []))];
  const body = brief.sections.flatMap(({ lines }) => lines.map(({ text }) => text));
  return [
    ...linesOf(brief).flatMap(({ text }) =>
      outlets
        .filter((outlet) => timesIn(text, outlet) > 1 && !/^Accounts differ/.test(text))
        .map((outlet) => `${outlet} twice in: ${text}`),
    ),
    ...body.filter((text, at) => body.indexOf(text) !== at).map((text) => `twice: ${text}`),
  ];
}

/** How often a text names an outlet, other outlets' names that begin with it left aside. */
function timesIn(text: string, outlet: string): number {
  const ends = text.split(outlet).slice(1);
  return ends.filter((rest) => !/^[\p{L}\d-]/u.test(rest)).length;
}
