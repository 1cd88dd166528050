import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readWeights, type SyntaxModel } from "../reading/syntax/syntax-model.ts";

const MODELS = new URL("../../models/", import.meta.url);

/** The trained weights of every layer that has some. */
export interface Models {
  readonly syntax: SyntaxModel;
}

/** Reads the weights from disk; a process does this once. */
export function loadModels(folder: URL = MODELS): Models {
  return { syntax: readWeights(gunzipSync(readFileSync(new URL("syntax.bin.gz", folder)))) };
}
