import type { SilentSource } from "../../model/notice.ts";
import type { AlertRule, Occasion } from "../alert-rule.ts";

/** A source from which nothing has come for longer than is usual for it: what it would have told is missing. */
export const sourceSilent: AlertRule = {
  name: "source-silent",
  label: "Source silent",
  explanation:
    "A source that brought reports of this process fails again and again, or is silent for longer than is usual for it.",
  occasions: ({ silent }) => silent.map(occasionOf),
};

function occasionOf({ id, name, since, words }: SilentSource): Occasion {
  const change = `${id} ${since.slice(0, 10)}`;
  return {
    rule: "source-silent",
    change,
    about: change,
    words: `The source ${name}: ${words}`,
    claims: [],
    byClock: true,
  };
}
