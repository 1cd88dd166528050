import { expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const WORDS = "Послы встретились";
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");
const swapped = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

test.each([
  ["plain", utf8("<p>Envoys</p>"), undefined, "utf-8", true],
  ["UTF-8 undeclared", utf8(`<p>${WORDS}</p>`), undefined, "utf-8", true],
  ["UTF-8 with its mark", utf8(`\ufeff<p>${WORDS}</p>`), "windows-1251", "utf-8", true],
  ["UTF-8 that a server calls Latin 1", utf8(`<p>${WORDS}</p>`), "iso-8859-1", "utf-8", true],
  ["windows-1251 by header", cp1251(`<p>${WORDS}</p>`), "windows-1251", "windows-1251", true],
  [
    "windows-1251 by declaration",
    cp1251(`<?xml encoding="windows-1251"?><p>${WORDS}</p>`),
    undefined,
    "windows-1251",
    true,
  ],
  ["windows-1251 by meta", cp1251(`<meta charset=windows-1251><p>${WORDS}</p>`), undefined, "windows-1251", true],
  [
    "windows-1251 that calls itself UTF-8",
    cp1251(`<?xml encoding="utf-8"?><p>${WORDS}</p>`),
    undefined,
    "windows-1251",
    false,
  ],
  [
    "header and declaration differ, header wrong",
    cp1251(`<?xml encoding="windows-1251"?><p>${WORDS}</p>`),
    "utf-8",
    "windows-1251",
    false,
  ],
  ["windows-1252 undeclared", latin("<p>caf\xe9 d'\xe9t\xe9 \x93so\x94</p>"), undefined, "windows-1252", false],
  ["Latin 1 by header", latin("<p>caf\xe9</p>"), "iso-8859-1", "windows-1252", true],
  ["UTF-16 with its mark", utf16(`\ufeff<p>${WORDS}</p>`), undefined, "utf-16le", true],
  ["UTF-16 without a mark", utf16(`<p>${WORDS}</p>`), undefined, "utf-16le", true],
  ["UTF-16 big end first", swapped(`\ufeff<p>${WORDS}</p>`), undefined, "utf-16be", true],
  ["UTF-16 declared, UTF-8 in truth", utf8(`<?xml encoding="utf-16"?><p>${WORDS}</p>`), "utf-16", "utf-8", true],
  ["a charset that nobody knows", utf8(`<p>${WORDS}</p>`), "x-none", "utf-8", true],
  ["UTF-8 with a letter cut in two", utf8(`<p>${WORDS} ${WORDS}</p>`).subarray(0, 63), undefined, "utf-8", false],
])("%s", (_name, bytes, header, charset, isTidy) => {
  const found = decodeBytes(bytes, header);
  expect({ charset: found.charset, isTidy: found.isTidy }).toEqual({ charset, isTidy });
  if (isTidy && charset !== "windows-1252" && bytes.length > 20) expect(found.text).toContain(WORDS);
});
