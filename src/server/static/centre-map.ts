/** Where a map is wider than its box, moves what it tells of into the middle. */
export function centreMap(): void {
  const map = document.querySelector<SVGElement>(".map[data-middle]");
  const box = map?.parentElement;
  if (map === null || box === null || box === undefined) return;
  box.scrollLeft = Number(map.dataset["middle"]) * box.scrollWidth - box.clientWidth / 2;
}
