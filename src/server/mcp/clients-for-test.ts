import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

/** The revisions of the protocol that we serve, the current one first, and how a client asks for each. */
export const REVISIONS = [
  ["2026-07-28", { pin: "2026-07-28" }],
  ["2025-11-25", "legacy"],
] as const;

/** A client of one revision of the protocol. */
export function clientOf(mode: (typeof REVISIONS)[number][1]): Client {
  return new Client({ name: "dragoman-test", version: "1.0.0" }, { versionNegotiation: { mode } });
}

/** Connects a client with a server at an address; requests go through `send`. */
export async function connected(
  mode: (typeof REVISIONS)[number][1],
  send: (input: string | URL, init?: RequestInit) => Promise<Response>,
): Promise<Client> {
  const client = clientOf(mode);
  await client.connect(new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), { fetch: send }));
  return client;
}

/** Calls a tool and gives what it says, or the words of its refusal. */
export async function called(client: Client, name: string, input: Record<string, unknown> = {}) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: input });
  const [first] = content;
  const words = first?.type === "text" ? first.text : "";
  return isError === true ? { refused: words } : JSON.parse(JSON.stringify(structuredContent));
}
