import type { World } from "../../app/world.ts";

/** The record stays guarded as long as it is reached from outside: the last account is removed at the command line. */
export async function requireOthers({ store }: World): Promise<void> {
  if ((await store.accounts.accounts()).length > 1) return;
  throw new Error("this is the last account; with it the record would be open to all; dragoman account remove does it");
}
