import { type Expression, type SqlBool, sql } from "kysely";

/** The reading was the latest of its article when the log ended at `upTo`. */
export function latestWithin(upTo: number | undefined): Expression<SqlBool> {
  return upTo === undefined
    ? sql<SqlBool>`reading.until is null`
    : sql<SqlBool>`(reading.seq <= ${upTo} and (reading.until is null or reading.until > ${upTo}))`;
}
