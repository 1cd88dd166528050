import { z } from "@hono/zod-openapi";
import { actorsOf } from "../../model/claim-actors.ts";
import type { Told } from "../../model/thread.ts";
import { namesIn } from "../actor-naming.ts";
import type { View } from "../desk.ts";
import { CLAIM_KINDS } from "./claim-answer.ts";
import { daySchema } from "./moment.ts";

const name = z.string().min(1).max(200);

/** By what claims are chosen. */
export const claimFilterShape = {
  kind: z.enum(CLAIM_KINDS).optional(),
  status: name.optional(),
  standing: name.optional(),
  actor: name.optional().describe("Whom it names, by canonical short name."),
  place: name.optional().describe("Where, by the name of the place."),
  outlet: name.optional(),
  thread: name.optional().describe("Id of the thread that it is part of."),
  report: name.optional().describe("Id of the report that it stands in."),
  from: daySchema.optional().describe("Published on or after this day."),
  to: daySchema.optional().describe("Published on or before this day."),
};

/** Which claims. */
export type ClaimFilter = z.output<z.ZodObject<typeof claimFilterShape>>;

/** The claims that fit, the latest published first. */
export function findClaims(view: View, filter: ClaimFilter): readonly Told[] {
  return view.dossier.told.filter((told) => fits(view, told, filter)).toReversed();
}

/** The list of claims that fit, to be handed out in pages. */
export function claimList<Query extends ClaimFilter>(view: View, query: Query) {
  return { what: "claims", all: findClaims(view, query), query, idOf: ({ claim }: Told) => claim.id };
}

function fits(view: View, { claim, article }: Told, filter: ClaimFilter): boolean {
  const { kind, status, standing, actor, place, outlet, thread, report, from, to } = filter;
  const published = article.published ?? "";
  return (
    (kind === undefined || claim.kind === kind) &&
    (status === undefined || claim.status === status) &&
    (standing === undefined || claim.standing === standing) &&
    (actor === undefined || [...actorsOf(claim), ...namesIn(view, claim)].includes(actor)) &&
    (place === undefined || claim.where.some((where) => where.name === place)) &&
    (outlet === undefined || article.outlet === outlet) &&
    (thread === undefined || view.threadByClaim.get(claim.id)?.id === thread) &&
    (report === undefined || article.id === report) &&
    (from === undefined || published >= from) &&
    (to === undefined || (published !== "" && published <= to))
  );
}
