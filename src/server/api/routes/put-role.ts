import { createRoute, z } from "@hono/zod-openapi";
import { giveRole, takeRole } from "../../../app/accounts/accounts.ts";
import { roleNames } from "../../../model/account.ts";
import type { ProcessId } from "../../../model/process.ts";
import { accountAnswer, accountSchema } from "../../answers/account-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { requiredAsker } from "../guarded.ts";
import { problems } from "../problem.ts";
import { accountParams, body, json, orNotDone } from "../route-parts.ts";

const asks = z
  .strictObject({
    role: z.enum(["none", ...roleNames]),
    process: z.string().max(100).optional().describe("Absent: on all processes, and on the record as a whole."),
  })
  .openapi("RoleRequest");

/** Gives an account a role, or takes it away. */
export const putRole = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "put",
      path: "/accounts/{account}/role",
      operationId: "putRole",
      tags: ["Accounts"],
      summary: "Give an account a role on a process or on all, or take it away",
      request: { params: accountParams, body: body(asks) },
      responses: {
        200: json(accountSchema, "As it is now."),
        ...problems("no-accounts", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { account: name } = context.req.valid("param");
      const { role, process } = context.req.valid("json");
      const [asker, place] = [requiredAsker(), process as ProcessId | undefined];
      const changed = await orNotDone(() =>
        role === "none" ? takeRole(world, asker, name, place) : giveRole(world, asker, name, role, place),
      );
      return context.json(under(accountSchema, accountAnswer(changed)), 200);
    },
  });
