import { createRoute, z } from "@hono/zod-openapi";
import { noticeRuleNames } from "../../../model/notice.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { noticeAnswer, noticeSchema } from "../../answers/notice-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const MOST = 1000;
const schema = listSchema(noticeSchema, "NoticeList");
const query = z.strictObject({
  rule: z.enum(noticeRuleNames).optional(),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("Only those numbered above this."),
  ...pageShape,
});

/** The notices of a process, the newest first. */
export const listNotices = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/notices",
      operationId: "listNotices",
      tags: ["Notices"],
      summary: `Notices, the newest first; of the last ${MOST}`,
      request: { params: processParams, query },
      responses: { 200: json(schema, "Notices."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const filter = context.req.valid("query");
      const { rule, after } = filter;
      const view = await viewOf(asked, context.req.valid("param").process, {});
      const { id } = view.dossier.process;
      const newest = { process: id, limit: MOST, ...(after === undefined ? {} : { after }) };
      const all = (await asked.world.store.alerts.notices(newest)).filter(
        ({ changes }) => rule === undefined || changes.some((change) => change.rule === rule),
      );
      const list = { what: "notices", all, query: { ...filter, from: undefined, to: undefined }, answer: noticeAnswer };
      const page = await listed(asked.world, view, { ...list, idOf: (notice) => String(notice.seq) });
      return context.json(under(schema, orInvalidCursor(page)), 200);
    },
  });
