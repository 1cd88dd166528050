/** In a form that amends, the field holds what the chosen slot holds now, ready to be changed. */
export function fillAmendments(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-amend]")) {
    const slot = form.querySelector("select");
    const value = form.querySelector<HTMLInputElement>("input[name=value]");
    if (slot === null || value === null) continue;
    const fill = (): void => {
      value.value = slot.selectedOptions[0]?.dataset["now"] ?? "";
    };
    slot.addEventListener("change", fill);
    fill();
  }
}
