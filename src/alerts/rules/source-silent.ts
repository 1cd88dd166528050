import type { SilentSource } from "../../model/notice.ts";
import type { AlertRule, Occasion } from "../alert-rule.ts";

/** A source from which nothing has come for longer than is usual for it: what it would have told is missing. */
export const sourceSilent: AlertRule = {
  name: "source-silent",
  label: "Source silent",
  explanation: "Nothing has come from a source for longer than is usual for it.",
  occasions: ({ silent }) => silent.map(occasionOf),
};

function occasionOf({ id, name, lastHeard, usualHours }: SilentSource): Occasion {
  const day = lastHeard.slice(0, 10);
  const usual = usualHours < 48 ? `${Math.round(usualHours)} hours` : `${Math.round(usualHours / 24)} days`;
  return {
    rule: "source-silent",
    change: `${id} ${day}`,
    about: `${id} ${day}`,
    words: `Nothing has come from ${name} since ${day}; as a rule it reports every ${usual}.`,
    claims: [],
    byClock: true,
  };
}
