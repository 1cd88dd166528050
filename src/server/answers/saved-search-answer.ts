import { z } from "@hono/zod-openapi";

/** A search that is kept with a process under a name. */
export const savedSearchSchema = z
  .object({ name: z.string(), query: z.string().describe("As a person would type it.") })
  .openapi("SavedSearch");

/** The searches that are kept with a process, by name. */
export const savedSearchesSchema = z.object({ searches: z.array(savedSearchSchema) }).openapi("SavedSearches");

/** A search that a caller keeps; an empty query forgets the one of that name. */
export const searchToKeepSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    query: z.string().max(200).describe("Empty: the search of that name is forgotten."),
  })
  .openapi("SearchToKeep");
