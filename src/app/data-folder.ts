import { homedir, platform } from "node:os";
import { join } from "node:path";

/** Where the record is kept when nobody says: what the environment has as `DRAGOMAN_DATA`, else `dragoman-data` under the user's data folder. */
export function defaultDataFolder(): string {
  const { DRAGOMAN_DATA } = process.env as Readonly<Record<string, string | undefined>>;
  if (DRAGOMAN_DATA !== undefined && DRAGOMAN_DATA !== "") return DRAGOMAN_DATA;
  return join(userDataFolder(), "dragoman-data");
}

function userDataFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env as Readonly<Record<string, string | undefined>>;
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support");
  if (platform() === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  return XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== "" ? XDG_DATA_HOME : join(homedir(), ".local", "share");
}
