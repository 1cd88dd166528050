import speech from "./speech.json" with { type: "json" };

const LEMMA_BY_FORM: ReadonlyMap<string, string> = formsOf(speech.verbs);

/** The lemma of a verb of speech in any of its forms ("replied" is `reply`), else undefined. */
export function speechLemma(lower: string): string | undefined {
  return LEMMA_BY_FORM.get(lower);
}

/** All written forms of verbs, each with its lemma. Irregular forms come from the lexicon, the rest by rule. */
export function formsOf(lemmas: readonly string[]): ReadonlyMap<string, string> {
  const irregular = speech.irregular as Readonly<Record<string, readonly string[]>>;
  const forms = new Map<string, string>();
  for (const lemma of lemmas) {
    for (const form of [lemma, ...regularForms(lemma), ...(irregular[lemma] ?? [])]) {
      if (!forms.has(form)) forms.set(form, lemma);
    }
  }
  return forms;
}

function regularForms(lemma: string): readonly string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const sibilant = ["s", "x", "z", "sh", "ch"].some((end) => lemma.endsWith(end));
  return [`${lemma}${sibilant ? "es" : "s"}`, `${stem}ed`, `${stem}ing`];
}
