import type { Asker } from "../../app/accounts/accounts.ts";

/** Whoever can open the record's files may do all; the audit log says that it was done here. */
export const atCommandLine: Asker = { by: "command line" };
