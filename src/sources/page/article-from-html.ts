import type { ArticleDraft } from "../article-draft.ts";
import { canonicalAddress } from "../canonical-address.ts";
import { languageOf } from "../language-of.ts";
import { isHeading } from "./block-kind.ts";
import type { Block } from "./blocks.ts";
import { partsOf, textOf } from "./body-of.ts";
import { type BriefingLine, briefingItems } from "./briefing-items.ts";
import { captionsOf } from "./captions-of.ts";
import { datesOfPage } from "./dates-of-page.ts";
import { depthOf } from "./depth-of.ts";
import { elementsIn, htmlTree, UNREASONABLE } from "./html-tree.ts";
import { linkedReport } from "./linked-data.ts";
import { liveEntries } from "./live-entries.ts";
import { firstOf, type PageHead, pageHead } from "./page-head.ts";
import { authorOfPage, standfirstOf, titleOfPage } from "./page-texts.ts";

/** A body shorter than this is no report where linked data has a longer one. */
const SHORT = 250;

/**
 * The report of a web page: its title, standfirst, body and captions, and what the page says of outlet, author, dates, language and
 * address. `address` is where it was found; relative addresses are read against it.
 */
export function articleFromHtml(
  html: string,
  address?: string,
): ArticleDraft | { readonly fault: string; readonly kind: "too-deep" } {
  if (depthOf(html) > UNREASONABLE) {
    return {
      kind: "too-deep",
      fault: `nests its tags more than ${UNREASONABLE} deep, which no report does; it was not read`,
    };
  }
  const tree = htmlTree(html);
  const elements = elementsIn(tree);
  const head = pageHead(elements);
  const linked = linkedReport(elements);
  const parts = partsOf(tree);
  const chosen = textOf(parts.body);
  // A page in which no block looks like a report still has its words.
  const shown = chosen === "" ? textOf(parts.blocks) : chosen;
  const body = shown.length < SHORT && (linked?.body?.length ?? 0) > shown.length * 2 ? (linked?.body ?? "") : shown;
  const at = parts.blocks.findIndex((block) => block.text === parts.body[0]?.text);
  const above = at < 0 ? parts.blocks.slice(0, 40) : parts.blocks.slice(0, at);
  const url = addressOf(head, linked?.url, address);
  const outlet = [head.get("og:site_name"), linked?.outlet, head.get("application-name")].find(
    (name) => name !== undefined && !/^https?:/i.test(name),
  );
  const title = titleOfPage(elements, head, linked, outlet);
  const dates = datesOfPage(elements, head, linked, above, url ?? address);
  const entries = liveEntries(elements, linked, url) ?? briefingItems(parts.body.map(lineOf), { title, url, ...dates });
  return {
    title,
    standfirst: standfirstOf(elements, above, firstOf(head, ["og:description", "description"]), body),
    body,
    captions: parts.main === undefined ? [] : captionsOf(parts.main),
    ...dates,
    outlet,
    author: authorOfPage(elements, head, linked),
    url,
    language: languageOfPage(head, linked?.language, body),
    ...(entries === undefined ? {} : { entries }),
  };
}

/** A block as a line of a briefing. */
function lineOf(block: Block): BriefingLine {
  return { text: block.text, isHeading: isHeading(block) };
}

/** The address that the page gives itself, where it is one of this page and not of the site's front. */
function addressOf(head: PageHead, linked: string | undefined, address: string | undefined): string | undefined {
  const given = [head.get("canonical"), head.get("og:url"), linked, address];
  const whole = given.flatMap((one) => (one === undefined ? [] : (canonicalAddress(one, address) ?? [])));
  const isFront = (one: string): boolean => new URL(one).pathname === "/";
  return whole.find((one) => !isFront(one)) ?? whole[0];
}

/** The language that the page declares, unless its text plainly is English where it says other, or other where it says English. */
function languageOfPage(head: PageHead, linked: string | undefined, body: string): string | undefined {
  const declared = (head.get("lang") ?? head.get("content-language") ?? linked ?? head.get("og:locale"))
    ?.replace("_", "-")
    .split(/[\s,;]/)[0];
  if (declared === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(declared)) return undefined;
  const read = body.length >= SHORT ? languageOf(body) : "und";
  const isEnglish = declared.toLowerCase().startsWith("en");
  return read !== "und" && isEnglish !== (read === "en") ? read : declared;
}
