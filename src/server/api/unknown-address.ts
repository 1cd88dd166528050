import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { apiDocument } from "./document.ts";
import { problemAnswer } from "./problem.ts";

/** Answers what no route takes: an address that is none, or one that takes other methods. */
export function unknownAddress(context: Context, app: OpenAPIHono): Response {
  const steps = context.req.path.replace(/^\/api\/v1/, "").split("/");
  const methods = Object.entries(apiDocument(app).paths ?? {})
    .filter(([path]) => fits(path.split("/"), steps))
    .flatMap(([, item]) => Object.keys(item ?? {}))
    .map((method) => method.toUpperCase());
  if (methods.length === 0) {
    return problemAnswer("unknown-address", "/api/docs lists the addresses of this interface.");
  }
  const allowed = methods.includes("GET") ? [...methods, "HEAD"] : methods;
  return problemAnswer("wrong-method", `It takes ${allowed.join(", ")}.`, { headers: { Allow: allowed.join(", ") } });
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length === steps.length && pattern.every((part, at) => part.startsWith("{") || part === steps[at]);
}
