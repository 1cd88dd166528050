import { z } from "zod";
import { field } from "../field.ts";

/** Which record: one of a folder and a database. */
export const recordBlock = z.strictObject({
  data: field(z.string().min(1).optional(), {
    about: "Folder of the record. In a configuration file it is taken from the folder of that file.",
    expects: "a folder",
    env: "DRAGOMAN_DATA",
    flag: "--data <folder>",
    otherwise: "`dragoman-data` in your data folder",
  }),
  database: field(
    z
      .string()
      .regex(/^postgres(?:ql)?:\/\//)
      .optional(),
    {
      about:
        "PostgreSQL database of the record, in place of a folder; `?schema=NAME` names one of several records in it.",
      expects: "an address such as postgres://user:password@host/database",
      env: "DRAGOMAN_DATABASE",
      flag: "--database <address>",
      secret: "password",
    },
  ),
  demo: field(z.boolean().default(true), {
    about: "Whether a new record gets the demo process.",
    expects: "yes or no",
    env: "DRAGOMAN_DEMO",
  }),
});
