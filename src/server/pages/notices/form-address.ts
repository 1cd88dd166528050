import type { Desk } from "../../desk.ts";

/** The address of a form of these pages. */
export function formAddress(desk: Desk, act: string): string {
  return `/p/${encodeURIComponent(desk.dossier.process.id)}/notices/${act}`;
}
