import { COMMANDS, type CommandName, type OptionSpec } from './arguments.ts';

/** The help of the whole program. */
export function programHelp(version: string): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage.padEnd(44)} ${summary}`);
  return [
    `schemawise ${version}: finds data-layer mistakes in SQL and Prisma, offline.`,
    '',
    'Usage:',
    ...commands,
    '  schemawise --help | --version',
    '',
    '"schemawise COMMAND --help" shows the options of a command.',
    '',
  ].join('\n');
}

/** The help of one command, with every option. */
export function commandHelp(name: CommandName): string {
  const { usage, summary, options } = COMMANDS[name];
  const lines = Object.entries<OptionSpec>(options).map(([option, spec]) => {
    const names = `${spec.short ? `-${spec.short}, ` : ''}--${option}${spec.value ? ` ${spec.value}` : ''}`;
    return `  ${names.padEnd(24)} ${spec.help}`;
  });
  return [
    summary,
    '',
    `Usage: ${usage}`,
    '',
    'Options:',
    ...lines,
    '',
    ...(name === 'check' ? CHECK_NOTES : []),
    '',
  ].join('\n');
}

const CHECK_NOTES = [
  'PATH is a file or folder; the current folder is the default. Other files of the project are read to understand the ones',
  'you name, and only the ones you name are reported.',
  '',
  'Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or input that cannot be read.',
];
