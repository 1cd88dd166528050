import type { Lemmas } from "./lemma.ts";
import { type Network, startNetwork } from "./network.ts";
import { unpackWeights } from "./syntax-weights.ts";

/** What tags, lemmas and dependencies are read with. */
export interface SyntaxModel {
  /** Joined tags, such as `VERB VBD`, by number. */
  readonly tags: readonly string[];
  /** Universal relations by number; 0 is `root`. */
  readonly labels: readonly string[];
  readonly lemmas: Lemmas;
  readonly network: Network;
}

/** The model in the bytes of `models/syntax.bin`, reckoned by the code of `models/kernel.wasm`; a process makes it once. */
export function readWeights(bytes: Uint8Array, kernel: Uint8Array): SyntaxModel {
  const weights = unpackWeights(bytes);
  const { tags, labels, lemmas } = weights;
  return { tags, labels, lemmas, network: startNetwork(weights, kernel) };
}
