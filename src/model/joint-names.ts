/** Several actors that do one thing together, as one text: "Peru, Chile". */
export function jointName(names: readonly string[]): string {
  return names.join(", ");
}

/** The actors of such a text; the last may follow "and". */
export function namesOfJoint(name: string | undefined): readonly string[] {
  if (name === undefined) return [];
  return name.includes(", ") ? name.split(/, (?:and )?| and (?=[^,]*$)/) : [name];
}
