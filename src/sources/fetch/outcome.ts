import type { Fetched, RefusedDocument, Validators } from "../../model/fetched.ts";
import type { Answer } from "./ask-once.ts";
import type { Landing } from "./follow-redirects.ts";
import { isChallenge } from "./is-challenge.ts";
import { durationWords, statusWords } from "./status-words.ts";
import { headerOf, waitHints } from "./wait-hints.ts";

/** What the last answer of a request comes to; `sent` are the validators that went with it. */
export function outcome(asked: string, landing: Landing, sent: Validators | undefined, now: number): Fetched {
  const { url, answer, movedForGood } = landing;
  const address = url.href;
  const wait = waitHints(answer.headers, now);
  if (answer.status === 304) {
    if (sent === undefined) {
      const words = `${url.host} says that nothing has changed (304), though we hold nothing of it yet.`;
      return { kind: "refused", asked, address, why: "bad-response", words, status: 304 };
    }
    return { kind: "unchanged", asked, address, validators: { ...sent, ...validatorsOf(address, answer) }, wait };
  }
  if (isChallenge(answer.status, answer.headers)) return challenge(asked, url, answer.status);
  if (answer.status < 200 || answer.status >= 300) return notTaken(asked, url, answer.status, wait.retryAfter);
  if (answer.isLeft === true) {
    const type = headerOf(answer.headers, "content-type") ?? "";
    const words = `${url.host} sent no page but ${type.split(";")[0]?.slice(0, 80)}; it was not read.`;
    return { kind: "refused", asked, address, why: "wrong-type", words, status: answer.status };
  }
  const [mediaType = "", ...parameters] = (headerOf(answer.headers, "content-type") ?? "").toLowerCase().split(";");
  const charset = /(?:^|;)\s?charset\s?=\s?["']?([a-z0-9._:-]{2,40})/.exec(parameters.join(";"))?.[1];
  return {
    kind: "fetched",
    asked,
    address,
    movedForGood,
    status: answer.status,
    mediaType: mediaType.trim(),
    ...(charset === undefined ? {} : { charset }),
    bytes: answer.bytes,
    validators: validatorsOf(address, answer),
    wait,
  };
}

/** Servers that forbid keeping a copy, or say that it is stale at once, give no validators worth sending. */
function validatorsOf(address: string, { headers }: Answer): Validators {
  const etag = headerOf(headers, "etag");
  const lastModified = headerOf(headers, "last-modified");
  const isStale = headerOf(headers, "expires") === "0" || /no-store/i.test(headerOf(headers, "cache-control") ?? "");
  if (isStale || (etag === undefined && lastModified === undefined)) return {};
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    address,
  };
}

function challenge(asked: string, url: URL, status: number): RefusedDocument {
  const words = `${url.host} asks to prove that a person is asking (${status}); it can be read in a browser only, or by agreement with the outlet.`;
  return { kind: "refused", asked, address: url.href, why: "challenge", words, status };
}

/** 429 always asks us to wait; 503 where it says how long. */
function notTaken(asked: string, url: URL, status: number, retryAfter: number | undefined): RefusedDocument {
  const waits = status === 429 || (status === 503 && retryAfter !== undefined);
  const until = waits && retryAfter !== undefined ? ` It asks us to wait ${durationWords(retryAfter)}.` : "";
  return {
    kind: "refused",
    asked,
    address: url.href,
    why: waits ? "told-to-wait" : "http-status",
    words: `${statusWords(url.host, status)}${until}`,
    status,
    ...(waits && retryAfter !== undefined ? { retryAfter } : {}),
  };
}
