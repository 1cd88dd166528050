import type { Article } from "../model/article.ts";
import type { Claim, ClaimKindName } from "../model/claim.ts";
import { emptyBody, slotType } from "../model/claim-slots.ts";
import type { BoundWords, Correction, CorrectionAct, CorrectionId, Json } from "../model/correction.ts";
import { boundWordsOf } from "../model/dossier.ts";
import { hashOf } from "../model/hash.ts";
import type { ProcessId } from "../model/process.ts";
import type { Span } from "../model/span.ts";
import type { FieldName, Thread } from "../model/thread.ts";
import { threadKindOf } from "../threads/index.ts";
import { statesOf } from "../threads/states-of.ts";
import { slotOf } from "./amend-claim.ts";
import { AskedWrongly } from "./asked-wrongly.ts";
import { dossierOf } from "./dossier.ts";
import { findArticleNamed, findClaimNamed, findCorrectionNamed } from "./find-named.ts";
import { slotValue } from "./slot-value.ts";
import type { World } from "./world.ts";

/** Who makes a correction, and why. */
export interface Author {
  readonly by: string;
  readonly why?: string | undefined;
}

/** A claim that a person adds: its kind and status, its slots as a person writes them (`parties: "Russia, Ukraine"`). */
export interface NewClaim {
  readonly kind: ClaimKindName;
  readonly status: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly when?: string | undefined;
  readonly where?: string | undefined;
}

/** Says that a claim is right. `claim` is its id or the beginning of it. */
export async function confirmClaim(world: World, claim: string, author: Author): Promise<Correction> {
  return record(world, { kind: "confirm", on: await boundTo(world, claim) }, author);
}

/** Says that a report does not say what a claim has it say. */
export async function rejectClaim(world: World, claim: string, author: Author): Promise<Correction> {
  return record(world, { kind: "reject", on: await boundTo(world, claim) }, author);
}

/** Changes one slot of a claim; an empty value empties it. */
export async function amendClaim(
  world: World,
  claim: string,
  slot: string,
  given: string,
  author: Author,
): Promise<Correction> {
  const found = await findClaimNamed(world, claim);
  const value = slotValue(found.claim.kind, slot, given);
  const act = { kind: "amend", on: boundIn(found.claim, found.siblings), slot, value } as const;
  return record(world, { ...act, before: slotOf(found.claim, slot) }, author);
}

/** Adds a claim that the machine did not read, on words of an article: a stretch of it, or the words themselves. */
export async function addClaim(
  world: World,
  article: string,
  words: string | Span,
  claim: NewClaim,
  author: Author,
): Promise<Correction> {
  const held = await findArticleNamed(world, article);
  const span = typeof words === "string" ? spanOf(held, words) : words;
  const text = held.text.slice(span.start, span.end);
  if (text.trim() === "")
    throw new AskedWrongly(`no words of article ${held.id} were marked; mark the words that carry the claim`);
  const on: BoundWords = { article: held.id, kind: claim.kind, start: span.start, end: span.end, words: text };
  const slots = Object.entries(claim.slots).map(([slot, given]) => [slot, slotValue(claim.kind, slot, given)] as const);
  const body = { ...emptyBody(claim.kind), ...Object.fromEntries(slots.filter(([, value]) => value !== null)) };
  const act: CorrectionAct = {
    kind: "add",
    on,
    status: String(slotValue(claim.kind, "status", claim.status)),
    body: body as Readonly<Record<string, Json>>,
    ...(claim.when === undefined ? {} : { when: String(slotValue(claim.kind, "when", claim.when)) }),
    ...(claim.where === undefined ? {} : { where: slotValue(claim.kind, "where", claim.where) as readonly string[] }),
  };
  return record(world, act, author);
}

/** Says that some claims are a happening of their own. */
export async function splitThread(
  world: World,
  process: string,
  claims: readonly string[],
  author: Author,
): Promise<Correction> {
  const dossier = await dossierOf(world, process);
  const on = await Promise.all(claims.map((claim) => boundTo(world, claim)));
  if (on.length === 0) throw new AskedWrongly("no claim was named; name the claims that are a happening of their own");
  return record(world, { kind: "split", process: dossier.process.id, on }, author);
}

