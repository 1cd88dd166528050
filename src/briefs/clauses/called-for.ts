import type { Telling } from "../telling.ts";

/** "Zelensky called for a ceasefire between Russia and Ukraine"; that a thing is called for says nothing where nobody is named who does. */
export function calledFor(tell: Telling, thing: (tell: Telling) => string): string | undefined {
  if (tell.caller === undefined) return undefined;
  return `${tell.called()} called for ${thing(tell)} between ${tell.sides()}`;
}
