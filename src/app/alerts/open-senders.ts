import { type Environment, openFetcher } from "../sources/open-fetcher.ts";
import { mailSender } from "./send-mail.ts";
import { webhookSender } from "./send-webhook.ts";
import type { Senders } from "./sender.ts";

/**
 * Opens the senders as the environment has them: `DRAGOMAN_ALLOW_HOSTS` lists hosts that webhooks may reach though their
 * addresses are private, `DRAGOMAN_SMTP` and `DRAGOMAN_MAIL_FROM` say how mail leaves, `DRAGOMAN_URL` under which address
 * people reach this server (else `base`).
 */
export function openSenders(now: () => string, base = "", environment: Environment = process.env): Senders {
  const address = (environment["DRAGOMAN_URL"] ?? base).replace(/\/$/, "");
  const fetcher = openFetcher(environment);
  const smtp = environment["DRAGOMAN_SMTP"];
  const from = environment["DRAGOMAN_MAIL_FROM"] ?? "dragoman@localhost";
  const mail = mailSender(smtp === undefined || smtp === "" ? undefined : { smtp, from }, address);
  return {
    webhook: webhookSender(fetcher.post, now, address),
    mail: mail.send,
    async close() {
      mail.close();
      await fetcher.close();
    },
  };
}
