import { createRoute } from "@hono/zod-openapi";
import { addSource, addStarters } from "../../../app/sources/add-source.ts";
import { newSourceSchema, sourceSchema } from "../../answers/source-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone } from "../route-parts.ts";

/** Follows a source: the feed at an address, or one on offer. */
export const addSourceRoute = ({ world, fetch }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/sources",
      operationId: "addSource",
      tags: ["Sources"],
      summary: "Follow a source: the feed or page at an address, or one on offer",
      description:
        "The address is looked at once, to find the feed there. A folder of the server's machine can only be added on the command line.",
      request: { body: body(newSourceSchema) },
      responses: { 201: json(sourceSchema, "Followed."), ...problems("too-large", "not-json", "not-done") },
    }),
    handler: async (context) => {
      const { address, kind, name, onlyRelevant } = context.req.valid("json");
      const given = {
        address,
        ...(kind === undefined ? {} : { kind }),
        ...(name === undefined ? {} : { name }),
        ...(onlyRelevant === undefined ? {} : { onlyRelevant }),
      };
      const source = await orNotDone(async () => {
        if (/^https?:\/\//i.test(address)) return (await addSource(world, { fetch, now: world.now }, given)).source;
        const [started] = await addStarters(world, [address]);
        if (started !== undefined) return started;
        throw new Error(
          `"${address}" is no http or https address, and no source on offer that is not followed already`,
        );
      });
      return context.json(under(sourceSchema, source), 201);
    },
  });
