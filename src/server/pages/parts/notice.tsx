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
  known: "The record held this report already; nothing was added.",
};

/** What the last form did, and where to take it back. */
export function Notice({ ask, desk }: { readonly ask: Ask; readonly desk: Desk | undefined }) {
  const words = DONE[ask.query["done"] ?? ""];
  if (words === undefined) return null;
  return (
    <p class="notice" role="status">
      {words} {desk === undefined ? null : <a href={desk.to("corrections")}>All corrections</a>}
    </p>
  );
}
