import type { Doc } from "../../model/doc.ts";
import type { Voice } from "../../model/voice.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import type { StanceRead } from "../frame/stance.ts";

const PRESSED: ReadonlySet<string> = new Set(["face", "come", "be", "meet", "confront", "experience"]);

/** Who makes a demand is its source, where nobody else is credited with it: the subject of "urged", "called for". */
export function askerOf(doc: Doc, read: StanceRead, voice: Voice): Voice {
  const subject = read.token === undefined || voice.kind !== "outlet" ? undefined : subjectTokenOf(doc, read.token);
  const actor = subject === undefined ? undefined : phraseActors(doc, subject)[0]?.value;
  // "faces pressure to let it in": who is pressed asks for nothing.
  const isPressed = subject === undefined || PRESSED.has(read.by ?? "");
  return isPressed || actor === undefined || actor.kind === "unnamed"
    ? voice
    : { ...voice, kind: "named", name: actor.name, actor };
}
