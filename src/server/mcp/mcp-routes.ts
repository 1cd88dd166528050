import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import type { Asked } from "../api/asked.ts";
import { problemAnswer } from "../api/problem.ts";
import { type RateLimit, rateLimit, USUAL_RATE } from "../api/rate-limit.ts";
import { comesFromElsewhere } from "../safety/same-origin.ts";
import { type McpOptions, mcpServer } from "./mcp-server.ts";

const LARGEST_BODY = 256 * 1024;

/** MCP by streamable HTTP, to be mounted at `/mcp`. Each request is served by itself: nothing is kept between two. */
export function mcpRoutes(asked: Asked, options: McpOptions, rate: RateLimit = USUAL_RATE): Hono {
  const handler = createMcpHandler(() => mcpServer(asked, options), { maxRequestBodySize: LARGEST_BODY });
  const app = new Hono();
  app.use(rateLimit(rate));
  app.all("/", (context) => {
    if (comesFromElsewhere(context)) return problemAnswer("foreign-request", "Pages of other sites may not ask here.");
    return handler.fetch(context.req.raw);
  });
  app.all("*", () => problemAnswer("unknown-address", "MCP is served at /mcp itself."));
  return app;
}
