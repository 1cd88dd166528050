import { z } from "zod";
import { field, PORTS, port } from "../field.ts";

/** Where Prometheus finds figures. */
export const metricsBlock = z.strictObject({
  port: field(port().optional(), {
    about: "Port of its own for /metrics, /healthz and /readyz; it answers no one else's requests.",
    expects: PORTS,
    env: "DRAGOMAN_METRICS_PORT",
    flag: "--metrics-port <number>",
    otherwise: "/metrics is on the server's own port, for this machine and for who knows the token",
  }),
  host: field(z.string().min(1).default("127.0.0.1"), {
    about: "Address that the port of its own listens on.",
    expects: "a name or address of this machine",
    env: "DRAGOMAN_METRICS_HOST",
  }),
  token: field(z.string().min(16).optional(), {
    about: "Bearer token that lets a caller from another machine read /metrics.",
    expects: "a text of 16 signs or more",
    env: "DRAGOMAN_METRICS_TOKEN",
    secret: "whole",
  }),
});
