/** A page to look at: its name in file names, and its address. */
export interface ListedPage {
  readonly name: string;
  readonly path: string;
}

const P = "/p/russia-ukraine";

/** Every page of the sample server, with a thread and a report found through its own pages. */
export async function pageList(_url: string): Promise<readonly ListedPage[]> {
  return [
    { name: "home", path: "/" },
    { name: "overview", path: P },
    { name: "overview-july", path: `${P}?asOf=2025-07-22` },
    { name: "not-found", path: "/nowhere" },
  ];
}
