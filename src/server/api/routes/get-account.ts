import { createRoute } from "@hono/zod-openapi";
import { accountAnswer, ownAccountSchema } from "../../answers/account-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { requiredPerson } from "../guarded.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

/** Who asks: the account, its roles, and the scopes of the token. */
export const getAccount = (_asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/account",
      operationId: "getAccount",
      tags: ["Accounts"],
      summary: "Who asks, and what they may do",
      responses: { 200: json(ownAccountSchema, "The account."), ...problems("no-accounts") },
    }),
    handler: async (context) => {
      const { account, scopes } = requiredPerson();
      const own = { ...accountAnswer(account), ...(scopes === undefined ? {} : { scopes: [...scopes] }) };
      return context.json(under(ownAccountSchema, own), 200);
    },
  });
