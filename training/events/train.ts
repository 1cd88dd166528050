import { writeFileSync } from "node:fs";
import { loadSyntax } from "../../src/app/load-models.ts";
import { packEventModel } from "../../src/reading/events/event-model.ts";
import { exampleOf, linesOf, madeExamples } from "./examples.ts";
import { learn } from "./learn.ts";

/** `npx tsx training/events/train.ts ROWS.jsonl`: learns the weights of the events and writes `models/events.bin`. */
function main(path: string): void {
  const syntax = loadSyntax();
  const examples = [...linesOf(path).map((line) => exampleOf(line, syntax)), ...madeExamples(syntax)];
  const model = learn(examples);
  const bytes = packEventModel(model);
  writeFileSync(new URL("../../models/events.bin", import.meta.url), bytes);
  console.log(`${examples.length} examples, ${model.rows.size} features, ${bytes.length} bytes`);
}

main(process.argv[2] ?? "");
