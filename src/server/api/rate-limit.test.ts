import { Hono } from "hono";
import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";

test("who asks too often is told when to come back, and is answered then", async () => {
  let now = 0;
  const app = new Hono()
    .use(rateLimit({ requests: 2, seconds: 60 }, () => now))
    .get("/", (context) => context.text("ok"));
  const statuses = [await app.request("/"), await app.request("/"), await app.request("/")].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 429]);
  const refused = await app.request("/");
  expect(refused.headers.get("Retry-After")).toBe("30");
  expect(await refused.json()).toMatchObject({ type: "/api/docs#too-many-requests", status: 429 });
  now = 30_000;
  expect((await app.request("/")).status).toBe(200);
});
