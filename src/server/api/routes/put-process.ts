import { createRoute, z } from "@hono/zod-openapi";
import { defineProcess } from "../../../app/define-process.ts";
import { processDefinitionSchema, processSchema } from "../../answers/process-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json } from "../route-parts.ts";

const params = z.object({
  process: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "small letters, digits and hyphens, such as lakes-2031")
    .openapi({ param: { name: "process", in: "path" }, example: "lakes-2031" }),
});

/** Makes a process, or replaces the definition of one. */
export const putProcess = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "put",
      path: "/processes/{process}",
      operationId: "putProcess",
      tags: ["Processes"],
      summary: "Make a process, or replace its definition",
      description: "The whole definition is replaced; earlier ones stay in the record.",
      request: { params, body: body(processDefinitionSchema) },
      responses: {
        200: json(processSchema, "Replaced."),
        201: json(processSchema, "Made."),
        ...problems("too-large", "not-json"),
      },
    }),
    handler: async (context) => {
      const { process: id } = context.req.valid("param");
      const { process, isNew } = await defineProcess(world, id, context.req.valid("json"));
      return context.json(under(processSchema, process), isNew ? 201 : 200);
    },
  });
