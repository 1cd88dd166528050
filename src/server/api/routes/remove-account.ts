import { createRoute } from "@hono/zod-openapi";
import { removeAccount } from "../../../app/accounts/accounts.ts";
import { requireOthers } from "../../access/require-others.ts";
import { apiRoute } from "../api-route.ts";
import type { Asked } from "../asked.ts";
import { requiredAsker } from "../guarded.ts";
import { problems } from "../problem.ts";
import { accountParams, orNotDone } from "../route-parts.ts";

/** Takes an account away. */
export const removeAccountRoute = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "delete",
      path: "/accounts/{account}",
      operationId: "removeAccount",
      tags: ["Accounts"],
      summary: "Take an account away for good, with its sessions and tokens",
      request: { params: accountParams },
      responses: { 204: { description: "It is gone." }, ...problems("no-accounts", "not-json", "not-done") },
    }),
    handler: async (context) => {
      const asker = requiredAsker();
      await orNotDone(async () => {
        await requireOthers(world);
        await removeAccount(world, asker, context.req.valid("param").account);
      });
      return context.body(null, 204);
    },
  });
