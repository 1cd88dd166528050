/** Scores of arcs: `at[(word - 1) * stride + head]` for words 1 to `size`; head 0 is the root. */
export interface ArcScores {
  readonly at: Float32Array;
  readonly stride: number;
  readonly size: number;
}

/** The heads of words 1 to `size` (0 is the root): the best tree in which exactly one word hangs on the root. */
export function bestTree(scores: ArcScores): Int32Array {
  const heads = new Int32Array(scores.size);
  for (let word = 1; word <= scores.size; word++) heads[word - 1] = bestHead(scores, word, 0);
  return isTree(heads) ? heads : spanningTree(rooted(scores));
}

function bestHead({ at, stride, size }: ArcScores, word: number, from: number): number {
  const row = (word - 1) * stride;
  let winner = -1;
  for (let head = from; head <= size; head++) {
    if (head !== word && (winner < 0 || at[row + head]! > at[row + winner]!)) winner = head;
  }
  return winner;
}

/** Whether one word hangs on the root and every word comes to it. */
function isTree(heads: Int32Array): boolean {
  let roots = 0;
  const seen = new Int32Array(heads.length + 1);
  for (let word = 1; word <= heads.length; word++) {
    if (heads[word - 1] === 0) roots++;
    let at = word;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = word;
      at = heads[at - 1]!;
    }
    if (at !== 0 && seen[at] === word) return false;
  }
  return roots === 1;
}

/** Weights of arcs as a square, `weights[dependent * width + head]`, node 0 being the root. */
interface Graph {
  readonly weights: Float64Array;
  readonly width: number;
}

const NEVER = -1e9;

/** The scores with the one word that may hang on the root settled: the one that loses most elsewhere. */
function rooted(scores: ArcScores): Graph {
  const { at, stride, size } = scores;
  const width = size + 1;
  const weights = new Float64Array(width * width).fill(NEVER);
  let root = 1;
  let most = -Infinity;
  for (let word = 1; word <= size; word++) {
    const row = (word - 1) * stride;
    for (let head = 0; head <= size; head++) if (head !== word) weights[word * width + head] = at[row + head]!;
    const gain = size === 1 ? 0 : at[row]! - at[row + bestHead(scores, word, 1)]!;
    if (gain > most) {
      most = gain;
      root = word;
    }
  }
  for (let word = 1; word <= size; word++) {
    if (word !== root) weights[word * width] = NEVER;
    else for (let head = 1; head <= size; head++) weights[word * width + head] = NEVER;
  }
  return { weights, width };
}

/** Chu, Liu and Edmonds: the best arc into each word, and a cycle drawn together into one node until there is none. */
function spanningTree(graph: Graph): Int32Array {
  const { weights, width } = graph;
  const heads = new Int32Array(width - 1);
  for (let node = 1; node < width; node++) {
    let winner = 0;
    for (let head = 0; head < width; head++) {
      if (head !== node && weights[node * width + head]! > weights[node * width + winner]!) winner = head;
    }
    heads[node - 1] = winner;
  }
  const cycle = findCycle(heads);
  return cycle.length === 0 ? heads : expanded(graph, heads, cycle);
}

function findCycle(heads: Int32Array): number[] {
  const seen = new Int32Array(heads.length + 1);
  for (let node = 1; node <= heads.length; node++) {
    let at = node;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = node;
      at = heads[at - 1]!;
    }
    if (at === 0 || seen[at] !== node) continue;
    const cycle = [at];
    for (let next = heads[at - 1]!; next !== at; next = heads[next - 1]!) cycle.push(next);
    return cycle;
  }
  return [];
}

/** Draws the cycle together into the last node of a smaller graph, solves that, and breaks the cycle where it is entered. */
function expanded(graph: Graph, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const { weights, width } = graph;
  const within = new Set(cycle);
  const outside = Array.from({ length: width }, (_, node) => node).filter((node) => !within.has(node));
  const small = outside.length + 1;
  const drawn = outside.length;
  const smaller = new Float64Array(small * small).fill(NEVER);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (const [place, node] of outside.entries()) {
    for (const [other, head] of outside.entries()) smaller[place * small + other] = weights[node * width + head]!;
    const gain = (member: number): number =>
      weights[member * width + node]! - weights[member * width + heads[member - 1]!]!;
    enters[place] = best(cycle, gain);
    smaller[drawn * small + place] = gain(enters[place]!);
    leaves[place] = best(cycle, (member) => weights[node * width + member]!);
    smaller[place * small + drawn] = weights[node * width + leaves[place]!]!;
  }
  const solved = spanningTree({ weights: smaller, width: small });
  const result = Int32Array.from(heads);
  for (const [place, node] of outside.entries()) {
    if (place === 0) continue;
    const head = solved[place - 1]!;
    result[node - 1] = head === drawn ? leaves[place]! : outside[head]!;
  }
  const entry = solved[drawn - 1]!;
  result[enters[entry]! - 1] = outside[entry]!;
  return result;
}

function best(nodes: readonly number[], value: (node: number) => number): number {
  let winner = nodes[0] ?? 0;
  for (const node of nodes) if (value(node) > value(winner)) winner = node;
  return winner;
}
