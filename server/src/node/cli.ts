#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { COMMANDS, type CommandName, type OptionSpec } from '../cli/arguments.ts';
import { UsageError } from '../cli/host.ts';
import { type ParsedWords, runProgram } from '../cli/program.ts';
import { createCliHost } from './cli-host.ts';
import { optimiseLater } from './late-optimisation.ts';

function parse(command: CommandName, words: readonly string[]): ParsedWords {
  const options: Readonly<Record<string, OptionSpec>> = COMMANDS[command].options;
  const config = Object.entries(options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]);
  try {
    const parsed = parseArgs({ args: [...words], options: Object.fromEntries(config), allowPositionals: true });
    return parsed as ParsedWords;
  } catch (error) {
    // parseArgs explains itself in one or several sentences; the first one says what is wrong.
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. "schemawise ${command} --help" lists the options.`);
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours. A report that is cut off is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `schemawise: the output cannot be written (${error.code ?? error.message}), so the report is incomplete. Check the space on the disk.\n`,
  );
  process.exit(2);
});

const words = process.argv.slice(2);
if (words[0] === 'check') optimiseLater();

// The exit code is set rather than forced, so that everything written reaches its reader first.
const host = createCliHost();
process.exitCode = await runProgram(
  {
    host,
    parse,
    startLanguageServer: async () => {
      await import('./language-server.ts');
    },
    serveMcp: async (paths) => (await import('./mcp.ts')).serveMcp(host, paths),
  },
  words,
);
