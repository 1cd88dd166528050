import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const root = mkdtempSync(join(tmpdir(), "dragoman-folder-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("makes what is missing, and again makes nothing", () => {
  const path = join(root, "a", "b", "c");
  makeFolder(path);
  makeFolder(path);
  expect(existsSync(path)).toBe(true);
});

test("a file in its place, or above it, is told", () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow("EEXIST");
  expect(() => makeFolder(join(file, "below"))).toThrow("ENOTDIR");
});

test.runIf(process.platform === "linux")("where nothing can be made it ends with an error", () => {
  expect(() => makeFolder("/proc/1/nothing")).toThrow("ENOENT");
  expect(() => makeFolder("/proc/1/nothing/below")).toThrow("ENOENT");
});
