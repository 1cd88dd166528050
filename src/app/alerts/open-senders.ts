import { openFetcher } from "../sources/open-fetcher.ts";
import type { WorldSettings } from "../world.ts";
import { mailSender } from "./send-mail.ts";
import { webhookSender } from "./send-webhook.ts";
import type { Senders } from "./sender.ts";

/** Opens the senders; `base` is the address of this server where the settings name none. */
export function openSenders(now: () => string, base = "", settings: WorldSettings = {}): Senders {
  const address = settings.url ?? base;
  const fetcher = openFetcher(settings);
  const mail = mailSender(settings.mail, address);
  return {
    webhook: webhookSender(fetcher.post, now, address),
    mail: mail.send,
    async close() {
      mail.close();
      await fetcher.close();
    },
  };
}
