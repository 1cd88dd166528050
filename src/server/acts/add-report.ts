import { type Ingested, ingest } from "../../app/ingest.ts";
import type { World } from "../../app/world.ts";
import { articleFromDraft } from "../../sources/article-from-draft.ts";
import { articlesInDocument } from "../../sources/file/read-document.ts";
import type { Form } from "./form.ts";

/** Records the report that was pasted into a form, or those of the file that was dropped on it. */
export async function addByForm(world: World, form: Form): Promise<readonly Ingested[]> {
  const file = form.file("file");
  return file === undefined ? [await addPasted(world, form)] : addFile(world, file);
}

function addPasted(world: World, form: Form): Promise<Ingested> {
  const body = form.one("text");
  if (body === "") throw new Error("paste the text of a report, or choose a file that holds some");
  const given = (name: string) => (form.one(name) === "" ? {} : { [name]: form.one(name) });
  const draft = { body, ...given("title"), ...given("published"), ...given("outlet"), ...given("url") };
  return ingest(world, articleFromDraft(draft));
}

async function addFile(world: World, file: File): Promise<readonly Ingested[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const done: Ingested[] = [];
  const problems: string[] = [];
  for await (const find of articlesInDocument(bytes, file.name)) {
    if (find.article === undefined) problems.push(`${find.problem.where} ${find.problem.message}`);
    else done.push(await ingest(world, find.article));
  }
  if (done.length === 0) throw new Error(problems[0] ?? `${file.name} holds no report`);
  return done;
}
