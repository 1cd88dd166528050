import type { Article } from "../model/article.ts";
import type { Claim, ClaimKindName } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import type { Process } from "../model/process.ts";

/** Kinds that belong to a process with one of its parties alone, though the other side is an outsider: aid to it, sanctions on it. */
const oneSided: ReadonlySet<ClaimKindName> = new Set(["aid", "sanctions"]);

/**
 * Whether a claim belongs to a process. It does where it sets two of the parties against or beside one another, or a party
 * beside a mediator; with one party alone where nobody else is named; with neither where the words or the title name a party.
 */
export function concerns(process: Process, claim: Claim, article: Article): boolean {
  const actors = actorsOf(claim).filter((actor) => claim.kind !== "statement" || actor !== speakerOf(claim));
  const parties = actors.filter((actor) => process.parties.includes(actor));
  const mediators = actors.filter((actor) => process.mediators.includes(actor));
  const outsiders = actors.length - parties.length - mediators.length;
  if (parties.length + mediators.length >= 2 && parties.length >= 1) return true;
  if (parties.length === 1) return outsiders === 0 || oneSided.has(claim.kind);
  if (outsiders > 0) return false;
  return namesParty(process, [article.title, ...claim.cites.map((cite) => cite.words)].join("\n"));
}

/** Speakers are people; the process knows whom they speak for. */
function speakerOf(claim: Claim): string | undefined {
  return claim.kind === "statement" && claim.body.affiliation !== undefined ? claim.body.speaker : undefined;
}

/** Whether a text names a party of the process ("Ukraine", "Ukrainian"), or the process itself. */
function namesParty(process: Process, text: string): boolean {
  return [...process.parties.map(stemOf), ...process.names].some((name) => text.includes(name));
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
