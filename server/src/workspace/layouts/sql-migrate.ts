import { joinPath, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import { marksOf, sectionsAtMarks } from './annotations.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { fileText, guardStatements, headComment } from './sql-text.ts';

const MARK = /^[ \t]*-- ?\+migrate (Up|Down)\b(.*)$/gim;
const BEGIN = '-- +migrate StatementBegin';
const END = '-- +migrate StatementEnd';

const write: MigrationWriter = (existing, request) => {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const option = request.transactional ? '' : ' notransaction';
  const separator = /^\d+([-_])/.exec(nameOf(next.last.path))?.[1] ?? '-';
  const down = request.down.length > 0 ? guardStatements(request.down, BEGIN, END) : '-- Nothing to undo.';
  return [
    {
      path: joinPath(next.folder, `${next.version}${separator}${request.slug}.sql`),
      text: fileText(
        headComment(request),
        `-- +migrate Up${option}\n${guardStatements(request.up, BEGIN, END)}`,
        `-- +migrate Down${option}\n${down}`,
      ),
    },
  ];
};

/**
 * sql-migrate (rubenv): files in the order of their names with `-- +migrate Up` and `-- +migrate Down`. A direction runs in a
 * transaction unless its line says `notransaction` (its README, "Writing migrations").
 */
export const sqlMigrate: Layout = {
  id: 'sql-migrate',
  title: 'sql-migrate',
  trace: /^[ \t]*-- ?\+migrate (?:Up|Down)\b/im,
  sections: (text) =>
    sectionsAtMarks(
      marksOf(text, MARK, (match) => ({
        direction: match[1]?.toLowerCase() === 'down' ? 'down' : 'up',
        optsOut: /\bnotransaction\b/i.test(match[2] ?? ''),
      })),
    ),
  match: (file, tree) => {
    const { folder } = file;
    if (!tree.traces(folder).has('sql-migrate')) return undefined;
    const version = /^\d+/.exec(file.name)?.[0];
    return {
      root: folder,
      role: 'migration',
      ...(version === undefined ? {} : { version }),
      sortKey: numericKey(file.name),
      evidence: 'marked',
    };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`-- +migrate Up notransaction`',
  write,
};
