import { centreMap } from "./centre-map.ts";

const PAUSE = 1400;

/**
 * Plays the map through time: fetches the page a week later and puts its map in the place of this one, until stopped or at
 * the day on which one stands; from the beginning where it stands there already.
 */
export function playMap(): void {
  const steps = document.querySelector<HTMLElement>("[data-steps]");
  if (steps === null) return;
  const last = steps.dataset["steps"] ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Play";
  steps.append(button);
  let playing = false;
  const following = (): HTMLAnchorElement | null => steps.querySelector("a[rel=next]");
  const isOver = (): boolean => (new URL(following()?.href ?? location.href).searchParams.get("to") ?? "9") > last;
  button.addEventListener("click", () => {
    playing = !playing;
    button.textContent = playing ? "Stop" : "Play";
    if (playing) void play();
  });
  const play = async (): Promise<void> => {
    const { start } = steps.dataset;
    if (isOver() && start !== undefined && !(await show(start, steps))) playing = false;
    while (playing) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const next = following();
      if (next === null || isOver() || !playing || !(await show(next.href, steps))) break;
    }
    playing = false;
    button.textContent = "Play";
  };
}

/** Puts the map and the links of another address in the place of those shown; the address bar follows. */
async function show(address: string, steps: HTMLElement): Promise<boolean> {
  const answer = await fetch(address);
  if (!answer.ok) return false;
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  const row = other.querySelector(".map-row");
  const links = other.querySelector("[data-steps]");
  if (row === null || links === null) return false;
  document.querySelector(".map-row")?.replaceWith(row);
  centreMap();
  const button = steps.querySelector("button");
  steps.replaceChildren(...links.childNodes, ...(button === null ? [] : [button]));
  history.replaceState(null, "", address);
  return true;
}
