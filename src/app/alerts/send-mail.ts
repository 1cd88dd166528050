import { createTransport, type Transporter } from "nodemailer";
import { mailText } from "../../alerts/out/mail-text.ts";
import type { MailServer } from "../world.ts";
import type { Sender, Sent } from "./sender.ts";

const CONNECT_MS = 10_000;
const IDLE_MS = 30_000;

/** Sends notices by mail; without a server to give them to, each attempt fails and says so. */
export function mailSender(server: MailServer | undefined, base: string): { readonly send: Sender; close(): void } {
  if (server === undefined) {
    const fault =
      "No mail server is set: give mail.smtp and mail.from, or DRAGOMAN_SMTP and DRAGOMAN_MAIL_FROM (see docs/alerts.md).";
    return { send: () => Promise.resolve({ kind: "failed", fault }), close: () => {} };
  }
  const transport = createTransport({
    url: server.smtp,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { send: (sending) => sendOver(transport, server.from, base, sending), close: () => transport.close() };
}

async function sendOver(
  transport: Transporter,
  from: string,
  base: string,
  { channel, delivery, process, notices, signal }: Parameters<Sender>[0],
): Promise<Sent> {
  if (signal?.aborted === true) return { kind: "failed", fault: "Dragoman was stopped." };
  const { subject, text } = mailText(process, notices, base);
  const domain = from.split("@")[1]?.replace(/[>\s]/g, "") || "dragoman.invalid";
  try {
    await transport.sendMail({
      from,
      to: channel.address,
      subject,
      text,
      messageId: `<${delivery.id}@${domain}>`,
      headers: { "Auto-Submitted": "auto-generated", "List-Id": `${process.id} <${process.id}.notices.${domain}>` },
    });
    return { kind: "sent" };
  } catch (error) {
    return faultOf(error);
  }
}

/** A server that says 5xx to the address or the message will say so again. */
function faultOf(error: unknown): Sent {
  const { responseCode, response, message } = error as {
    readonly responseCode?: number;
    readonly response?: string;
    readonly message?: string;
  };
  const words = `The mail server did not take it: ${String(response ?? message ?? error).slice(0, 300)}`;
  const isForGood = responseCode !== undefined && responseCode >= 550 && responseCode < 560;
  return isForGood ? { kind: "refused", fault: words } : { kind: "failed", fault: words };
}
