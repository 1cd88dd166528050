import type { ConfigField } from "./fields.ts";

/** Stands for what is hidden. */
export const HIDDEN = "…";

/** A value as it may be shown: a secret is hidden whole, or the password within an address. */
export function hideSecrets({ facts }: ConfigField, value: unknown): unknown {
  if (facts.secret === undefined || typeof value !== "string") return value;
  if (facts.secret === "whole" || !URL.canParse(value)) return HIDDEN;
  const url = new URL(value);
  if (url.password !== "") url.password = "hidden";
  // libpq also takes the password as a part of the query.
  if (url.searchParams.has("password")) url.searchParams.set("password", "hidden");
  return url.href.replace(/:hidden@/, `:${HIDDEN}@`).replace("password=hidden", `password=${HIDDEN}`);
}
