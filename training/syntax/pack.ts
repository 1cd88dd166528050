import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { aligned } from "../../src/reading/syntax/syntax-weights.ts";

/**
 * Packs what `export.py` and `build-kernel.sh` wrote into one file of weights: `npx tsx training/syntax/pack.ts [TARGET]`.
 * Weights become whole numbers from -127 to 127, with one scale a row. `unpackWeights` tells the layout.
 */
interface Described {
  readonly name: string;
  readonly rows: number;
  readonly width: number;
}

const target = process.argv[2] ?? "models/syntax.bin.gz";
const out = new URL("out/", import.meta.url);
const inventory = JSON.parse(readFileSync(new URL("inventory.json", out), "utf8"));
const matrices: readonly Described[] = JSON.parse(readFileSync(new URL("network.json", out), "utf8"));
const raw = readFileSync(new URL("network.f32", out));
const numbers = new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
const kernel = readFileSync(new URL("kernel.wasm", out));
const { tags, labels, words, sizes, lemmas } = inventory;
const header = Buffer.from(
  asciiOnly(JSON.stringify({ tags, labels, words, sizes, lemmas, matrices, kernelBytes: kernel.length })),
);
const length = Buffer.alloc(4);
length.writeUInt32LE(header.length);
const bytes = Buffer.concat([padded(Buffer.concat([length, header])), padded(kernel), ...packMatrices().map(padded)]);
const packed = gzipSync(bytes, { level: 9 });
writeFileSync(target, packed);
console.log(`${target}: ${packed.length} bytes, ${bytes.length} unpacked`);

function packMatrices(): Buffer[] {
  let at = 0;
  return matrices.map(({ rows, width }) => {
    const bias = numbers.slice(at, at + rows);
    const weights = numbers.subarray(at + rows, at + rows + rows * width);
    at += rows + rows * width;
    return packMatrix(weights, bias, rows, width);
  });
}

function packMatrix(weights: Float32Array, bias: Float32Array, rows: number, width: number): Buffer {
  const scale = new Float32Array(rows);
  const whole = new Int8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const values = weights.subarray(row * width, (row + 1) * width);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    scale[row] = largest / 127;
    for (let index = 0; index < width; index++)
      whole[row * width + index] = Math.round((values[index]! / largest) * 127);
  }
  return Buffer.concat([Buffer.from(scale.buffer), Buffer.from(bias.buffer), Buffer.from(whole.buffer)]);
}

function padded(part: Buffer): Buffer {
  return Buffer.concat([part, Buffer.alloc(aligned(part.length) - part.length)]);
}

function asciiOnly(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
