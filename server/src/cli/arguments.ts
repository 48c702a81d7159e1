import { MEMORY_KINDS, MEMORY_STATUSES } from '../advisor/memory/memory-entry.ts';
import { AGENT_FOLDERS } from '../advisor/skills/agent-folders.ts';
import { didYouMean } from '../lint/nearest-name.ts';
import { SEVERITIES } from '../model/finding.ts';
import { DIALECTS } from '../text/dialect.ts';
import { CHECK_FORMATS, type CheckArguments } from './check-arguments.ts';
import { UsageError } from './host.ts';

/** An option as `util.parseArgs` wants it, with its line in the help. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The placeholder of the value in the help. */
  readonly value?: string;
  readonly help: string;
}

const COMMON = {
  help: { type: 'boolean', short: 'h', help: 'Show this help.' },
} as const satisfies Record<string, OptionSpec>;

export const CHECK_OPTIONS = {
  format: { type: 'string', short: 'f', value: 'FORMAT', help: `Output: ${CHECK_FORMATS.join(', ')}. Default: text.` },
  fix: { type: 'boolean', help: 'Apply every safe fix with a confidence of 75 or more, and say what was written.' },
  dialect: { type: 'string', value: 'D', help: 'Read SQL as this dialect instead of working it out.' },
  'min-confidence': { type: 'string', value: 'N', help: 'Leave out findings below this confidence (0–100).' },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    help: `Exit with 1 from this severity on: ${SEVERITIES.join(', ')}. Default: warning.`,
  },
  since: { type: 'string', value: 'REV', help: 'Only report files that changed since a git revision.' },
  baseline: { type: 'string', value: 'FILE', help: 'Leave out the findings that this file lists.' },
  'update-baseline': { type: 'boolean', help: 'Write the present findings to the baseline file.' },
  'all-rules': { type: 'boolean', help: 'Run the opt-in rules too.' },
  cache: {
    type: 'boolean',
    help: 'Keep the result in .schemawise/cache, and print it again while no file changes.',
  },
  'stdin-filename': { type: 'string', value: 'F', help: 'Check standard input as if it were the file F.' },
  ...COMMON,
} as const satisfies Record<string, OptionSpec>;

export const FORMAT_OPTIONS = {
  format: { type: 'string', short: 'f', value: 'FORMAT', help: 'Output: text or json. Default: text.' },
  ...COMMON,
} as const satisfies Record<string, OptionSpec>;

export const REMEMBER_OPTIONS = {
  question: { type: 'string', short: 'q', value: 'QUESTION', help: 'The question that led to the decision.' },
  kind: { type: 'string', value: 'KIND', help: `What it is: ${MEMORY_KINDS.join(', ')}. Default: decision.` },
  status: { type: 'string', value: 'STATUS', help: `How far a migration is: ${MEMORY_STATUSES.join(', ')}.` },
  ...COMMON,
} as const satisfies Record<string, OptionSpec>;

export const SKILLS_OPTIONS = {
  to: {
    type: 'string',
    value: 'NAME',
    help: `Where: ${AGENT_FOLDERS.map(({ name, folder }) => `${name} (${folder})`).join(', ')}, or a folder; several with commas.`,
  },
  force: { type: 'boolean', help: 'Overwrite files that differ from the shipped ones.' },
  ...COMMON,
} as const satisfies Record<string, OptionSpec>;

export const LSP_OPTIONS = {
  stdio: { type: 'boolean', help: 'Speak the language server protocol over standard input and output.' },
  ...COMMON,
} as const satisfies Record<string, OptionSpec>;

