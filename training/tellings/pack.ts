import { readFileSync, writeFileSync } from "node:fs";
import { packHeader, packMatrices } from "../packed.ts";

/** `npx tsx training/tellings/pack.ts`: packs what `train.py` wrote into `models/tellings.bin`; `unpacked` tells the layout. */
const out = new URL("out/", import.meta.url);
const header = JSON.parse(readFileSync(new URL("network.json", out), "utf8"));
const raw = readFileSync(new URL("network.f32", out));
const numbers = new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
const bytes = Buffer.concat([packHeader(header), ...packMatrices(header.matrices, numbers)]);
writeFileSync(new URL("../../models/tellings.bin", import.meta.url), bytes);
console.log(`models/tellings.bin: ${bytes.length} bytes`);
