/** The formats of files that hold reports. */
export type FileFormat = "html" | "json" | "jsonl" | "markdown" | "mail" | "text" | "pdf" | "warc";

const endings: Readonly<Record<string, FileFormat>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  md: "markdown",
  markdown: "markdown",
  eml: "mail",
  txt: "text",
  text: "text",
  pdf: "pdf",
  warc: "warc",
};

/** The format by the ending of the name, else by how the content begins (standard input has no name). */
export function formatOf(name: string, bytes: Uint8Array): FileFormat {
  if (/\.warc\.gz$/i.test(name)) return "warc";
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  return (ending === undefined ? undefined : endings[ending]) ?? sniff(bytes);
}

function sniff(bytes: Uint8Array): FileFormat {
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start.startsWith("%PDF-")) return "pdf";
  if (start.startsWith("WARC/")) return "warc";
  if (/^<(?:!doctype|html|head|body|article|div|p|\?xml|!--)/i.test(start)) return "html";
  if (start.startsWith("---\n") || start.startsWith("---\r\n")) return "markdown";
  if (start.startsWith("[")) return isJson(bytes) ? "json" : "text";
  if (start.startsWith("{")) return isJson(bytes) ? "json" : "jsonl";
  return /^(?:From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To): /i.test(start) ? "mail" : "text";
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString("utf8"));
    return true;
  } catch {
    return false;
  }
}
