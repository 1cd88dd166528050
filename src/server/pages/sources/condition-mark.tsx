import type { SourceCondition } from "../../../app/sources/source-health.ts";
import { Icon, type IconName } from "../parts/icon.tsx";

const WORDS: Readonly<Record<SourceCondition, readonly [IconName, string]>> = {
  well: ["check", "Well"],
  waiting: ["clock", "Waiting"],
  paused: ["pause", "Paused"],
  failing: ["warning", "Failing"],
  silent: ["barred", "Silent"],
};

/** How a source does, in a word and a shape; colour only repeats it. */
export function ConditionMark({ condition }: { readonly condition: SourceCondition }) {
  const [icon, words] = WORDS[condition];
  return (
    <span class={`condition c-${condition}`}>
      <Icon name={icon} /> {words}
    </span>
  );
}
