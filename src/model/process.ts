/** Slug of a process, such as `istanbul-2025`: it names the process in addresses and on the command line. */
export type ProcessId = string & { readonly __brand: "ProcessId" };

/**
 * A peace process that a user follows: whose reports and claims belong to it.
 * Actors are canonical English short names (`Russia`); a person or body speaks for its actor.
 */
export interface Process {
  readonly id: ProcessId;
  /** What a person calls it: "Russia–Ukraine negotiations, 2025". */
  readonly name: string;
  readonly summary?: string;
  /** Those who negotiate or fight. */
  readonly parties: readonly string[];
  /** Go-betweens, hosts and guarantors. */
  readonly mediators: readonly string[];
  /** Other names under which reports speak of it: "Istanbul talks". */
  readonly names: readonly string[];
  /** Places that are its own: towns, front-line regions, venues. */
  readonly places: readonly string[];
  /** First and last civil day of publication that count; open where absent. */
  readonly since?: string;
  readonly until?: string;
  /** For how long its reports are kept, where it says so itself. */
  readonly keep?: Keeping;
  /** A demo, made of reports written for the tour: shown as such everywhere. */
  readonly demo?: boolean;
}

/** What a report must speak of to belong to a process: two of its parties and go-betweens. */
export function namesAskedFor({ parties, mediators }: Pick<Process, "parties" | "mediators">) {
  return { actors: [...parties, ...mediators], least: 2 } as const;
}

/** For how long reports are kept, as ISO 8601 durations of whole days, weeks, months or years (`P18M`); for ever where absent. */
export interface Keeping {
  /** Age at which the text of a report is dropped; its head, its claims and the words that they cite stay. */
  readonly texts?: string;
  /** Age at which a report is dropped with its claims. */
  readonly reports?: string;
}
