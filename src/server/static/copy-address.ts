/** Buttons that copy the field they name; shown only where scripts run, for without them they do nothing. */
export function copyAddresses(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const field = document.getElementById(button.dataset["copy"] ?? "");
    if (!(field instanceof HTMLInputElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      field.select();
      navigator.clipboard?.writeText(field.value).then(
        () => {
          button.textContent = "Copied";
        },
        () => {
          button.textContent = "Press Ctrl+C";
        },
      );
    });
  }
}
