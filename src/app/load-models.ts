import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type EventModel, readEventModel } from "../reading/events/event-model.ts";
import { readWeights, type SyntaxModel } from "../reading/syntax/syntax-model.ts";
import { readTellingsModel, type TellingsModel } from "../reading/tellings/tellings-model.ts";

const MODELS = new URL("../../models/", import.meta.url);

/** The trained weights of every layer that has some. */
export interface Models {
  readonly syntax: SyntaxModel;
  readonly events: EventModel;
  readonly tellings: TellingsModel;
}

/** Reads the weights from disk; a process does this once. */
export function loadModels(folder: URL = MODELS): Models {
  return {
    syntax: loadSyntax(folder),
    events: readEventModel(unzipped("events.bin.gz", folder)),
    tellings: readTellingsModel(unzipped("tellings.bin.gz", folder), kernelIn(folder)),
  };
}

/** The weights of the syntax alone: what the other layers are trained on. */
export function loadSyntax(folder: URL = MODELS): SyntaxModel {
  return readWeights(unzipped("syntax.bin.gz", folder), kernelIn(folder));
}

/** The bytes of a packed file, whose last four tell how many they are: unpacked at once they need not be put together from pieces. */
function unzipped(name: string, folder: URL): Uint8Array {
  const packed = readFileSync(new URL(name, folder));
  return gunzipSync(packed, { chunkSize: Math.max(64, packed.readUInt32LE(packed.length - 4)) });
}

/** The code that reckons with the weights. */
function kernelIn(folder: URL): Uint8Array {
  return readFileSync(new URL("kernel.wasm", folder));
}
