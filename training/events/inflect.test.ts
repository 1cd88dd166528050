import { expect, test } from "vitest";
import { gerund, participle, past, present } from "./inflect.ts";

test.each([
  ["send", "sent", "sent", "sending", "sends"],
  ["give", "gave", "given", "giving", "gives"],
  ["deny", "denied", "denied", "denying", "denies"],
  ["stop", "stopped", "stopped", "stopping", "stops"],
  ["deploy", "deployed", "deployed", "deploying", "deploys"],
  ["visit", "visited", "visited", "visiting", "visits"],
  ["lie", "lied", "lied", "lying", "lies"],
  ["overthrow", "overthrew", "overthrown", "overthrowing", "overthrows"],
])("%s", (verb, ...forms) => {
  expect([past(verb), participle(verb), gerund(verb), present(verb)]).toEqual(forms);
});
