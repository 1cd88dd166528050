import { hashOf } from "../../model/hash.ts";

/** Where a list goes on: behind which item, and at which place should that item be gone. */
export interface Place {
  readonly after: string;
  readonly at: number;
}

const CHECK_LENGTH = 12;

/** A cursor: opaque to callers. It holds for one list with one set of filters, and says so when it is changed. */
export function cursorOf(list: string, { after, at }: Place): string {
  const body = Buffer.from(JSON.stringify([after, at])).toString("base64url");
  return `${checkOf(list, body)}.${body}`;
}

/** The place that a cursor of this list names; undefined where it is none. */
export function placeIn(list: string, cursor: string): Place | undefined {
  const [check = "", body = "", ...more] = cursor.split(".");
  if (more.length > 0 || check !== checkOf(list, body)) return undefined;
  try {
    const [after, at]: readonly unknown[] = JSON.parse(Buffer.from(body, "base64url").toString());
    return typeof after === "string" && Number.isInteger(at) ? { after, at: Number(at) } : undefined;
  } catch {
    return undefined;
  }
}

function checkOf(list: string, body: string): string {
  return hashOf(`${list}\n${body}`).slice(0, CHECK_LENGTH);
}
