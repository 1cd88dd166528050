/** Completion of the last of several names in a field, from the list that the page carries. */
export function completeNames(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-complete]")) {
    const source = document.getElementById(field.dataset["complete"] ?? "");
    const names = [...(source?.querySelectorAll("option") ?? [])].map(({ value }) => value);
    const list = document.createElement("datalist");
    list.id = `${field.id}-names`;
    field.after(list);
    field.setAttribute("list", list.id);
    field.addEventListener("input", () => {
      const [last = "", ...earlier] = field.value.split(",").reverse();
      const lead = earlier.length === 0 ? "" : `${earlier.reverse().join(",")}, `;
      const begun = last.trim().toLowerCase();
      const fitting = begun === "" ? [] : names.filter((name) => name.toLowerCase().startsWith(begun));
      list.replaceChildren(...fitting.slice(0, 8).map((name) => new Option(lead + name, lead + name)));
    });
  }
}
