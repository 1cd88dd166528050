import { z } from "zod";
import { field, PORTS, port, seconds } from "../field.ts";

/** How the web server listens and what callers may do. */
export const serverBlock = z.strictObject({
  host: field(z.string().min(1).default("127.0.0.1"), {
    about: "Address to listen on.",
    expects: "a name or address of this machine",
    env: "DRAGOMAN_HOST",
    flag: "--host <name>",
  }),
  port: field(port().default(4777), {
    about: "Port to listen on; 0 is any that is free.",
    expects: PORTS,
    env: "DRAGOMAN_PORT",
    flag: "--port <number>",
  }),
  url: field(z.url({ protocol: /^https?$/ }).optional(), {
    about:
      "Address under which people reach this server, such as that of a reverse proxy; links in mails and feeds begin with it, and its host name is let in.",
    expects: "an http or https address",
    env: "DRAGOMAN_URL",
    flag: "--url <address>",
    otherwise: "the address that it listens on",
  }),
  rate: field(z.number().int().min(0).default(1200), {
    about: "Requests a minute that one caller may make at /api and /mcp; 0 is any number.",
    expects: "a whole number of requests, or 0 for any number",
    env: "DRAGOMAN_RATE",
    flag: "--rate <number>",
  }),
  allowCorrections: field(z.boolean().default(false), {
    about: "Let assistants that ask at /mcp make corrections; without it, they only read.",
    expects: "yes or no",
    env: "DRAGOMAN_ALLOW_CORRECTIONS",
    flag: "--allow-corrections",
  }),
  proxies: field(z.array(z.string().min(1)).default([]), {
    about:
      "Addresses of reverse proxies whose X-Forwarded-For is believed, so that the rate holds for each caller behind them.",
    expects: "a list of addresses",
    env: "DRAGOMAN_PROXIES",
  }),
  requestSeconds: seconds(120, {
    about: "Time in which a request must have come in whole; a slower one is ended.",
    env: "DRAGOMAN_REQUEST_SECONDS",
  }),
  drainSeconds: field(z.number().int().min(0).max(600).default(0), {
    about:
      "Time for which a server that is told to stop says at /readyz that it is not ready and still answers, so that a proxy turns to another one.",
    expects: "a whole number of seconds from 0 to 600",
    env: "DRAGOMAN_DRAIN_SECONDS",
  }),
  stopSeconds: seconds(10, {
    about: "Time that requests under way have to end when the server is stopped.",
    env: "DRAGOMAN_STOP_SECONDS",
  }),
});
