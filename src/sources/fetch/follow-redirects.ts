import type { RefusalKind, RefusedDocument } from "../../model/fetched.ts";
import type { Answer, NoAnswer } from "./ask-once.ts";
import { requestAddress } from "./request-address.ts";
import { headerOf } from "./wait-hints.ts";

/** Where a chain of redirects ended, with the last answer. */
export interface Landing {
  readonly kind: "landed";
  readonly url: URL;
  readonly movedForGood: boolean;
  readonly answer: Answer;
}

type Refusal = Omit<RefusedDocument, "asked">;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const permanent: ReadonlySet<number> = new Set([301, 308]);

/** Asks an address and those that it leads to, each checked anew; `step` asks one of them, or says why not. */
export async function followRedirects(
  start: URL,
  most: number,
  step: (url: URL) => Promise<Answer | NoAnswer | Refusal>,
): Promise<Landing | Refusal> {
  const seen = new Set<string>();
  let url = start;
  let isForGood = true;
  for (;;) {
    seen.add(url.href);
    const answer = await step(url);
    if (answer.kind === "refused") return answer;
    if (answer.kind === "fault") return refusal(url, answer.why, answer.words);
    if (!redirects.has(answer.status)) {
      return { kind: "landed", url, movedForGood: seen.size > 1 && isForGood, answer };
    }
    const next = nextAddress(url, answer);
    if ("why" in next) return refusal(url, next.why, next.words, answer.status);
    if (seen.has(next.url.href)) {
      const words = `${start.host} redirects in a circle, back to ${next.url.href}.`;
      return refusal(url, "redirect-loop", words, answer.status);
    }
    if (seen.size > most) {
      const words = `${start.host} redirects more than ${most} times.`;
      return refusal(url, "too-many-redirects", words, answer.status);
    }
    isForGood &&= permanent.has(answer.status) && !(url.protocol === "https:" && next.url.protocol === "http:");
    url = next.url;
  }
}

function nextAddress(url: URL, answer: Answer): { readonly url: URL } | { why: RefusalKind; words: string } {
  const location = headerOf(answer.headers, "location");
  if (location === undefined) {
    return { why: "bad-redirect", words: `${url.host} redirects (${answer.status}) without saying where to.` };
  }
  const next = requestAddress(location, url.href);
  return "url" in next ? next : { why: next.why, words: `${url.host} redirects wrongly. ${next.words}` };
}

function refusal(url: URL, why: RefusalKind, words: string, status?: number): Refusal {
  return { kind: "refused", address: url.href, why, words, ...(status === undefined ? {} : { status }) };
}
