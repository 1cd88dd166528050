import { z } from "zod";
import { field, seconds } from "../field.ts";

/** Who reads: threads of this machine, or workers on many. */
export const fleetBlock = z.strictObject({
  nats: field(
    z
      .string()
      .regex(/^(?:(?:nats|tls):\/\/)?[^\s/,]+(?:,(?:(?:nats|tls):\/\/)?[^\s/,]+)*$/)
      .optional(),
    {
      about: "NATS server with JetStream by which reports are handed to the workers of many machines.",
      expects: "an address such as nats://user:password@host:4222, or several parted by commas",
      env: "DRAGOMAN_NATS",
      flag: "--nats <address>",
      secret: "password",
    },
  ),
  threads: field(z.number().int().min(1).max(256).optional(), {
    about: "Threads that read on this machine.",
    expects: "a whole number from 1 to 256",
    env: "DRAGOMAN_THREADS",
    flag: "--threads <number>",
    otherwise: "as many as the machine has cores",
  }),
  ackSeconds: seconds(30, {
    about: "A worker that is not heard of for so long is taken for dead, and what it had in hand goes to others.",
    env: "DRAGOMAN_ACK_SECONDS",
    flag: "--ack-seconds <number>",
  }),
});
