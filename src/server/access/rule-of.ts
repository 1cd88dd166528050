import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import type { ProcessId } from "../../model/process.ts";
import { RULES, type Rule } from "./rules.ts";

/** The route that a request asks for, its rule, and the process that its address names. */
export interface Ruled {
  readonly route: string;
  readonly rule: Rule;
  readonly process?: ProcessId;
}

/** The rule of the route that will answer a request; undefined where it has none. */
export function ruleOf(context: Context): Ruled | undefined {
  const matched = matchedRoutes(context).map(({ method, path }) => ({ route: `${method} ${path}`, path }));
  const ruled = matched.filter(({ route }) => RULES.has(route));
  // What is registered for whole folders answers last, and shares its address with what only passes requests on.
  const found = ruled.find(({ path }) => !path.endsWith("*")) ?? ruled[0];
  const rule = RULES.get(found?.route ?? "");
  if (found === undefined || rule === undefined) return undefined;
  const at = found.path.split("/").indexOf(":process");
  const process = at === -1 ? undefined : decoded(context.req.path.split("/")[at] ?? "");
  return { route: found.route, rule, ...(process === undefined ? {} : { process: process as ProcessId }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
