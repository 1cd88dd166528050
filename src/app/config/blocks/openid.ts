import { z } from "zod";
import { field } from "../field.ts";

/** Signing in by a provider of OpenID Connect. */
export const openidBlock = z.strictObject({
  issuer: field(z.url({ protocol: /^https?$/ }).optional(), {
    about:
      "Provider of OpenID Connect by which people may sign in; it must know server.url followed by /login/openid/return. Plain http is taken on this machine only.",
    expects: "an https address",
    env: "DRAGOMAN_OPENID_ISSUER",
    otherwise: "people sign in here only",
  }),
  clientId: field(z.string().min(1).default("dragoman"), {
    about: "The name by which the provider knows this server.",
    expects: "a name",
    env: "DRAGOMAN_OPENID_CLIENT_ID",
  }),
  clientSecret: field(z.string().min(1).optional(), {
    about: "The secret that this server shares with the provider; a public client has none.",
    expects: "a text",
    env: "DRAGOMAN_OPENID_CLIENT_SECRET",
    secret: "whole",
    otherwise: "none",
  }),
  label: field(z.string().min(1).max(60).default("OpenID Connect"), {
    about: "What people call the provider; stands on the button for signing in.",
    expects: "a name",
    env: "DRAGOMAN_OPENID_LABEL",
  }),
  role: field(z.enum(["none", "reader", "analyst", "editor"]).default("none"), {
    about: "Role on all processes of a person who signs in by it for the first time.",
    expects: "none, reader, analyst or editor",
    env: "DRAGOMAN_OPENID_ROLE",
  }),
});
