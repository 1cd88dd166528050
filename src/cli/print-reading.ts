import type { Reading } from "../app/read-article.ts";
import type { Claim } from "../model/claim.ts";

/** A report's facts as a person reads them: kind and status, who, when, where, by whose word, and the words. */
export function readingForPerson(reading: Reading): string {
  const { article } = reading.doc;
  const head = [
    article.title || "(no title)",
    [article.outlet, article.published ?? "no date: relative times stay unresolved", article.url]
      .filter(Boolean)
      .join(" · "),
  ];
  if (!article.language.startsWith("en"))
    return [
      ...head,
      `  not read: ${article.language === "und" ? "its language is not known" : `it is in the language ${article.language}; only English is read`}`,
    ].join("\n");
  if (reading.claims.length === 0) return [...head, "", "  no facts found"].join("\n");
  return [...head, "", ...reading.claims.map(claimForPerson)].join("\n");
}

/** One claim in a few lines. */
export function claimForPerson(claim: Claim): string {
  const first = `  ${claim.kind.padEnd(10)} ${claim.status.padEnd(11)} ${slotsOf(claim)}`;
  const lines = [
    first.trimEnd(),
    ...circumstancesOf(claim),
    ...claim.cites.map((cite) => `      “${oneLine(cite.words)}”`),
  ];
  return `${lines.join("\n")}\n`;
}

function circumstancesOf(claim: Claim): string[] {
  const when = claim.when?.edtf ?? (claim.when?.duration === undefined ? undefined : `within ${claim.when.duration}`);
  const parts = [
    when === undefined ? "" : `when ${when}`,
    claim.where.length === 0 ? "" : `where ${claim.where.map((place) => place.name).join(", ")}`,
    claim.voice.name === undefined ? "" : `by the word of ${claim.voice.name}`,
    claim.voice.relay === undefined ? "" : `told by ${claim.voice.relay.join(", ")}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`      ${parts.join(" · ")}`];
}

/** The kind's own slots that are filled: "parties Russia, Ukraine · level leaders". */
function slotsOf(claim: Claim): string {
  const shown: string[] = [];
  for (const [slot, value] of Object.entries(claim.body)) {
    if (
      value === undefined ||
      value === "unspecified" ||
      slot === "quote" ||
      (Array.isArray(value) && value.length === 0)
    )
      continue;
    shown.push(`${slot} ${Array.isArray(value) ? value.join(", ") : String(value)}`);
  }
  return shown.join(" · ");
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
