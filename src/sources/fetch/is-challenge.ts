import { type Headers, headerOf } from "./wait-hints.ts";

/** Whether an answer is a page that asks to prove being human: by the headers that Cloudflare, AWS and DataDome say it with. */
export function isChallenge(status: number, headers: Headers): boolean {
  if (headerOf(headers, "cf-mitigated") === "challenge") return true;
  const action = headerOf(headers, "x-amzn-waf-action");
  if (action === "challenge" || action === "captcha") return true;
  return status >= 400 && headerOf(headers, "x-datadome") !== undefined;
}
