/** One of those who are handed over: `hostage` of `hostages`, `body` of `bodies`. */
export function oneOf(what: string): string {
  return what.endsWith("ies") ? `${what.slice(0, -3)}y` : what === "children" ? "child" : what.replace(/s$/, "");
}