/** Says that some threads are one happening. */
export async function mergeThreads(
  world: World,
  process: string,
  threads: readonly string[],
  author: Author,
): Promise<Correction> {
  const { process: held, found } = await threadsNamed(world, process, threads);
  if (new Set(found.map(({ id }) => id)).size < 2)
    throw new AskedWrongly("one thread alone cannot be merged; name two or more");
  const on = await Promise.all(found.map((thread) => boundTo(world, thread.steps[0].claim)));
  return record(world, { kind: "merge", process: held, on }, author);
}

/** Fixes a field of a thread, or its `state`, whatever reports say. */
export async function pinField(
  world: World,
  process: string,
  thread: string,
  field: FieldName | "state",
  value: string,
  author: Author,
): Promise<Correction> {
  const { process: held, found } = await threadsNamed(world, process, [thread]);
  const [pinnedOne] = found;
  const on = await boundTo(world, pinnedOne?.steps[0].claim ?? "");
  if (pinnedOne !== undefined) requirePinnable(pinnedOne, field, value);
  const checked = slotType(on.kind, field) === undefined ? value : String(slotValue(on.kind, field, value));
  return record(world, { kind: "pin", process: held, on, field, value: checked }, author);
}

/** Throws an Error where a thread's kind has no such field or state. */
function requirePinnable({ kind }: Thread, field: string, value: string): void {
  const spec = threadKindOf(kind);
  const fields = ["state", ...spec.fields.map(({ name }) => name)];
  if (!fields.includes(field)) {
    throw new AskedWrongly(`a thread of kind ${kind} has no field "${field}"; it has ${fields.join(", ")}`);
  }
  const states: readonly string[] = statesOf(spec);
  if (field === "state" && !states.includes(value)) {
    throw new AskedWrongly(`the state of ${kind} takes ${states.join(", ")}, not "${value}"`);
  }
  if (DATES.has(field)) slotValue("talks", "when", value);
}

/** Fields that hold a date. */
const DATES: ReadonlySet<string> = new Set(["date", "deadline"]);

/** Takes a correction back; it stays in the record as undone. */
export async function undoCorrection(world: World, correction: string, author: Author): Promise<Correction> {
  const { id } = await findCorrectionNamed(world, correction);
  return record(world, { kind: "undo", correction: id }, author);
}

async function record(world: World, act: CorrectionAct, { by, why }: Author): Promise<Correction> {
  const said = { by, at: world.now(), ...(why === undefined || why === "" ? {} : { why }), act };
  const correction = { id: hashOf(JSON.stringify(said)) as CorrectionId, ...said };
  await world.store.append([{ kind: "correction", correction }], said.at);
  return correction;
}

async function boundTo(world: World, claim: string): Promise<BoundWords> {
  const found = await findClaimNamed(world, claim);
  return boundIn(found.claim, found.siblings);
}

/** The words of a claim, and which of several with the same words and trigger it is. */
function boundIn(claim: Claim, siblings: readonly Claim[]): BoundWords {
  const bound = boundWordsOf(claim);
  const twins = siblings.filter(({ kind, trigger }) => kind === claim.kind && trigger.start === claim.trigger.start);
  const nth = twins.findIndex(({ id }) => id === claim.id);
  return nth > 0 ? { ...bound, nth } : bound;
}

function spanOf(article: Article, words: string): Span {
  const start = article.text.indexOf(words);
  if (start === -1)
    throw new AskedWrongly(
      `article ${article.id} does not hold the words "${words.slice(0, 80)}"; give them as they stand in it`,
    );
  return { start, end: start + words.length };
}

async function threadsNamed(
  world: World,
  process: string,
  names: readonly string[],
): Promise<{ readonly process: ProcessId; readonly found: readonly Thread[] }> {
  const dossier = await dossierOf(world, process);
  const found = names.map((name) => {
    const near = dossier.threads.filter(({ id }) => id === name || id.startsWith(name));
    const [thread] = near;
    if (thread !== undefined && near.length === 1) return thread;
    const what = near.length === 0 ? "has no thread" : "has several threads that begin with";
    throw new AskedWrongly(`process ${process} ${what} "${name}"; dragoman threads ${process} lists them`);
  });
  return { process: dossier.process.id, found };
}
