import { raw } from "hono/html";

/** What a page tells machines in schema.org's words. It is data and runs nothing, so the strict policy on scripts lets it stand. */
export function JsonLd({ json }: { readonly json: string | undefined }) {
  return json === undefined ? null : <script type="application/ld+json">{raw(json)}</script>;
}
