import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { AskedWrongly } from "../../app/asked-wrongly.ts";

/** Asks for a new password on a terminal, unseen and twice; else takes the first line of the input. */
export async function askPassword(name: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const first = await askUnseen(`New password of ${name}: `);
  const second = await askUnseen("Once more: ");
  if (first !== second) throw new AskedWrongly("the two are not the same; nothing was changed");
  return first;
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new AskedWrongly("no password came in; write it as the first line of the input, or take --generate");
}

function askUnseen(question: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    lines.once("close", () => reject(new Error("no password was given; nothing was changed")));
    lines.question("", (answer) => {
      process.stderr.write("\n");
      resolve(answer);
      lines.close();
    });
  });
}
