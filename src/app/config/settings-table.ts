import { configFields, typeOf } from "./fields.ts";

/** All settings as a table of Markdown, for the docs. */
export function settingsTable(): string {
  const rows = configFields.map(({ path, facts, schema }) => [
    `\`${path}\``,
    `\`${facts.env}\`${facts.secret === undefined ? "" : " (or `…_FILE`)"}`,
    facts.flag === undefined ? "" : `\`${facts.flag.split(" ")[0]}\``,
    facts.otherwise ?? usual(schema.safeParse(undefined).data),
    `${facts.about}${typeOf(schema) === "boolean" ? "" : ` Takes ${facts.expects}.`}`,
  ]);
  const head = ["setting", "environment", "option", "otherwise", "what it does"];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escaped).join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

function usual(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return `\`${String(value)}\``;
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, "\\|");
}
