import type { Database } from "./database.ts";

/** Does a piece of work with a database; its own errors become sentences for the user. */
export type Clear = <Value>(work: Promise<Value>) => Promise<Value>;

/** Turns the database's own errors into sentences for the user. */
export function explained(database: Database): Clear {
  return async (work) => {
    try {
      return await work;
    } catch (error) {
      const meaning = database.explain(error);
      throw meaning === undefined ? error : new Error(meaning, { cause: error });
    }
  };
}
