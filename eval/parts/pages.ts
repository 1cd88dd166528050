import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { bodyOf } from "../../src/sources/page/body-of.ts";

const ENDING = ".html.gz";

/** The bodies of the pages of a folder (`*.html.gz`) in the scorer's form. */
export function pagesOf(folder: string): readonly { readonly id: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => ({
      id: name.slice(0, -ENDING.length),
      text: bodyOf(gunzipSync(readFileSync(join(folder, name))).toString("utf8")),
    }));
}
