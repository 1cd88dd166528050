import type { Ask } from "../../ask.ts";
import type { Desk } from "../../desk.ts";

const DONE: Readonly<Record<string, string>> = {
  confirm: "Confirmed.",
  reject: "Rejected: the claim counts no more.",
  amend: "Amended: what the machine had is kept beside it.",
  add: "Added.",
  split: "Split: these words are a happening of their own.",
  merge: "Merged: these threads are one happening.",
  pin: "Pinned.",
  undo: "Undone.",
  define: "The definition was changed.",
  added: "The report was recorded and read.",
  saved: "The search is saved; it stands on this page whenever you come back.",
  forgotten: "The search is forgotten.",
  followed: "Followed. The server looks at it within seconds; dragoman fetch does it without one.",
  pause: "Paused: it is not looked at until you resume it.",
  resume: "Resumed: it is looked at within seconds.",
  set: "These settings are kept.",
  look: "It is looked at within seconds.",
  remove: "It is followed no more. What it brought stays in the record.",
  "briefs-on": "This schedule is kept. The first brief is made at its next time.",
  "briefs-off": "No brief is made by itself any more. Those that were made are kept.",
  "alert-settings": "These settings are kept; they count from now on.",
  "channel-added": "Notices are sent there from now on.",
  "channel-removed": "Notices are sent there no more.",
  "channel-test": "A test is on its way; load the page again in a few seconds to see how it went.",
  "delivery-again": "It is sent again.",
  password: "Your password is changed; your other sessions are over.",
  revoked: "Revoked: it is not taken any more.",
  others: "Your other sessions are over.",
  account: "Done; it stands in the audit log.",
  known: "The record held this report already; nothing was added.",
};

const CORRECTS: ReadonlySet<string> = new Set(["confirm", "reject", "amend", "add", "split", "merge", "pin", "undo"]);

/** What the last form did, and where to take it back. */
export function Notice({ ask, desk }: { readonly ask: Ask; readonly desk: Desk | undefined }) {
  const done = ask.query["done"] ?? "";
  const words = Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  if (words === undefined) return null;
  return (
    <p class="notice" role="status">
      {words}{" "}
      {desk === undefined || !CORRECTS.has(done) ? null : (
        <>
          <a href={desk.to("brief")}>The brief with it</a> · <a href={desk.to("corrections")}>All corrections</a>
        </>
      )}
    </p>
  );
}
