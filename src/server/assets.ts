import { createHash } from "node:crypto";
import { buildSync } from "esbuild";
import { projectFile } from "../app/project-file.ts";
import { icon } from "./static/icon.ts";

/** A file that pages load, under an address that changes with its content. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** The addresses of what pages load, and the files behind them. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  readonly icon: string;
  readonly files: ReadonlyMap<string, Asset>;
}

let bundled: Assets | undefined;

/** Bundles the browser code and the styles; a process does this once. */
export function loadAssets(): Assets {
  bundled ??= bundle();
  return bundled;
}

function bundle(): Assets {
  const styles = asset("desk", "css", "text/css", built("styles/desk.css"));
  const script = asset("desk", "js", "text/javascript", built("desk.ts"));
  const mark = asset("icon", "svg", "image/svg+xml", icon);
  const files = new Map([styles, script, mark].map((file) => [file.path, file]));
  return { styles: styles.path, script: script.path, icon: mark.path, files };
}

function built(entry: string): string {
  const result = buildSync({
    entryPoints: [projectFile(`src/server/static/${entry}`)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["es2022"],
    logLevel: "silent",
    outdir: "out",
  });
  return result.outputFiles[0]?.text ?? "";
}

function asset(name: string, ending: string, type: string, content: string): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return { path: `/assets/${name}-${hash}.${ending}`, type: `${type}; charset=utf-8`, content };
}
