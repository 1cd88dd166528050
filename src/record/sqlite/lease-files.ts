import { join } from "node:path";
import type { Lease } from "../lease.ts";
import { holdLock } from "./hold-lock.ts";

/** Leases as locks on files in the folder of the record; the operating system lets them go when the process ends. */
export interface LeaseFiles {
  lease(work: string): Promise<Lease | undefined>;
  close(): void;
}

/** Makes leases in a folder: `fetching.lock`. */
export function leaseFiles(folder: string): LeaseFiles {
  const held = new Set<() => void>();
  return {
    async lease(work) {
      const unlock = holdLock(join(folder, `${work}.lock`));
      if (unlock === undefined) return undefined;
      held.add(unlock);
      const release = async (): Promise<void> => {
        if (held.delete(unlock)) unlock();
      };
      // A file's lock is never taken away.
      return { lost: new AbortController().signal, release };
    },
    close() {
      for (const unlock of held) unlock();
      held.clear();
    },
  };
}
