import { alertSettingsOf } from "../../../app/alerts/alert-settings.ts";
import type { Desk } from "../../desk.ts";
import type { Page } from "../page.ts";
import { ChannelList, SecretOnce } from "./channel-list.tsx";
import { DeliveryList } from "./delivery-list.tsx";
import { RulesForm } from "./rules-form.tsx";

/** What a process is watched for, when notices are sent, where to, and how that went. */
export async function noticeSettingsPage(desk: Desk): Promise<Page> {
  const { alerts } = desk.world.store;
  const process = desk.dossier.process.id;
  const settings = await alertSettingsOf(desk.world, process);
  const channels = await alerts.channels(process);
  const deliveries = await alerts.deliveries({ process, limit: 30 });
  return {
    title: "Settings of notices",
    body: (
      <>
        <header class="lead">
          <h1>What is watched, and where it is sent</h1>
          <p class="standfirst">
            A change counts from now on: what the record holds already is known, and is not told anew.
          </p>
          <p class="choices">
            <a href={desk.to("notices")}>All notices</a>
          </p>
        </header>
        {desk.ask.secret === undefined ? null : <SecretOnce secret={desk.ask.secret} />}
        <RulesForm desk={desk} settings={settings} />
        <ChannelList desk={desk} channels={channels} />
        <DeliveryList desk={desk} deliveries={deliveries} channels={channels} />
      </>
    ),
  };
}
