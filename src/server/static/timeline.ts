import type { ThreadKindName } from "../../model/thread.ts";
import { civilOf } from "../../model/time.ts";
import type { TimelineItem, TimeWindow } from "../timeline/item.ts";
import { layOut, type Placed } from "../timeline/layout.ts";
import { onPinch } from "./pinch.ts";
import { TimelinePainter } from "./timeline-painter.ts";

/** What the server left beside the drawing. */
interface TimelineData {
  readonly items: readonly TimelineItem[];
  readonly kinds: readonly (readonly [ThreadKindName, string])[];
  readonly window: TimeWindow;
  readonly now: number;
}

/** Six hours. */
const SHORTEST = 0.25;
const LONGEST = 365 * 120;
const BY_TOUCH = "Drag it to move, draw two fingers apart to zoom, touch a happening to open it.";
const HELP =
  "Click into it; then the wheel or + and − zoom, arrows or dragging move, n and p go from item to item, Enter opens it, 0 shows everything, Esc gives the wheel back to the page.";

/** Turns the drawn timeline into one that can be zoomed and moved by wheel, mouse, touch and keyboard. */
export function liveTimeline(): void {
  const figure = document.querySelector<HTMLElement>("[data-timeline]");
  const text = figure?.querySelector("script")?.textContent;
  if (figure === null || text === null || text === undefined) return;
  new LiveTimeline(figure, JSON.parse(text) as TimelineData);
}

class LiveTimeline {
  readonly #data: TimelineData;
  readonly #canvas = document.createElement("canvas");
  readonly #status = document.createElement("p");
  readonly #painter: TimelinePainter;
  readonly #isPinched: () => boolean;
  #window: TimeWindow;
  #chosen = -1;
  #placed: readonly Placed[] = [];
  #waiting = false;

  constructor(figure: HTMLElement, data: TimelineData) {
    this.#data = data;
    this.#window = data.window;
    this.#painter = new TimelinePainter(this.#canvas);
    this.#isPinched = onPinch(this.#canvas, (factor, x) => this.#zoom(factor, this.#dayAt(x)));
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute("role", "application");
    this.#canvas.setAttribute("aria-label", `Timeline. ${HELP} The list below says the same.`);
    this.#status.className = "timeline-help";
    this.#status.setAttribute("aria-live", "polite");
    this.#status.textContent = matchMedia("(hover: none)").matches ? BY_TOUCH : HELP;
    figure.querySelector(".scroll")?.replaceWith(this.#canvas);
    figure.append(this.#status);
    this.#listen();
    this.#paintSoon();
  }

  #listen(): void {
    this.#canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    this.#canvas.addEventListener("keydown", (event) => this.#key(event));
    this.#canvas.addEventListener("pointerdown", (event) => this.#drag(event));
    this.#canvas.addEventListener("pointermove", (event) => this.#hover(event));
    new ResizeObserver(() => this.#paintSoon()).observe(this.#canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#painter.forgetColours();
      this.#paintSoon();
    });
  }

