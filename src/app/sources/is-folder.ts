import { statSync } from "node:fs";

/** Whether a path leads to a folder of this machine; false too where it cannot be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
