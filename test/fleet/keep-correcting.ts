import { setTimeout } from "node:timers/promises";

/** Analysts at work; `acknowledged` are the corrections that a server said it has recorded. */
export interface KeptCorrecting {
  readonly acknowledged: readonly string[];
  stop(): Promise<void>;
}

const PAUSE_MS = 400;

/** Confirms claims through servers that may be away at any moment, one correction after another, until it is stopped. */
export function keepCorrecting(servers: readonly string[]): KeptCorrecting {
  const acknowledged: string[] = [];
  let isStopping = false;
  const running = (async () => {
    for (let turn = 0; !isStopping; turn += 1) {
      const id = await correctOne(`${servers[turn % servers.length]}/api/v1`).catch(() => undefined);
      if (id !== undefined) acknowledged.push(id);
      await setTimeout(PAUSE_MS);
    }
  })();
  return {
    acknowledged,
    async stop() {
      isStopping = true;
      await running;
    },
  };
}

/** Confirms a claim of some process; the correction's id where the server said that it is recorded. */
async function correctOne(api: string): Promise<string | undefined> {
  const processes = await itemsAt(`${api}/processes`);
  const process = processes[Math.floor(Math.random() * processes.length)];
  if (process === undefined) return undefined;
  const claims = await itemsAt(`${api}/processes/${process.id}/claims?limit=50`);
  const claim = claims[Math.floor(Math.random() * claims.length)];
  if (claim === undefined) return undefined;
  const answer = await fetch(`${api}/corrections`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: Math.random() < 0.7 ? "confirm" : "reject", claim: claim.id, by: "Ada" }),
    signal: AbortSignal.timeout(10_000),
  });
  return answer.status === 201 ? ((await answer.json()) as { readonly id: string }).id : undefined;
}

async function itemsAt(address: string): Promise<readonly { readonly id: string }[]> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  return ((await answer.json()) as { readonly items?: readonly { readonly id: string }[] }).items ?? [];
}
