import type { Setting } from "../export-format.ts";

/** What names things in JSON-LD: addresses where the process is served, else names of our own. */
export type Naming = Pick<Setting, "address">;

/** The name of a thread. */
export function threadName(id: string, { address }: Naming): string {
  return address === undefined ? `urn:dragoman:thread:${id}` : `${address}/threads/${id}`;
}

/** The name of a report. */
export function reportName(id: string, { address }: Naming): string {
  return address === undefined ? `urn:dragoman:article:${id}` : `${address}/reports/${id}`;
}