  #paintSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#paint();
    });
  }

  #paint(): void {
    const { items, kinds, now } = this.#data;
    const { left, width } = this.#painter.room();
    const chosen = items[this.#chosen];
    const names = kinds.map(([kind]) => kind);
    const layout = layOut(items, names, this.#window, left, width, chosen?.id);
    this.#placed = layout.placed;
    this.#painter.paint(layout, this.#window, { now, names: new Map(kinds), chosen: chosen?.id });
  }

  /** The wheel belongs to the page until the timeline has the focus; with Ctrl it zooms at once. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && document.activeElement !== this.#canvas) return;
    if (event.ctrlKey || Math.abs(event.deltaY) >= Math.abs(event.deltaX)) {
      event.preventDefault();
      this.#zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 300))), this.#dayAt(event.offsetX));
    } else {
      event.preventDefault();
      this.#move((event.deltaX * this.#length()) / this.#painter.room().width);
    }
  }

  #length(): number {
    return this.#window.to - this.#window.from;
  }

  #dayAt(x: number): number {
    const { left, width } = this.#painter.room();
    return this.#window.from + ((x - left) * this.#length()) / (width - left);
  }

  #zoom(factor: number, around: number): void {
    const length = Math.max(SHORTEST, Math.min(LONGEST, this.#length() * factor));
    const share = (around - this.#window.from) / this.#length();
    this.#show({ from: around - share * length, to: around + (1 - share) * length });
  }

  #move(days: number): void {
    this.#show({ from: this.#window.from + days, to: this.#window.to + days });
  }

  /** Shows a window, and keeps it in the address so that the page can be shared as it is seen. */
  #show(window: TimeWindow): void {
    this.#window = window;
    this.#paintSoon();
    const address = new URL(location.href);
    address.searchParams.set("from", civilOf(Math.floor(window.from)));
    address.searchParams.set("to", civilOf(Math.max(Math.floor(window.from), Math.ceil(window.to) - 1)));
    clearTimeout(this.#remembering);
    this.#remembering = setTimeout(() => history.replaceState(null, "", address), 250);
  }

  #remembering: ReturnType<typeof setTimeout> | undefined;

  #key(event: KeyboardEvent): void {
    const step = this.#length() / 8;
    const middle = (this.#window.from + this.#window.to) / 2;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#move(-step),
      ArrowRight: () => this.#move(step),
      "+": () => this.#zoom(0.7, middle),
      "=": () => this.#zoom(0.7, middle),
      "-": () => this.#zoom(1 / 0.7, middle),
      "0": () => this.#showAll(),
      n: () => this.#choose(1),
      p: () => this.#choose(-1),
      Escape: () => this.#canvas.blur(),
      Enter: () => this.#open(this.#data.items[this.#chosen]),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #showAll(): void {
    const { items } = this.#data;
    const from = items[0]?.from ?? this.#window.from;
    const to = items.reduce((latest, item) => Math.max(latest, item.to), from + SHORTEST);
    this.#show({ from: from - 2, to: to + 2 });
  }

  #choose(step: number): void {
    const { items } = this.#data;
    this.#chosen = Math.max(
      0,
      Math.min(items.length - 1, this.#chosen < 0 ? this.#firstInSight() : this.#chosen + step),
    );
    const item = items[this.#chosen];
    if (item === undefined) return;
    this.#status.textContent = `${item.title}: ${civilOf(item.from)}, ${item.state}. Enter opens it.`;
    const inSight = item.from >= this.#window.from && item.from <= this.#window.to;
    if (inSight) this.#paintSoon();
    else this.#move(item.from - (this.#window.from + this.#window.to) / 2);
  }

  #firstInSight(): number {
    return Math.max(
      0,
      this.#data.items.findIndex(({ from }) => from >= this.#window.from),
    );
  }

  #open(item: TimelineItem | undefined): void {
    if (item !== undefined) location.assign(item.address);
  }

  #drag(start: PointerEvent): void {
    let last = start.clientX;
    let moved = 0;
    const move = (event: PointerEvent): void => {
      moved = Math.max(moved, Math.abs(event.clientX - start.clientX));
      if (moved <= 3) return;
      if (!this.#isPinched()) this.#move(((last - event.clientX) * this.#length()) / this.#painter.room().width);
      last = event.clientX;
    };
    const end = (event: PointerEvent): void => {
      this.#canvas.removeEventListener("pointermove", move);
      if (moved <= 3 && event.type === "pointerup") this.#open(this.#at(event)?.item);
    };
    this.#canvas.setPointerCapture(start.pointerId);
    this.#canvas.addEventListener("pointermove", move);
    this.#canvas.addEventListener("pointerup", end, { once: true });
    this.#canvas.addEventListener("pointercancel", end, { once: true });
  }

  #hover(event: PointerEvent): void {
    const item = this.#at(event)?.item;
    this.#canvas.title = item === undefined ? "" : `${item.title}: ${item.state}`;
    this.#canvas.style.cursor = item === undefined ? "" : "pointer";
  }

  #at({ offsetX, offsetY }: PointerEvent): Placed | undefined {
    return this.#placed.findLast(
      ({ x, y, width, labelled }) =>
        offsetY >= y - 3 && offsetY <= y + 15 && offsetX >= x - 2 && offsetX <= x + width + (labelled ? 120 : 2),
    );
  }
}
