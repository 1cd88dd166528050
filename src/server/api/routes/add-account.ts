import { createRoute, z } from "@hono/zod-openapi";
import { addAccount } from "../../../app/accounts/accounts.ts";
import { makePassword } from "../../../app/accounts/make-password.ts";
import { roleNames } from "../../../model/account.ts";
import type { ProcessId } from "../../../model/process.ts";
import { accountAnswer, accountSchema } from "../../answers/account-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { requiredAsker } from "../guarded.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone } from "../route-parts.ts";

const asks = z
  .strictObject({
    name: z.string().min(1).max(64),
    role: z.enum(roleNames).optional(),
    process: z.string().max(100).optional().describe("On which it has the role; absent: on all."),
    signsIn: z.boolean().default(true).describe("Whether it gets a password; a program with tokens needs none."),
  })
  .openapi("NewAccount");

const made = accountSchema
  .extend({ password: z.string().optional().describe("Shown this once.") })
  .openapi("MadeAccount");

/** Makes an account. */
export const addAccountRoute = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/accounts",
      operationId: "addAccount",
      tags: ["Accounts"],
      summary: "Make an account, with a password that is made for it",
      request: { body: body(asks) },
      responses: { 201: json(made, "Made."), ...problems("no-accounts", "too-large", "not-json", "not-done") },
    }),
    handler: async (context) => {
      const { name, role, process, signsIn } = context.req.valid("json");
      const asker = requiredAsker();
      const password = signsIn ? makePassword() : undefined;
      const place = process === undefined ? {} : { process: process as ProcessId };
      const grants = role === undefined ? [] : [{ role, ...place }];
      const account = await orNotDone(() => addAccount(world, asker, { name, password, grants }));
      const answer = { ...accountAnswer(account), ...(password === undefined ? {} : { password }) };
      return context.json(under(made, answer), 201);
    },
  });
