import type { Article } from "../model/article.ts";
import type { Claim, ClaimKindName } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import type { Process } from "../model/process.ts";

/** Kinds that belong to a process with one of its parties alone, though the other side is an outsider: aid to it, sanctions on it. */
const oneSided: ReadonlySet<ClaimKindName> = new Set(["aid", "sanctions"]);

/**
 * Whether a claim belongs to a process. It does where it sets two of the parties against or beside one another, or a party
 * beside a mediator. With one party it does where no outsider is named, or the words name another party. With none (a
 * mediator's word, a toll without sides) it does where the report is about the process, and, for outsiders, the words are too.
 * A demo report, written for the tour, belongs to no process but a demo.
 */
export function concerns(process: Process, claim: Claim, article: Article): boolean {
  if (article.demo === true && process.demo !== true) return false;
  const actors = actorsOf(claim).filter((actor) => claim.kind !== "statement" || actor !== speakerOf(claim));
  const parties = actors.filter((actor) => process.parties.includes(actor));
  const mediators = actors.filter((actor) => process.mediators.includes(actor));
  const grounds = actors.filter((actor) => isGround(process, actor));
  const outsiders = actors.length - parties.length - mediators.length - grounds.length;
  if (parties.length >= 1 && parties.length + mediators.length >= 2) return true;
  const words = claim.cites.map((cite) => cite.words).join("\n");
  if (parties.length === 1) {
    const others = process.parties.filter((party) => !parties.includes(party));
    // Whoever is struck there, what a party does on the ground of the process is of it.
    const isThere = claim.kind === "attack" && claim.where.some(({ name }) => isGround(process, name));
    return outsiders === 0 || isThere || oneSided.has(claim.kind) || namesOneOf(others.map(stemOf), words);
  }
  if (!isAbout(process, article)) return false;
  const said = claim.kind === "statement" ? `${article.title}\n${words}` : words;
  return outsiders === 0 || namesOneOf(termsOf(process), said);
}

/** Whether a name is that of a place of the process, or of the land that such a place is named for: "Gaza" of "Gaza Strip". */
function isGround({ parties, mediators, places }: Process, name: string): boolean {
  if (parties.includes(name) || mediators.includes(name)) return false;
  return places.some((place) => place === name || place.startsWith(`${name} `) || name.endsWith(` ${place}`));
}

/** Speakers are people; the process knows whom they speak for. */
function speakerOf(claim: Claim): string | undefined {
  return claim.kind === "statement" && claim.body.affiliation !== undefined ? claim.body.speaker : undefined;
}

/** As much of a report tells what it is about. */
const LEAD = 600;

/** The head of a report: its title and the beginning of its text, which tell what it is about. */
export function headOf({ text, title }: Article): string {
  return text.slice(0, title.length + LEAD);
}

/** Whether a report is about the process: its head names two of the parties, or one and another name of the process. */
function isAbout(process: Process, article: Article): boolean {
  const lead = headOf(article);
  const parties = process.parties.filter((party) => lead.includes(stemOf(party))).length;
  return parties >= 2 || (parties === 1 && process.names.some((name) => lead.includes(name)));
}

function namesOneOf(terms: readonly string[], text: string): boolean {
  return terms.some((term) => text.includes(term));
}

/** What names a party ("Ukraine", "Ukrainian") or the process itself. */
function termsOf(process: Process): readonly string[] {
  return [...process.parties.map(stemOf), ...process.names];
}

/** The part of a name that its adjective shares: `Ukrain`, `Russia`, `Israel`. */
function stemOf(name: string): string {
  return name.length > 5 ? name.replace(/[aeiouy]$/, "") : name;
}

/** Whether an article may concern a process at all: it falls into its time. */
export function fallsInto(process: Process, published: string | undefined): boolean {
  if (published === undefined) return process.since === undefined && process.until === undefined;
  return (process.since ?? published) <= published && published <= (process.until ?? published);
}
