/** Writes a line to standard output. A reader that has gone away (`| head`) ends the program quietly. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a value as indented JSON to standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Writes a line to standard error: progress, warnings, what was skipped. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Makes a closed pipe (`| head`) an ordinary end instead of a crash. */
export function endQuietlyOnClosedPipe(): void {
  const quietly = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  };
  process.stdout.on("error", quietly);
  process.stderr.on("error", quietly);
}

/** Progress of a long run on a terminal's standard error: silent for the first second, and where nobody watches. */
export interface Progress {
  step(done: number, total?: number): void;
  end(): void;
}

/** Starts a progress line: `reading reports 120 of 734`. */
export function startProgress(what: string): Progress {
  const started = performance.now();
  let shownAt = 0;
  return {
    step(done, total) {
      const now = performance.now();
      if (!process.stderr.isTTY || now - started < 1000 || now - shownAt < 200) return;
      shownAt = now;
      process.stderr.write(`\r\u001b[K${what} ${done}${total === undefined ? "" : ` of ${total}`}`);
    },
    end() {
      if (shownAt > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
