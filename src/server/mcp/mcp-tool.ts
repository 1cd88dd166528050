import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { messageOf } from "../../model/message-of.ts";
import { momentIn, momentShape } from "../answers/moment.ts";
import type { Seen } from "../answers/seen.ts";
import type { Asked } from "../api/asked.ts";
import type { View } from "../desk.ts";
import { shownHidden } from "./shown-hidden.ts";

/** A tool that assistants may call. */
export interface McpTool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Whether it writes in the record; absent: it only reads. */
  readonly writes?: true;
  /** Throws an Error in plain words where it cannot be done. */
  readonly run: (asked: Asked, input: z.output<Input>) => Promise<Seen<z.output<Output>>>;
}

/** Names a tool's types, so that what it gives is checked against what it says it gives. */
export function mcpTool<Input extends z.ZodType, Output extends z.ZodType>(tool: McpTool<Input, Output>): McpTool {
  return tool as unknown as McpTool;
}

/** The process that a tool is asked about, and the moment. */
export const processShape = {
  process: z.string().min(1).max(200).describe("Id of the process, as find_processes gives it."),
  ...momentShape,
};

const MOST = 50;
const USUAL = 20;

/** How much of a list. */
export const pageShape = {
  limit: z.number().int().min(1).max(MOST).default(USUAL),
  cursor: z.string().max(400).optional().describe("`next` of the answer before, with the same filters."),
};

/** The view that a tool is asked about. Throws an Error that names the processes there are. */
export async function viewFor(
  { desks, world }: Asked,
  asks: { readonly process: string; readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
): Promise<View> {
  const view = await desks.view(asks.process, momentIn(asks));
  if (view !== undefined) return view;
  const known = (await world.store.processes()).map(({ id }) => id).join(", ");
  throw new Error(`There is no process "${asks.process}". There is: ${known || "none yet"}.`);
}

/** A page of a list. Throws an Error where its cursor was none of the list's. */
export function orBadCursor<Page>(page: Page | undefined): Page {
  if (page === undefined) throw new Error("The cursor belongs to another list. Leave it out to start anew.");
  return page;
}

/** Offers a tool to a client. What it gives is held to its output schema, and hidden characters in it are made visible. */
export function register(server: McpServer, asked: Asked, tool: McpTool): void {
  const { name, title, description, input, output, writes, run } = tool;
  const annotations = { title, readOnlyHint: writes !== true, destructiveHint: false, openWorldHint: false };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (given: unknown) => {
      try {
        const answer = shownHidden(output.parse(await run(asked, given))) as Record<string, unknown>;
        return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
      } catch (error) {
        const words = messageOf(error);
        return { content: [{ type: "text", text: words }], isError: true };
      }
    },
  );
}