/** A command with the options that it knows. */
export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export const COMMANDS = {
  check: {
    usage: 'schemawise check [PATH…] [OPTIONS]',
    summary: 'Find data-layer mistakes in SQL and Prisma files.',
    options: CHECK_OPTIONS,
  },
  rules: {
    usage: 'schemawise rules [--format json]',
    summary: 'List the rules with their severity and confidence.',
    options: FORMAT_OPTIONS,
  },
  schema: {
    usage: 'schemawise schema [PATH…] [--format json]',
    summary: 'Print the schema that the files of each database add up to.',
    options: FORMAT_OPTIONS,
  },
  route: {
    usage: 'schemawise route "QUESTION" [--format json]',
    summary: 'Say which spokes answer a data-layer question, and why.',
    options: FORMAT_OPTIONS,
  },
  ask: {
    usage: 'schemawise ask "QUESTION" [--format json]',
    summary: 'Answer a data-layer question from the spokes and this project.',
    options: FORMAT_OPTIONS,
  },
  remember: {
    usage: 'schemawise remember "DECISION" [OPTIONS]',
    summary: 'Keep a decision in .schemawise/memory, for later answers.',
    options: REMEMBER_OPTIONS,
  },
  skills: {
    usage: 'schemawise skills install --to NAME',
    summary: 'Copy the spokes into the folders where agents look for skills.',
    options: SKILLS_OPTIONS,
  },
  mcp: {
    usage: 'schemawise mcp [PATH…]',
    summary: 'Serve the same tools to other programs over MCP on standard input and output.',
    options: COMMON,
  },
  lsp: {
    usage: 'schemawise lsp --stdio',
    summary: 'Run the language server for an editor.',
    options: LSP_OPTIONS,
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** Commands of the same product that this version does not have. */
const LATER_COMMANDS: readonly string[] = ['impact', 'plan', 'rehearse'];

/** The command of that name. Throws a {@link UsageError} that says what to type instead. */
export function commandNamed(name: string): CommandName {
  if (Object.hasOwn(COMMANDS, name)) return name as CommandName;
  if (LATER_COMMANDS.includes(name)) {
    throw new UsageError(`The command "${name}" is not part of this version. "schemawise --help" lists what there is.`);
  }
  const hint = didYouMean(name, Object.keys(COMMANDS)) || ` To check a file or folder: schemawise check ${name}`;
  throw new UsageError(`There is no command "${name}".${hint}`);
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Checks the values of `schemawise check`. Throws a {@link UsageError} for one that cannot be used. */
export function readCheckArguments(values: Values, paths: readonly string[]): CheckArguments {
  const format = oneOf('--format', text(values.format) ?? 'text', CHECK_FORMATS);
  const failOn = oneOf('--fail-on', text(values['fail-on']) ?? 'warning', SEVERITIES);
  const dialect = text(values.dialect);
  const minConfidence = text(values['min-confidence']);
  const since = text(values.since);
  const baseline = text(values.baseline);
  const stdinFile = text(values['stdin-filename']);
  const updateBaseline = values['update-baseline'] === true;
  const fix = values.fix === true;
  if (updateBaseline && baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE to say where.');
  if (stdinFile !== undefined && paths.length > 0) {
    throw new UsageError('--stdin-filename checks standard input alone: leave out the paths.');
  }
  if (stdinFile !== undefined && fix)
    throw new UsageError('--fix writes files, so it cannot be used with --stdin-filename.');
  if (fix && updateBaseline) throw new UsageError('Use --fix and --update-baseline one after the other, not together.');
  return {
    paths,
    format,
    fix,
    failOn,
    updateBaseline,
    cache: values.cache === true,
    ...(since !== undefined ? { since } : {}),
    ...(baseline !== undefined ? { baseline } : {}),
    ...(stdinFile !== undefined ? { stdinFile } : {}),
    flags: {
      ...(dialect !== undefined ? { dialect: oneOf('--dialect', dialect, ['auto', ...DIALECTS]) } : {}),
      ...(minConfidence !== undefined ? { minConfidence: confidence(minConfidence) } : {}),
      ...(values['all-rules'] === true ? { preset: 'all' } : {}),
    },
  };
}

/** The format of commands that print text or JSON. */
export function readFormat(values: Values): 'text' | 'json' {
  return oneOf('--format', text(values.format) ?? 'text', ['text', 'json'] as const);
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value if it is allowed. Throws a {@link UsageError} that lists what is. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new UsageError(
    `${option} cannot be "${value}"; use one of: ${allowed.join(', ')}.${didYouMean(value, allowed)}`,
  );
}

function confidence(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= 100) return number;
  throw new UsageError(`--min-confidence must be a whole number from 0 to 100, not "${value}".`);
}
