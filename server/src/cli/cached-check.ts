import type { CheckArguments } from './check-arguments.ts';
import type { CheckRecord, CliHost, Output } from './host.ts';

/**
 * Runs `schemawise check`, or says once more what it said last time where the same was asked of the same files.
 *
 * @param check the real one; loaded only where it is needed, since the rules are most of the program
 * @returns the exit code
 */
export async function cachedCheck(
  host: CliHost,
  args: CheckArguments,
  check: (host: CliHost, args: CheckArguments) => Promise<number>,
): Promise<number> {
  // These depend on more than the files, or write them.
  if (!args.cache || args.fix || args.updateBaseline || args.since !== undefined || args.stdinFile !== undefined)
    return check(host, args);
  const entry = await host.openCheckCache(args);
  if (entry?.record) return say(host, entry.record);
  const stdout = new RecordedOutput(host.stdout);
  const stderr = new RecordedOutput(host.stderr);
  const exitCode = await check({ ...host, stdout, stderr }, args);
  // What failed may succeed the next time.
  if (exitCode !== 2) await entry?.keep({ exitCode, stdout: stdout.text, stderr: stderr.text });
  return exitCode;
}

function say(host: CliHost, { exitCode, stdout, stderr }: CheckRecord): number {
  if (stderr !== '') host.stderr.write(stderr);
  host.stdout.write(stdout);
  return exitCode;
}

class RecordedOutput implements Output {
  readonly #output: Output;
  readonly isTerminal: boolean;
  text = '';

  constructor(output: Output) {
    this.#output = output;
    this.isTerminal = output.isTerminal;
  }

  write(text: string): void {
    this.#output.write(text);
    // A line that is written over itself is progress, which is past.
    if (!text.startsWith('\r')) this.text += text;
  }
}
