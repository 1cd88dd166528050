import irregular from "./irregular-verbs.json" with { type: "json" };

const IRREGULAR: Readonly<Record<string, readonly string[]>> = irregular;

/** Past tense of a verb. */
export function past(verb: string): string {
  return IRREGULAR[verb]?.[0] ?? regular(verb);
}

/** Past participle of a verb. */
export function participle(verb: string): string {
  return IRREGULAR[verb]?.[1] ?? IRREGULAR[verb]?.[0] ?? regular(verb);
}

/** The form in -ing. */
export function gerund(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith("e") && !verb.endsWith("ee")) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** The third person of the present. */
export function present(verb: string): string {
  if (verb === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function regular(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`;
}

/** "stop" to "stopp"; "deploy" and "visit" stay. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.at(-1) : verb;
}
