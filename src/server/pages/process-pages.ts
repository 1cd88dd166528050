import { overviewPage } from "./overview/overview-page.tsx";
import type { ProcessPage } from "./page.ts";

/** Every page of a process, in the order of the tabs. `draw` gets the desk and the parts of the address. */
export const processPages: readonly ProcessPage[] = [{ path: "", tab: "overview", draw: overviewPage }];
