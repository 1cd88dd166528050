import { z } from "zod";
import { field } from "../field.ts";

/** How mail leaves. */
export const mailBlock = z.strictObject({
  smtp: field(z.url({ protocol: /^smtps?$/ }).optional(), {
    about: "Mail server that takes notices.",
    expects: "an address such as smtp://user:password@mail.example:587",
    env: "DRAGOMAN_SMTP",
    secret: "password",
    otherwise: "no mail is sent",
  }),
  from: field(z.string().min(3).default("dragoman@localhost"), {
    about: "Mail address that notices come from.",
    expects: "a mail address",
    env: "DRAGOMAN_MAIL_FROM",
  }),
});
