/** Where the tabs do not fit, the one of this page is brought into view. */
export function showTab(): void {
  const tabs = document.querySelector<HTMLElement>(".tabs");
  const tab = tabs?.querySelector<HTMLElement>("[aria-current]");
  if (tabs === null || !tab || tabs.scrollWidth <= tabs.clientWidth) return;
  tabs.scrollLeft += tab.getBoundingClientRect().left - (tabs.clientWidth - tab.offsetWidth) / 2;
}
