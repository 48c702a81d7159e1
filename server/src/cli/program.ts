import { COMMANDS, type CommandName, commandNamed, readCheckArguments, readFormat } from './arguments.ts';
import { cachedCheck } from './cached-check.ts';
import { commandHelp, programHelp } from './help.ts';
import { type CliHost, UsageError } from './host.ts';

/** What `util.parseArgs` makes of the words after the command. */
export interface ParsedWords {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** What the program needs besides its host: reading of words by a command's options, and the language server. */
export interface ProgramRuntime {
  readonly host: CliHost;
  /** Throws a {@link UsageError} for an option that the command does not have. */
  parse(command: CommandName, words: readonly string[]): ParsedWords;
  startLanguageServer(): Promise<void>;
  /** Serves tools over MCP for the project of some paths until the client leaves. */
  serveMcp(paths: readonly string[]): Promise<void>;
}

/** Runs the command line and returns the exit code: 0, 1 for findings, 2 for wrong use (said on standard error). Never throws. */
export async function runProgram(runtime: ProgramRuntime, words: readonly string[]): Promise<number> {
  const { host } = runtime;
  try {
    const [first, ...rest] = words;
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      host.stdout.write(programHelp(host.version));
      return 0;
    }
    if (first === '--version' || first === '-v') {
      host.stdout.write(`${host.version}\n`);
      return 0;
    }
    if (first.startsWith('-')) throw new UsageError(`The first word must be a command, not "${first}".`);
    const command = commandNamed(first);
    const parsed = runtime.parse(command, rest);
    if (parsed.values.help === true) {
      host.stdout.write(commandHelp(command));
      return 0;
    }
    return await runCommand(runtime, command, parsed);
  } catch (error) {
    if (error instanceof UsageError) {
      host.stderr.write(`schemawise: ${error.message}\n`);
    } else {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      host.stderr.write(`schemawise: internal error, please report it with the lines below.\n${reason}\n`);
    }
    return 2;
  }
}

/** Each command is loaded when it is asked for. */
async function runCommand(runtime: ProgramRuntime, command: CommandName, parsed: ParsedWords): Promise<number> {
  const { host } = runtime;
  const { values, positionals } = parsed;
  switch (command) {
    case 'check':
      return cachedCheck(host, readCheckArguments(values, positionals), async (...request) =>
        (await import('./check.ts')).check(...request),
      );
    case 'rules':
      refuseWords(command, positionals);
      host.stdout.write((await import('./list-rules.ts')).listRules(readFormat(values)));
      return 0;
    case 'schema':
      host.stdout.write(await (await import('./print-schema.ts')).printSchema(host, positionals, readFormat(values)));
      return 0;
    case 'route':
      host.stdout.write(
        await (await import('./route-question.ts')).routeQuestion(host, positionals, readFormat(values)),
      );
      return 0;
    case 'ask':
      host.stdout.write(await (await import('./ask-question.ts')).askQuestion(host, positionals, readFormat(values)));
      return 0;
    case 'remember':
      host.stdout.write(await (await import('./remember-decision.ts')).rememberDecision(host, positionals, values));
      return 0;
    case 'skills': {
      const to = typeof values.to === 'string' ? values.to : undefined;
      return (await import('./install-skills.ts')).installSkills(host, positionals, {
        to,
        force: values.force === true,
      });
    }
    case 'mcp':
      await runtime.serveMcp(positionals);
      return 0;
    case 'lsp':
      refuseWords(command, positionals);
      if (values.stdio !== true) throw new UsageError('Say how to speak to the editor: schemawise lsp --stdio');
      await runtime.startLanguageServer();
      return 0;
  }
}

function refuseWords(command: CommandName, words: readonly string[]): void {
  if (words.length === 0) return;
  throw new UsageError(`"${command}" takes no "${words[0]}". Usage: ${COMMANDS[command].usage}`);
}
