import type { ArticleDraft } from "../article-draft.ts";
import { draftFromFields } from "./fields.ts";

/** One line of JSONL, or the whole of a JSON file with one report, as a draft. */
export function draftFromJson(text: string): ArticleDraft | { readonly fault: string } {
  const value = parseJson(text);
  return "fault" in value ? value : draftFromValue(value.value);
}

/** A JSON file as its reports: one object, a list of them, or an object that holds a list under `articles` or `items`. */
export function draftsFromJson(text: string): readonly (ArticleDraft | { readonly fault: string })[] {
  const held = parseJson(text);
  if ("fault" in held) return [held];
  return listIn(held.value).map(draftFromValue);
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const { articles, items } = (value ?? {}) as { readonly articles?: unknown; readonly items?: unknown };
  if (Array.isArray(articles)) return articles;
  return Array.isArray(items) ? items : [value];
}

function draftFromValue(value: unknown): ArticleDraft | { readonly fault: string } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? draftFromFields(value as Readonly<Record<string, unknown>>)
    : { fault: 'is no report: give an object such as {"title": …, "text": …, "published": …}' };
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) as unknown };
  } catch (error) {
    return { fault: `is no JSON: ${error instanceof Error ? error.message.slice(0, 120) : String(error)}` };
  }
}
