import { createRoute, z } from "@hono/zod-openapi";
import { auditEntrySchema } from "../../answers/account-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { requiredPerson } from "../guarded.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const query = z.strictObject({
  about: z.string().max(200).optional().describe("Only what was done by, or to, what is called this."),
  before: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("Only those numbered below this."),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const schema = z.object({ items: z.array(auditEntrySchema) }).openapi("AuditList");

/** The audit log, the newest first. */
export const listAudit = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/audit",
      operationId: "listAudit",
      tags: ["Accounts"],
      summary: "Who did what, the newest first, with before and after",
      request: { query },
      responses: { 200: json(schema, "Entries."), ...problems("no-accounts") },
    }),
    handler: async (context) => {
      requiredPerson();
      const { about, before, limit } = context.req.valid("query");
      const asked = { ...(about === undefined ? {} : { about }), ...(before === undefined ? {} : { before }), limit };
      return context.json(under(schema, { items: await world.store.accounts.audit(asked) }), 200);
    },
  });
