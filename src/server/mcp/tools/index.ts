import type { McpTool } from "../mcp-tool.ts";
import { findClaimsTool } from "./find-claims.ts";
import { findProcessesTool } from "./find-processes.ts";
import { findStatementsTool } from "./find-statements.ts";
import { findThreadsTool } from "./find-threads.ts";
import { getBriefTool } from "./get-brief.ts";
import { getThreadTool } from "./get-thread.ts";
import { whatChangedTool } from "./what-changed.ts";

/** The tools that only read, in the order in which clients see them. */
export const mcpTools: readonly McpTool[] = [
  findProcessesTool,
  findThreadsTool,
  getThreadTool,
  findClaimsTool,
  findStatementsTool,
  getBriefTool,
  whatChangedTool,
];
