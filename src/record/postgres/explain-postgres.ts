/** What an error of PostgreSQL or of the way to it means for the user; undefined where it means nothing special. */
export function explainPostgres(error: unknown, name: string): string | undefined {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const found = meanings.find(([sign]) => (typeof code === "string" && code.startsWith(sign)) || message === sign);
  return found?.[1](name);
}

const gone = (name: string): string =>
  `the database ${name} went away; what was acknowledged before is safe; run again when it is back`;

/** Codes (or whole messages) with what they mean; the first that fits counts. */
const meanings: readonly (readonly [string, (name: string) => string])[] = [
  ["ECONNREFUSED", (name) => `the database ${name} does not answer; is PostgreSQL running there?`],
  ["ENOTFOUND", (name) => `the host of the database ${name} is not known; check the address given with --data`],
  ["EAI_AGAIN", (name) => `the host of the database ${name} cannot be looked up now; check the network`],
  ["ETIMEDOUT", (name) => `the database ${name} does not answer in time; check the network and the address`],
  ["28", (name) => `the database ${name} refuses the user or the password; check the address given with --data`],
  ["3D000", (name) => `there is no database ${name}; make it with createdb, or check the address given with --data`],
  ["42501", (name) => `the user may not do this in the database ${name}; give it the rights to create tables there`],
  [
    "53100",
    (name) => `the disk of the database ${name} is full; make room and run again (what was acknowledged is safe)`,
  ],
  ["53300", (name) => `the database ${name} has too many connections; close some, or raise max_connections`],
  ["57P", gone],
  ["08", gone],
  ["ECONNRESET", gone],
  ["EPIPE", gone],
  ["Connection terminated unexpectedly", gone],
  ["Connection terminated", gone],
  ["Client has encountered a connection error and is not queryable", gone],
];
