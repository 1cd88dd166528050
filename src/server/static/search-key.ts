/** The key `/` goes to the search box, unless one is writing. */
export function searchKey(): void {
  const field = document.querySelector<HTMLInputElement>(".mast-search input[type=search]");
  document.addEventListener("keydown", (event) => {
    const writes = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (event.key !== "/" || writes || event.ctrlKey || event.metaKey || event.altKey || field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
