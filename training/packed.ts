import { aligned } from "../src/reading/packed-matrices.ts";

/** A matrix as Python wrote it: its biases, then its weights, all 32-bit floats. */
export interface Described {
  readonly name: string;
  readonly rows: number;
  readonly width: number;
}

/** The bytes of a header (JSON) with its length before it, padded to a multiple of 8. */
export function packHeader(header: unknown): Buffer {
  const bytes = Buffer.from(asciiOnly(JSON.stringify(header)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return padded(Buffer.concat([length, bytes]));
}

/** Matrices as whole numbers from -127 to 127 with one scale a row, each padded to a multiple of 8. */
export function packMatrices(matrices: readonly Described[], numbers: Float32Array): readonly Buffer[] {
  let at = 0;
  return matrices.map(({ rows, width }) => {
    const bias = numbers.slice(at, at + rows);
    const weights = numbers.subarray(at + rows, at + rows + rows * width);
    at += rows + rows * width;
    return padded(packMatrix(weights, bias, rows, width));
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

/** A part of a file, filled up to a multiple of 8 bytes. */
export function padded(part: Buffer): Buffer {
  return Buffer.concat([part, Buffer.alloc(aligned(part.length) - part.length)]);
}

function asciiOnly(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
