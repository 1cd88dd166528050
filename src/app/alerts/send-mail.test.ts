import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../example-world.ts";
import { ingest } from "../ingest.ts";
import { addChannel } from "./channels.ts";
import { lookAtProcess } from "./look-at-process.ts";
import { openSenders } from "./open-senders.ts";
import { sendDue } from "./send-due.ts";
import type { Senders } from "./sender.ts";

const PLANNED = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";
const EXCHANGE = "exchange planned: Russia, Ukraine on 2025-07-31 at Istanbul.";
const { id } = exampleProcess;

let world: ExampleWorld;
let server: SMTPServer;
let mails: string[];
let refusal: (Error & { responseCode?: number }) | undefined;
let senders: Senders;

beforeEach(async () => {
  [mails, refusal] = [[], undefined];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusal),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on("end", () => {
        mails.push(text);
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  world = await exampleWorld();
  senders = openSenders(world.now, "http://desk.example", {
    mail: { smtp: `smtp://127.0.0.1:${port}`, from: "Dragoman <notices@desk.example>" },
  });
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  await lookAtProcess(world, id);
  await addChannel(world, id, "mail", "analyst@desk.example");
});
afterEach(async () => {
  await senders.close();
  await new Promise<void>((done) => server.close(() => done()));
  await world.remove();
});

async function tell(...sentences: readonly string[]): Promise<void> {
  await ingest(world, exampleReport("2025-07-25", "Wire", sentences.join(" ")));
  await lookAtProcess(world, id);
}
const states = async () => (await world.store.alerts.deliveries({})).map(({ state }) => state);
const dead = async () => (await world.store.alerts.deliveries({ state: "dead" })).map(({ fault }) => fault);

test("a mail tells the notices of a look in plain words, once", async () => {
  await tell(PLANNED);
  await sendDue(world, senders);
  await sendDue(world, senders);
  expect([mails.length, await states()]).toEqual([1, ["sent"]]);
  const mail = mails[0]?.replaceAll("=\r\n", "") ?? "";
  for (const part of [
    "From: Dragoman <notices@desk.example>",
    "To: analyst@desk.example",
    "Subject: Russia and Ukraine are to hold talks in Istanbul",
    "Auto-Submitted: auto-generated",
    "Message-ID: <",
    "http://desk.example/p/istanbul/notices/settings",
  ]) {
    expect(mail).toContain(part);
  }
});

test("a server that is busy is asked again later", async () => {
  refusal = Object.assign(new Error("try again later"), { responseCode: 450 });
  await tell(PLANNED);
  await sendDue(world, senders);
  expect([await states(), mails]).toEqual([["waiting"], []]);
  refusal = undefined;
  world.at("2025-07-25T08:02:00.000Z");
  await sendDue(world, senders);
  expect([await states(), mails.length]).toEqual([["sent"], 1]);
});

test("an address that the server does not know is dead at once, with the server's words", async () => {
  refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
  await tell(PLANNED);
  await sendDue(world, senders);
  expect(await dead()).toEqual([expect.stringContaining("no such mailbox")]);
});

test("what was cut off in the middle is not sent again by itself", async () => {
  await tell(PLANNED);
  await world.store.alerts.take(world.now(), "2025-07-25T08:05:00.000Z", 10);
  world.at("2025-07-25T08:06:00.000Z");
  await sendDue(world, senders);
  expect([mails, await dead()]).toEqual([[], [expect.stringContaining("may have arrived")]]);
});

test("without a mail server, what is to be done is said", async () => {
  const none = openSenders(world.now, "", {});
  await tell(EXCHANGE, PLANNED);
  await sendDue(world, none);
  expect((await world.store.alerts.deliveries({})).map(({ fault }) => fault)).toEqual([
    expect.stringContaining("DRAGOMAN_SMTP"),
  ]);
});

test.each(["nobody", "a@b@c", "a b@c.org", "x@y\nBcc: z@z.org", "<a@b.org>", ""])(
  "%j is no mail address",
  async (address) => {
    await expect(addChannel(world, id, "mail", address)).rejects.toThrow("is no mail address");
  },
);
