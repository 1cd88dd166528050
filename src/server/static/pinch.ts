/**
 * Two fingers on an element: tells `zoom` how a window over it changes as they draw apart or together, and around which
 * place of the element. The answer says whether two fingers are down.
 */
export function onPinch(element: HTMLElement, zoom: (factor: number, around: number) => void): () => boolean {
  const fingers = new Map<number, number>();
  const spread = (): number => {
    const [first = 0, second = first] = fingers.values();
    return Math.abs(first - second);
  };
  element.addEventListener("pointerdown", ({ pointerType, pointerId, offsetX }) => {
    if (pointerType === "touch") fingers.set(pointerId, offsetX);
  });
  element.addEventListener("pointermove", ({ pointerId, offsetX }) => {
    if (!fingers.has(pointerId)) return;
    const before = spread();
    fingers.set(pointerId, offsetX);
    const after = spread();
    if (fingers.size !== 2 || before < SMALLEST || after < SMALLEST) return;
    const [first = 0, second = first] = fingers.values();
    zoom(before / after, (first + second) / 2);
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    element.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }
  return () => fingers.size > 1;
}

/** Fingers nearer to one another than so many pixels would make the window leap. */
const SMALLEST = 12;
