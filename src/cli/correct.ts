import { userInfo } from "node:os";
import { Command } from "commander";
import {
  type Author,
  addClaim,
  amendClaim,
  confirmClaim,
  mergeThreads,
  pinField,
  rejectClaim,
  splitThread,
  undoCorrection,
} from "../app/correct.ts";
import { type CorrectionState, correctionStates } from "../app/correction-states.ts";
import type { World } from "../app/world.ts";
import type { ClaimKindName } from "../model/claim.ts";
import { claimSlots } from "../model/claim-slots.ts";
import type { Correction } from "../model/correction.ts";
import type { FieldName } from "../model/thread.ts";
import { print, printJson } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface CorrectOptions extends RecordOptions {
  readonly by?: string;
  readonly why?: string;
  readonly json?: boolean;
}

interface AddOptions extends CorrectOptions {
  readonly words: string;
  readonly kind: string;
  readonly status: string;
  readonly slot?: readonly string[];
  readonly when?: string;
  readonly where?: string;
}

/** `dragoman correct …`: people's word on what the machine read. */
export function correctCommand(): Command {
  return new Command("correct")
    .description(
      "Correct what the machine read. A correction outranks the machine, is bound to the words, and can be undone.",
    )
    .addCommand(listCommand())
    .addCommand(
      act("confirm", "Say that a claim is right.", ["<claim>"], (world, author, claim) =>
        confirmClaim(world, claim, author),
      ),
    )
    .addCommand(
      act("reject", "Say that the report does not say this.", ["<claim>"], (world, author, claim) =>
        rejectClaim(world, claim, author),
      ),
    )
    .addCommand(
      act(
        "amend",
        "Change a slot of a claim: amend CLAIM when 2025-07-23.",
        ["<claim>", "<slot>", "<value>"],
        (world, author, claim, slot = "", value = "") => amendClaim(world, claim, slot, value, author),
      ),
    )
    .addCommand(addClaimCommand())
    .addCommand(
      act(
        "split",
        "Say that these claims are a happening of their own.",
        ["<process>", "<claim...>"],
        (world, author, process, ...claims) => splitThread(world, process, claims, author),
      ),
    )
    .addCommand(
      act(
        "merge",
        "Say that these threads are one happening.",
        ["<process>", "<thread...>"],
        (world, author, process, ...threads) => mergeThreads(world, process, threads, author),
      ),
    )
    .addCommand(
      act(
        "pin",
        "Fix a field of a thread, or its state: pin PROCESS THREAD date 2025-07-23.",
        ["<process>", "<thread>", "<field>", "<value>"],
        (world, author, process, thread = "", field = "", value = "") =>
          pinField(world, process, thread, field as FieldName, value, author),
      ),
    )
    .addCommand(
      act("undo", "Take a correction back.", ["<correction>"], (world, author, correction) =>
        undoCorrection(world, correction, author),
      ),
    );
}

type Act = (world: World, author: Author, first: string, ...rest: string[]) => Promise<Correction>;

function act(name: string, description: string, taken: readonly string[], does: Act): Command {
  const command = new Command(name).description(description);
  for (const argument of taken) command.argument(argument);
  return withAuthorOptions(command).action((...given: unknown[]) => {
    const [first = "", ...rest] = given.slice(0, taken.length).flat() as string[];
    const options = given[taken.length] as CorrectOptions;
    return carryOut(options, (world, author) => does(world, author, first, ...rest));
  });
}

function withAuthorOptions(command: Command): Command {
  return withDataOption(command)
    .option("--by <name>", "who says so (default: the name you are logged in with)")
    .option("--why <reason>", "why")
    .option("--json", "print the correction as JSON");
}

async function carryOut(
  options: CorrectOptions,
  does: (world: World, author: Author) => Promise<Correction>,
): Promise<void> {
  const author = { by: options.by ?? userInfo().username, why: options.why };
  const correction = await withRecord(options, (world) => does(world, author));
  if (options.json === true) printJson(correction);
  else print(`correction ${correction.id.slice(0, 10)} recorded: ${summaryOf(correction)}`);
}

function addClaimCommand(): Command {
  const command = new Command("add")
    .description(
      'Add a claim that was not read: add ARTICLE --words "…" --kind talks --status planned --slot parties="Russia, Ukraine".',
    )
    .argument("<article>", "id of the article")
    .requiredOption("--words <words>", "the words of the article that say it, exactly")
    .requiredOption("--kind <kind>", `what it is: ${Object.keys(claimSlots).join(", ")}`)
    .requiredOption("--status <status>", "how it stands, such as planned")
    .option(
      "--slot <name=value>",
      "fill a slot; may be given several times",
      (one: string, all: readonly string[] | undefined) => [...(all ?? []), one],
    )
    .option("--when <date>", "when, such as 2025-07-23")
    .option("--where <places>", "where");
  return withAuthorOptions(command).action((article: string, options: AddOptions) => {
    if (!Object.hasOwn(claimSlots, options.kind)) {
      throw usageError(`--kind takes ${Object.keys(claimSlots).join(", ")}, not "${options.kind}"`);
    }
    const { status, when, where } = options;
    const claim = { kind: options.kind as ClaimKindName, status, slots: slotsOf(options.slot ?? []), when, where };
    return carryOut(options, (world, author) => addClaim(world, article, options.words, claim, author));
  });
}

function slotsOf(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw usageError(`--slot takes name=value, not "${text}"`);
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function listCommand(): Command {
  const command = new Command("list")
    .description("List all corrections, and whether each has effect: undone ones, and those whose words are gone.")
    .option("--json", "print them as JSON");
  return withDataOption(command).action((options: CorrectOptions) =>
    withRecord(options, async (world) => {
      const states = await correctionStates(world);
      if (options.json === true) printJson(states);
      else for (const state of states) print(lineOf(state));
    }),
  );
}

function lineOf({ correction, state }: CorrectionState): string {
  const { id, by, at, why } = correction;
  return `${id.slice(0, 10)}  ${at.slice(0, 16)}Z  ${by}  ${summaryOf(correction)}${why === undefined ? "" : ` (${why})`}  [${state}]`;
}

function summaryOf({ act: made }: Correction): string {
  if (made.kind === "undo") return `undo ${made.correction.slice(0, 10)}`;
  if (made.kind === "split" || made.kind === "merge")
    return `${made.kind} in ${made.process}, ${made.on.length} passages`;
  const words = `“${made.on.words.replace(/\s+/g, " ").slice(0, 80)}”`;
  if (made.kind === "amend") return `${made.slot} = ${JSON.stringify(made.value)} in ${made.on.kind} ${words}`;
  if (made.kind === "pin") return `${made.field} = ${JSON.stringify(made.value)} for the thread of ${words}`;
  return `${made.kind} ${made.on.kind} ${words}`;
}
