import { readFileSync, writeFileSync } from "node:fs";
import { type Described, packHeader, packMatrices } from "../packed.ts";

/**
 * Packs what `export.py` wrote into one file of weights: `npx tsx training/syntax/pack.ts [TARGET]`.
 * Weights become whole numbers from -127 to 127, with one scale a row. `unpacked` tells the layout.
 */
const target = process.argv[2] ?? "models/syntax.bin";
const out = new URL("out/", import.meta.url);
const inventory = JSON.parse(readFileSync(new URL("inventory.json", out), "utf8"));
const matrices: readonly Described[] = JSON.parse(readFileSync(new URL("network.json", out), "utf8"));
const raw = readFileSync(new URL("network.f32", out));
const numbers = new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
const { tags, labels, words, sizes, lemmas } = inventory;
const header = packHeader({ tags, labels, words, sizes, lemmas, matrices });
const bytes = Buffer.concat([header, ...packMatrices(matrices, numbers)]);
writeFileSync(target, bytes);
console.log(`${target}: ${bytes.length} bytes`);
