/** Keys of the review queue: j and k go from claim to claim, y confirms, n rejects, e opens the amending. */
export function reviewKeys(): void {
  const queue = document.querySelector("[data-queue]");
  if (queue === null) return;
  const items = [...queue.querySelectorAll<HTMLElement>(".doubt")];
  const named = items.findIndex(({ id }) => `#${id}` === location.hash);
  let at = Math.max(0, named);
  const show = (index: number): void => {
    at = Math.max(0, Math.min(items.length - 1, index));
    items[at]?.focus();
  };
  if (location.hash !== "" && named >= 0) show(named);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const focused = items.findIndex((item) => item.contains(document.activeElement));
    if (focused >= 0) at = focused;
    if (event.key === "j") show(focused < 0 ? at : at + 1);
    else if (event.key === "k") show(at - 1);
    else if (event.key === "y" || event.key === "n") press(items[at], event.key);
    else if (event.key === "e") openAmending(items[at]);
    else return;
    event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

function press(item: HTMLElement | undefined, key: string): void {
  item?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click();
}

function openAmending(item: HTMLElement | undefined): void {
  const details = item?.querySelector<HTMLDetailsElement>('details[data-key="e"]');
  if (details === null || details === undefined) return;
  details.open = true;
  details.querySelector<HTMLElement>("select, input:not([type=hidden])")?.focus();
}
