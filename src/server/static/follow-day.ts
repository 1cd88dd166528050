/** A day picked in the calendar is gone to at once, without the button. */
export function followDay(): void {
  const field = document.querySelector<HTMLInputElement>("#as-of-day");
  field?.addEventListener("change", () => {
    if (field.value !== "" && field.checkValidity()) field.form?.requestSubmit();
  });
}
