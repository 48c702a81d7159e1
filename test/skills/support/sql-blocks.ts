import { markdownFiles } from './library.ts';

/** The dialects that a SQL fence may name. */
export const DIALECTS: readonly string[] = ['postgresql', 'mysql', 'sqlite', 'tsql', 'clickhouse', 'oracle', 'duckdb'];

/** A SQL or Prisma block of a spoke. */
export interface SqlBlock {
  /** `file:line` of the fence. */
  readonly place: string;
  /** Undefined where the fence names none. */
  readonly dialect: string | undefined;
  /** What else the fence says: `run`, `bad`, ids of rules. */
  readonly flags: readonly string[];
  readonly text: string;
}

/** The SQL blocks of all spokes. */
export function sqlBlocks(): SqlBlock[] {
  return blocksOf('sql').map(({ place, info, text }) => ({ place, dialect: info[1], flags: info.slice(2), text }));
}

/** The blocks of all spokes whose fence begins with a language. */
export function blocksOf(language: string): { place: string; info: readonly string[]; text: string }[] {
  return markdownFiles().flatMap(({ path, document }) =>
    document.blocks
      .filter((block) => block.info[0] === language)
      .map((block) => ({ place: `${path}:${block.line}`, info: block.info, text: block.text })),
  );
}

/**
 * A psql script as plain SQL of the same length per line: variables become constants, client commands become empty lines.
 * `:'name'` is a string, `:"name"` an identifier, `\name` at the start of a line a command.
 */
export function withoutPsql(text: string): string {
  return text
    .replace(/^\s*\\.*$/gmu, '')
    .replace(/(?<!:):'(\w+)'/gu, "'$1'")
    .replace(/(?<!:):"(\w+)"/gu, '"$1"');
}
