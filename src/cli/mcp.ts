import { Command } from "commander";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface McpCommandOptions extends RecordOptions {
  readonly allowCorrections?: boolean;
}

/** `dragoman mcp`: the record for an assistant that starts this program and speaks MCP over its input and output. */
export function mcpCommand(): Command {
  const command = new Command("mcp")
    .description("Serve the record to an assistant over standard input and output (MCP), until the input ends.")
    .option("--allow-corrections", "let the assistant make corrections; without it, it only reads");
  return withDataOption(command).action((options: McpCommandOptions) =>
    withRecord(options, async (world) => {
      // Loaded where it is used: every other command starts without it.
      const { serveStdio } = await import("@modelcontextprotocol/server/stdio");
      const { mcpServer } = await import("../server/mcp/mcp-server.ts");
      const { DeskOpener } = await import("../server/desk.ts");
      const { openedFetch } = await import("../server/opened-fetch.ts");
      const asked = { world, desks: new DeskOpener(world), fetch: openedFetch(undefined, world.settings) };
      const allowCorrections = options.allowCorrections === true;
      const ended = endOfInput();
      const served = serveStdio(() => mcpServer(asked, { allowCorrections }));
      await ended;
      await served.close();
    }),
  );
}

/** Waits for the end of the input, or for Ctrl-C. */
function endOfInput(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once("end", () => resolve());
    process.stdin.once("close", () => resolve());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
