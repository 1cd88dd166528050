import { createRoute, z } from "@hono/zod-openapi";
import { accountAnswer, accountSchema } from "../../answers/account-answer.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { pageOf } from "../../answers/page-of.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { requiredPerson } from "../guarded.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = listSchema(accountSchema, "AccountList");

/** All accounts with their roles. */
export const listAccounts = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/accounts",
      operationId: "listAccounts",
      tags: ["Accounts"],
      summary: "All accounts with their roles",
      request: { query: z.strictObject(pageShape) },
      responses: { 200: json(schema, "Accounts by name."), ...problems("invalid-cursor", "no-accounts") },
    }),
    handler: async (context) => {
      requiredPerson();
      const all = await world.store.accounts.accounts();
      const page = orInvalidCursor(pageOf(all, context.req.valid("query"), "accounts", ({ name }) => name));
      const answer = { outcome: "found", why: `There are ${all.length}.` } as const;
      return context.json(under(schema, { answer, ...page, items: page.items.map(accountAnswer) }), 200);
    },
  });
