import names from "./tracking-parameters.json" with { type: "json" };

const exact: ReadonlySet<string> = new Set(names.names.split(" "));
const prefixes: readonly string[] = names.prefixes.split(" ");

/**
 * An address without what only follows its reader: tracking parameters, fragment, a lone `?`, the standard port.
 * Undefined where it is no http or https address; credentials are taken off.
 */
export function canonicalAddress(address: string, base?: string): string | undefined {
  const given = address.trim();
  if (!URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  url.username = "";
  url.password = "";
  // Some sites route by their fragment: `#!/story/12`.
  if (!url.hash.startsWith("#!")) url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name);
  return url.href.endsWith("?") ? url.href.slice(0, -1) : url.href;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return exact.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}
