import { readFileSync } from "node:fs";
import { projectFile } from "./project-file.ts";

/** The version of this program, as package.json gives it. */
export function version(): string {
  const found: unknown = JSON.parse(readFileSync(projectFile("package.json"), "utf8"));
  const value = (found as { readonly version?: unknown }).version;
  return typeof value === "string" ? value : "0.0.0";
}
