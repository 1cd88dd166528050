import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 compile later and inline less. Reading is thousands of small functions, few of them hot: with V8's own bounds a fifth of the
 * time goes to compiling them, twice as much in the first minute. What was measured: `docs/decisions/2026-11-27-less-compiling.md`.
 */
export function tuneCompiler(): void {
  setFlagsFromString("--interrupt-budget=200000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
}
