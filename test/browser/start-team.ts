import { addAccount } from "../../src/app/accounts/accounts.ts";
import { openSession } from "../../src/app/accounts/sign-in.ts";
import { makeFeedToken, makeToken } from "../../src/app/accounts/tokens.ts";
import type { ProcessId } from "../../src/model/process.ts";
import { serve } from "../../src/server/serve.ts";
import { sampleWorld } from "./sample/sample-world.ts";

/** A server over a sample record that has accounts, with the secret of an administrator's session. */
export interface SampleTeam {
  readonly url: string;
  readonly session: string;
  stop(): Promise<void>;
}

export const TEAM_PASSWORD = "plum kettle harbour nine";
const root = { by: "command line", address: "192.0.2.7", cost: { ln: 4, r: 1, p: 1 } };
const AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** Starts it on a free port, with five people and programs of all roles. */
export async function startTeamSample(): Promise<SampleTeam> {
  const world = await sampleWorld();
  const process = "russia-ukraine" as ProcessId;
  const add = (name: string, grants: Parameters<typeof addAccount>[2]["grants"] = []) =>
    addAccount(world, root, { name, password: TEAM_PASSWORD, grants });
  const ada = await add("ada", [{ role: "administrator" }]);
  await add("bea.long-name-of-an-analyst@example.org", [{ role: "analyst", process }]);
  await add("cleo", [{ role: "reader" }, { role: "editor", process }]);
  await addAccount(world, root, { name: "nightly-export", grants: [{ role: "reader" }] });
  await add("dan");
  await makeToken(world, root, ada, { name: "nightly", scopes: ["read", "add"], days: 30 });
  await makeFeedToken(world, root, ada);
  await openSession(world, ada, { address: "192.0.2.8", agent: AGENT });
  const session = await openSession(world, ada, { address: "192.0.2.7", agent: AGENT });
  const running = await serve(world, { port: 0, host: "127.0.0.1" });
  return {
    url: running.url,
    session,
    async stop() {
      await running.close();
      await world.close();
    },
  };
}
