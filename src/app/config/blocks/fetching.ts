import { z } from "zod";
import { field } from "../field.ts";

/** How sources are looked at. */
export const fetchingBlock = z.strictObject({
  on: field(z.boolean().default(true), {
    about:
      "Whether the server looks at the sources by itself; where it does not, `dragoman fetch` does when you say so.",
    expects: "yes or no",
    env: "DRAGOMAN_FETCH",
    flag: "--no-fetch",
  }),
  allowHosts: field(z.array(z.string().min(1)).default([]), {
    about: "Hosts that may be reached though their addresses are private, by sources and webhooks.",
    expects: "a list of hosts, such as 10.0.0.7, intranet.example, localhost:8080",
    env: "DRAGOMAN_ALLOW_HOSTS",
  }),
  proxy: field(z.url({ protocol: /^https?$/ }).optional(), {
    about:
      "Proxy by which sources and webhooks are reached, but for hosts of `fetching.allowHosts`; private networks must be closed to it, for it looks names up itself.",
    expects: "an address such as http://user:password@proxy.example:3128",
    env: "DRAGOMAN_PROXY",
    secret: "password",
    otherwise: "they are reached directly",
  }),
  userAgent: field(z.string().min(1).optional(), {
    about: "Said to the servers that are asked, in place of our own name.",
    expects: "a text",
    env: "DRAGOMAN_USER_AGENT",
    otherwise: "Dragoman's own",
  }),
});
