import type { WorldSettings } from "../world.ts";
import type { Config } from "./load-config.ts";

/** The settings that verbs need, of all that were loaded. */
export function worldSettings({ server, fetching, mail }: Pick<Config, "server" | "fetching" | "mail">): WorldSettings {
  return {
    allowHosts: fetching.allowHosts,
    userAgent: fetching.userAgent,
    proxy: fetching.proxy,
    url: server.url?.replace(/\/$/, ""),
    mail: mail.smtp === undefined ? undefined : { smtp: mail.smtp, from: mail.from },
  };
}
