import type { ClaimKindName } from "../../model/claim.ts";
import type { FieldName, Grade, PreferenceRule, Step, ThreadKindName, Tie } from "../../model/thread.ts";
import type { Standing } from "../../model/voice.ts";
import labels from "./labels.json" with { type: "json" };

/** The tone of a state: what colour and shape its badge has. */
export type Tone = "open" | "coming" | "live" | "done" | "broken" | "past";

/** Kinds of claims and of threads share their colours, icons and names. */
export type AnyKind = ThreadKindName | ClaimKindName;

/** The name of a kind, of one thing or of many. */
export function kindName(kind: AnyKind, number: "one" | "many" = "one"): string {
  return labels.kinds[kind][number];
}

/** The words for a state or status, such as `Under way`. */
export function stateName(state: string): string {
  return stateOf(state)?.label ?? sentenceCase(state);
}

/** The tone of a state or status. */
export function stateTone(state: string): Tone {
  return (stateOf(state)?.tone ?? "open") as Tone;
}

/** The heading of a field or slot. */
export function fieldName(name: FieldName | string): string {
  return (labels.fields as Readonly<Record<string, string>>)[name] ?? sentenceCase(name);
}

/** A grade of corroboration in plain words. */
export function gradeWords(grade: Grade): string {
  return labels.grades[grade];
}

/** Why a value is preferred, in plain words. */
export function ruleWords(rule: PreferenceRule): string {
  return labels.rules[rule];
}

/** What a step does to its thread. */
export function partWords(part: Step["part"]): string {
  return labels.parts[part];
}

/** How a claim stands to the world, in plain words. */
export function standingWords(standing: Standing): string {
  return labels.standings[standing];
}

/** The words for a tie between threads. */
export function tieWords(tie: Tie["tie"]): string {
  return labels.ties[tie];
}

/** The first letter made a capital. */
export function sentenceCase(text: string): string {
  return text === "" ? text : text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ");
}

function stateOf(state: string): { readonly label: string; readonly tone: string } | undefined {
  return (labels.states as Readonly<Record<string, { readonly label: string; readonly tone: string }>>)[state];
}
