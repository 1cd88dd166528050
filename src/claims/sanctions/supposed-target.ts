import type { Doc } from "../../model/doc.ts";
import { mainTarget } from "./habitual-target.ts";
import { impliedTarget } from "./sanctions-sides.ts";

/** Whom measures are supposed to hit of which the words do not say it. */
export interface Supposed {
  /** The one that the report's other measures hit most. */
  readonly usual: string | undefined;
  /** That no words of the report say of any measure whom it hits. */
  readonly unnamed: boolean;
}

/** Whom a measure hits where its words do not say it: the report's usual target, else whom its sender faces, else the side that the report is about. */
export function supposedTarget(
  doc: Doc,
  token: number,
  senders: readonly string[],
  lifted: boolean,
  { usual, unnamed }: Supposed,
): string | undefined {
  return usual ?? impliedTarget(doc, token, senders, lifted) ?? (unnamed ? mainTarget(doc, token, senders) : undefined);
}
