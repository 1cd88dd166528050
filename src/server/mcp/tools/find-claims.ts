import { z } from "zod";
import type { Told } from "../../../model/thread.ts";
import { claimFilterShape, claimList } from "../../answers/find-claims.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import type { View } from "../../desk.ts";
import { byModelSchema } from "../by-model.ts";
import { mcpTool, orBadCursor, pageShape, processShape, viewFor } from "../mcp-tool.ts";
import { markedIn, untrusted, untrustedSchema, valueSchema } from "../untrusted.ts";

const claimSchema = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  standing: z.string().describe("How it stands to the world: happened, planned, denied, …"),
  slots: z.record(z.string(), z.union([valueSchema, z.number(), z.array(valueSchema)])),
  when: z.string().optional().describe("EDTF; absent where no words date it."),
  where: z.array(z.string()),
  saidBy: z.string().describe("Who is credited: the outlet itself, a named or an unnamed speaker."),
  confidence: z.number().describe("Measured precision of the rule that read it; 0 where a model did: not measured."),
  byModel: byModelSchema,
  published: z.string().optional(),
  outlet: z.string().optional(),
  report: z.string(),
  thread: z.string().optional(),
  words: untrustedSchema,
});

/** What single reports tell. */
export const findClaimsTool = mcpTool({
  name: "find_claims",
  title: "Find claims",
  description:
    "Finds what single reports tell, each claim with the words that carry it, who says it and where. The latest first.",
  input: z.object({ ...processShape, ...claimFilterShape, ...pageShape }),
  output: listSchema(claimSchema, "ClaimList"),
  async run(asked, input) {
    const view = await viewFor(asked, input);
    const answer = (told: Told) => claimInShort(view, told);
    return orBadCursor(await listed(asked.world, view, { ...claimList(view, input), answer }));
  },
});

function claimInShort(view: View, { claim, article }: Told): z.output<typeof claimSchema> {
  const { id, kind, status, standing, voice, confidence, byModel } = claim;
  return {
    id,
    kind,
    status,
    standing,
    slots: Object.fromEntries(Object.entries(claim.body).map(([slot, value]) => [slot, marked(slot, value)])),
    when: claim.when?.edtf,
    where: claim.where.map(({ name }) => name),
    saidBy: voice.kind === "outlet" ? "the outlet itself" : (voice.name ?? "an unnamed source"),
    confidence,
    ...(byModel === undefined ? {} : { byModel }),
    published: article.published,
    outlet: article.outlet,
    report: article.id,
    thread: view.threadByClaim.get(id)?.id,
    words: untrusted(claim.cites[0].words),
  };
}

function marked(slot: string, value: string | number | readonly string[]) {
  if (typeof value === "number") return value;
  return typeof value === "string" ? markedIn(slot, value) : value.map((one) => markedIn(slot, one));
}
