import { createRoute, z } from "@hono/zod-openapi";
import { coverageSchema } from "../../answers/list-answer.ts";
import { momentShape } from "../../answers/moment.ts";
import { coverageOf } from "../../answers/outcome.ts";
import { processSchema } from "../../answers/process-answer.ts";
import { KIND_NAMES } from "../../answers/thread-words.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = z
  .object({
    process: processSchema,
    coverage: coverageSchema,
    claims: z.number().int(),
    threads: z.array(z.object({ kind: z.enum(KIND_NAMES), count: z.number().int() })),
  })
  .openapi("ProcessDetail");

/** One process: its definition, and how much the record holds of it at a moment. */
export const getProcess = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}",
      operationId: "getProcess",
      tags: ["Processes"],
      summary: "One process and what the record holds of it",
      request: { params: processParams, query: z.strictObject(momentShape) },
      responses: { 200: json(schema, "The process."), ...problems("unknown-process") },
    }),
    handler: async (context) => {
      const view = await viewOf(asked, context.req.valid("param").process, context.req.valid("query"));
      const counted = KIND_NAMES.map((kind) => ({
        kind,
        count: view.threads.filter((thread) => thread.kind === kind).length,
      }));
      const { process, told } = view.dossier;
      const threads = counted.filter(({ count }) => count > 0);
      return context.json(under(schema, { process, coverage: coverageOf(view), claims: told.length, threads }), 200);
    },
  });
