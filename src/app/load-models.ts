import { readFileSync } from "node:fs";
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
    events: readEventModel(bytesOf("events.bin", folder)),
    tellings: readTellingsModel(bytesOf("tellings.bin", folder), bytesOf("kernel.wasm", folder)),
  };
}

/** The weights of the syntax alone: what the other layers are trained on. */
export function loadSyntax(folder: URL = MODELS): SyntaxModel {
  return readWeights(bytesOf("syntax.bin", folder), bytesOf("kernel.wasm", folder));
}

function bytesOf(name: string, folder: URL): Uint8Array {
  return readFileSync(new URL(name, folder));
}
