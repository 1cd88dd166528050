/** Marking words in a report fills the kinds of "Add a claim" with them: choosing a kind then leads to the form. */
export function markWords(): void {
  const adding = document.querySelector<HTMLElement>("[data-add]");
  const text = document.querySelector<HTMLElement>("[data-article]");
  if (adding === null || text === null) return;
  const bar = document.createElement("div");
  bar.className = "mark-bar";
  bar.hidden = true;
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Add a claim on the marked words");
  const kinds = [...adding.querySelectorAll<HTMLAnchorElement>("a[data-kind]")];
  bar.append("Add as:", ...kinds.map((link) => link.cloneNode(true)));
  text.before(bar);
  document.addEventListener("selectionchange", () => {
    const span = markedSpan();
    bar.hidden = span === undefined;
    if (span !== undefined) for (const link of [...kinds, ...bar.querySelectorAll("a")]) carry(link, span);
  });
}

interface Marked {
  readonly start: number;
  readonly end: number;
}

/** Where the marked words stand in the article's text; nothing where they are not in one paragraph of it. */
function markedSpan(): Marked | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const paragraph = parentWithStart(range.startContainer);
  if (paragraph === undefined || paragraph !== parentWithStart(range.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(paragraph.dataset["start"]) + before.toString().length;
  return { start, end: start + range.toString().length };
}

function parentWithStart(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-start]") ?? undefined;
}

function carry(link: HTMLAnchorElement, { start, end }: Marked): void {
  const address = new URL(link.href);
  address.searchParams.set("start", String(start));
  address.searchParams.set("end", String(end));
  link.href = address.href;
}
