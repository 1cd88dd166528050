import type { Context } from "hono";
import type { z } from "zod";
import { problemAnswer } from "./problem.ts";

/** As many faults of one request are told. */
const MOST_FAULTS = 20;

interface Checked {
  readonly target: string;
  readonly success: boolean;
  readonly error?: z.ZodError;
}

/** Answers a request that is not as its route has it: where, and what is wrong there. */
export function invalid(result: Checked, _context: Context): Response | undefined {
  if (result.success || result.error === undefined) return undefined;
  const errors = result.error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => ({
    in: result.target,
    path: path.map(String).join("."),
    message,
  }));
  const [first] = errors;
  const where = first === undefined || first.path === "" ? result.target : `${result.target} \`${first.path}\``;
  return problemAnswer("invalid-request", `In ${where}: ${first?.message ?? "not understood"}.`, { errors });
}
