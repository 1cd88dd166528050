import { messageOf } from "../../model/message-of.ts";
import { usageError } from "../usage-error.ts";
import type { RecordOptions } from "../with-record.ts";

/** The options of `dragoman alerts`. */
export interface AlertsOptions extends RecordOptions {
  readonly json?: boolean;
  readonly limit: string;
  readonly on?: string;
  readonly off?: string;
  readonly grade?: string;
  readonly daysBefore?: string;
  readonly tolls?: string;
  readonly coolDown?: string;
  readonly quiet?: string;
  readonly digest?: string;
  readonly zone?: string;
  readonly addWebhook?: string;
  readonly addMail?: string;
  readonly remove?: string;
  readonly since?: string;
  readonly until?: string;
  readonly channel?: string;
  readonly again?: string;
}

/** Does what a user asked for; an Error in what was given ends with exit code 2. */
export async function asGiven<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw usageError(messageOf(error));
  }
}
