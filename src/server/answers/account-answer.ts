import { z } from "@hono/zod-openapi";
import { type Account, roleNames, scopeNames } from "../../model/account.ts";

const grantSchema = z.object({
  role: z.enum(roleNames),
  process: z.string().optional().describe("Absent: on all processes, and on the record as a whole."),
});

/** An account as it is handed out: no secret, no hash. */
export const accountSchema = z
  .object({
    name: z.string(),
    grants: z.array(grantSchema),
    madeAt: z.string(),
    closed: z.boolean(),
    signsIn: z.enum(["by password", "by OpenID Connect", "not at all"]),
  })
  .openapi("Account");

/** Who asks. */
export const ownAccountSchema = accountSchema
  .extend({ scopes: z.array(z.enum(scopeNames)).optional().describe("Of the token that was used.") })
  .openapi("OwnAccount");

/** An entry of the audit log. */
export const auditEntrySchema = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    by: z.string(),
    what: z.string(),
    on: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    address: z.string().optional(),
    token: z.string().optional().describe("Id of the token that was used."),
  })
  .openapi("AuditEntry");

/** An account as it is handed out. */
export function accountAnswer({ name, grants, madeAt, closed = false, link, password }: Account) {
  const signsIn = link !== undefined ? "by OpenID Connect" : password === undefined ? "not at all" : "by password";
  return { name, grants, madeAt, closed, signsIn } as const;
}
