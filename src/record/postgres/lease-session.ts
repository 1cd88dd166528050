import pg from "pg";
import type { Lease } from "../lease.ts";

/** Any number that other programs are unlikely to lock. */
const LEASE_LOCKS = 4_777_002;
/** So often a session that holds leases asks whether it is still there; an answer may take as long. */
const BEAT_MS = 5000;
/** The server lets go of a session whose machine is silent for so long: 15 s and three questions of 5 s each. */
const KEEPALIVE = "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

/** Leases as advisory locks of one session of its own: PostgreSQL lets them go when the session ends. */
export interface LeaseSession {
  lease(work: string): Promise<Lease | undefined>;
  close(): Promise<void>;
}

interface Open {
  readonly client: pg.Client;
  readonly held: Map<string, AbortController>;
  readonly beat: NodeJS.Timeout;
}

/** Makes the session, opened by the first who asks, and anew after it was lost. `scope` parts the leases of one record from those of another. */
export function leaseSession(connectionString: string, scope: string): LeaseSession {
  let opened: Promise<Open> | undefined;
  const lose = (): void => {
    const ending = opened;
    opened = undefined;
    void ending?.then(end, () => {});
  };
  const open = (): Promise<Open> => {
    opened ??= openSession(connectionString, lose);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    async lease(work) {
      const { client, held } = await open();
      if (held.has(work)) return undefined;
      const losing = new AbortController();
      held.set(work, losing);
      const key = [LEASE_LOCKS, `${scope}/${work}`];
      try {
        const { rows } = await client.query("select pg_try_advisory_lock($1, hashtext($2)) as mine", key);
        if (rows[0]?.mine !== true) {
          held.delete(work);
          return undefined;
        }
      } catch (error) {
        lose();
        throw error;
      }
      const release = async (): Promise<void> => {
        if (!held.delete(work) || losing.signal.aborted) return;
        await client.query("select pg_advisory_unlock($1, hashtext($2))", key).catch(lose);
      };
      return { lost: losing.signal, release };
    },
    async close() {
      const ending = opened;
      opened = undefined;
      await ending?.then(end, () => {});
    },
  };
}

async function openSession(connectionString: string, lose: () => void): Promise<Open> {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    options: KEEPALIVE,
    connectionTimeoutMillis: BEAT_MS,
    query_timeout: BEAT_MS,
  });
  client.on("error", lose);
  client.on("end", lose);
  await client.connect();
  const beat = setInterval(() => void client.query("select 1").catch(lose), BEAT_MS);
  beat.unref();
  return { client, held: new Map(), beat };
}

async function end({ client, held, beat }: Open): Promise<void> {
  clearInterval(beat);
  for (const losing of held.values()) losing.abort();
  held.clear();
  await client.end().catch(() => {});
}
