import { officesOf } from "../../../app/offices-of.ts";

/** What office a person holds on a day, as the lexicon has it; nothing for anyone else. */
export function Offices({ name, day }: { readonly name: string; readonly day: string }) {
  const offices = officesOf(name, day);
  if (offices.length === 0) return null;
  return <span class="quiet">{offices.map(({ title, of }) => `${title}, ${of}`).join("; ")}</span>;
}
