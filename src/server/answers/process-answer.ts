import { z } from "@hono/zod-openapi";
import { daySchema } from "./moment.ts";

const MOST_NAMES = 200;
const name = z.string().trim().min(1).max(200);
const names = z.array(name).max(MOST_NAMES);

/** What a caller says of a process: whose reports and claims belong to it. */
export const processDefinitionSchema = z
  .strictObject({
    name,
    summary: z.string().max(2000).optional(),
    parties: names.min(2).describe("Those who negotiate or fight, by canonical English short names."),
    mediators: names.default([]).describe("Go-betweens, hosts and guarantors."),
    names: names.default([]).describe("Other names under which reports speak of it."),
    places: names.default([]).describe("Places that are its own."),
    since: daySchema.optional().describe("First day of publication that counts."),
    until: daySchema.optional().describe("Last day of publication that counts."),
  })
  .openapi("ProcessDefinition");

/** A process as the record has it. */
export const processSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    summary: z.string().optional(),
    parties: z.array(z.string()),
    mediators: z.array(z.string()),
    names: z.array(z.string()),
    places: z.array(z.string()),
    since: z.string().optional(),
    until: z.string().optional(),
    demo: z.boolean().optional().describe("Made of reports written for a tour: no source on the events."),
  })
  .openapi("Process");
