import type { ThreadKindName } from "../../model/thread.ts";
import type { TimeWindow } from "../timeline/item.ts";
import { type Layout, MARK, type Placed, TOP } from "../timeline/layout.ts";
import { ticksOf } from "../timeline/ticks.ts";

/** What is painted beside the items. */
export interface Scene {
  readonly now: number;
  readonly names: ReadonlyMap<ThreadKindName, string>;
  readonly chosen: string | undefined;
}

/** Colours and type as the page's styles have them. */
interface Ink {
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly paper: string;
  readonly focus: string;
  readonly font: string;
  readonly kinds: ReadonlyMap<string, string>;
}

/** Paints a laid-out timeline on a canvas, sharp on every screen. */
export class TimelinePainter {
  readonly #canvas: HTMLCanvasElement;
  #ink: Ink | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Day and night have changed places: colours are looked up again. */
  forgetColours(): void {
    this.#ink = undefined;
  }

  /** The width at hand, and how much of it the names of the lanes take. */
  room(): { readonly left: number; readonly width: number } {
    const width = this.#canvas.clientWidth || 320;
    return { left: width < 640 ? 0 : 150, width };
  }

  paint(layout: Layout, window: TimeWindow, scene: Scene): void {
    const { left, width } = this.room();
    this.#ink ??= inkOf(this.#canvas, [...scene.names.keys()]);
    const ink = this.#ink;
    const context = this.#sized(width, layout.height);
    if (context === null) return;
    const x = (day: number): number => left + ((day - window.from) * (width - left)) / (window.to - window.from);
    this.#axis(context, ink, layout, window, x, left, width);
    this.#lanes(context, ink, layout, scene, left, width);
    line(context, x(scene.now), TOP - 8, x(scene.now), layout.height, ink.text, [3, 3]);
    context.save();
    context.beginPath();
    context.rect(left, 0, width - left, layout.height);
    context.clip();
    for (const placed of layout.placed) item(context, ink, placed, placed.item.id === scene.chosen);
    context.restore();
  }

  #sized(width: number, height: number): CanvasRenderingContext2D | null {
    const sharp = devicePixelRatio || 1;
    const canvas = this.#canvas;
    const wide = Math.round(width * sharp);
    const high = Math.round(height * sharp);
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) {
      canvas.height = high;
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext("2d");
    context?.setTransform(sharp, 0, 0, sharp, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #axis(
    context: CanvasRenderingContext2D,
    ink: Ink,
    layout: Layout,
    window: TimeWindow,
    x: (day: number) => number,
    left: number,
    width: number,
  ): void {
    context.font = `12px ${ink.font}`;
    for (const tick of ticksOf(window, width - left)) {
      // A strong line is half as strong where it may cross a title.
      context.globalAlpha = tick.strong ? 0.5 : 1;
      line(context, x(tick.day), TOP - 8, x(tick.day), layout.height, tick.strong ? ink.quiet : ink.rule, []);
      context.globalAlpha = 1;
      context.fillStyle = ink.quiet;
      context.fillText(tick.label, x(tick.day) + 4, TOP - 14);
    }
  }

  #lanes(
    context: CanvasRenderingContext2D,
    ink: Ink,
    layout: Layout,
    { names }: Scene,
    left: number,
    width: number,
  ): void {
    context.font = `600 13px ${ink.font}`;
    for (const lane of layout.lanes) {
      line(context, 0, lane.y, width, lane.y, ink.rule, []);
      context.fillStyle = ink.kinds.get(lane.kind) ?? ink.text;
      context.fillText(names.get(lane.kind) ?? lane.kind, 0, lane.y + (left === 0 ? 15 : 22));
    }
  }
}

function item(context: CanvasRenderingContext2D, ink: Ink, placed: Placed, chosen: boolean): void {
  const { x, y, width, labelled, label, before, inside, item: told } = placed;
  const colour = ink.kinds.get(told.kind) ?? ink.text;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (told.sure === "day" && width <= MARK) {
    context.beginPath();
    context.arc(x + MARK / 2, y + MARK / 2, MARK / 2, 0, 2 * Math.PI);
    context.fill();
  } else if (told.sure === "day") {
    context.fillRect(x, y, width, MARK);
  } else if (!labelled) {
    // On the crowded row a dashed edge could not be seen, and costs most to draw: what is uncertain is pale there.
    context.globalAlpha = 0.3;
    context.fillRect(x, y, width, MARK);
    context.globalAlpha = 1;
  } else {
    context.setLineDash(told.sure === "vague" ? [4, 3] : [1.5, 2.5]);
    context.globalAlpha = 0.22;
    if (told.sure === "vague") context.fillRect(x, y, width, MARK);
    context.globalAlpha = 1;
    context.strokeRect(x + 0.5, y + 0.5, width - 1, MARK - 1);
    context.setLineDash([]);
  }
  if (chosen) {
    context.strokeStyle = ink.focus;
    context.lineWidth = 3;
    context.strokeRect(x - 3, y - 3, width + 6, MARK + 6);
    context.lineWidth = 1;
  }
  if (!labelled) return;
  context.fillStyle = inside === true && told.sure === "day" ? ink.paper : ink.text;
  context.font = `${inside === true ? 11 : 12}px ${ink.font}`;
  context.textAlign = before === true ? "end" : "start";
  context.fillText(
    label,
    before === true ? x - 5 : inside === true ? x + 5 : x + width + 5,
    y + MARK - (inside === true ? 2.5 : 1),
  );
  context.textAlign = "start";
}

function line(
  context: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  dash: number[],
): void {
  context.strokeStyle = colour;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
  context.setLineDash([]);
}

/** Colours are written for day and night at once: an element that wears one tells which it is now. */
function inkOf(element: HTMLElement, kinds: readonly string[]): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string): string => {
    element.style.color = `var(--${name})`;
    return style.color;
  };
  return {
    text: colour("ink"),
    quiet: colour("ink-2"),
    rule: colour("rule"),
    paper: colour("paper"),
    focus: colour("focus"),
    font: style.fontFamily,
    kinds: new Map(kinds.map((kind) => [kind, colour(kind)])),
  };
}
