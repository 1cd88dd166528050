import { describe, expect, it } from "vitest";
import { linesOf } from "./byte-lines.ts";

const LINES = ["a\t1", "a b\t2", "bamakɔ\t3", "gǝncǝ\t4", "z\t5"];

describe("lines that stay bytes", () => {
  for (const [how, text] of [
    ["with", `${LINES.join("\n")}\n`],
    ["without", LINES.join("\n")],
  ] as const) {
    it(`gives each line, ${how} a last newline`, () => {
      const lines = linesOf(Buffer.from(text));
      expect(Array.from({ length: lines.size }, (_, at) => lines.line(at))).toEqual(LINES);
      expect([lines.line(-1), lines.line(LINES.length)]).toEqual(["", ""]);
    });

    it(`finds by the beginning, ${how} a last newline`, () => {
      const lines = linesOf(Buffer.from(text));
      for (const [at, line] of LINES.entries()) {
        const start = `${line.split("\t")[0]}\t`;
        expect(lines.firstWith(start)).toBe(line);
        expect(lines.find(start)).toBe(at);
      }
      expect(lines.firstWith("a ")).toBe("a b\t2");
      expect(lines.firstWith("b\t")).toBeUndefined();
      expect(lines.firstWith("zz")).toBeUndefined();
      expect(lines.find("b\t")).toBeUndefined();
    });
  }

  it("has no line where there is no text", () => {
    const lines = linesOf(Buffer.from(""));
    expect(lines.size).toBe(0);
    expect(lines.firstWith("a")).toBeUndefined();
  });
});
