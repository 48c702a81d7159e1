import { joinPath } from '../path.ts';
import { marksOf, sectionsAtMarks } from './annotations.ts';
import { evidenceOf } from './evidence.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { numberedMatch } from './numbered-names.ts';
import { fileText, guardStatements, headComment } from './sql-text.ts';

const MARK = /^[ \t]*-- ?\+goose (Up|Down)\b.*$/gim;
const OPT_OUT = /^[ \t]*-- ?\+goose NO TRANSACTION\b/im;
const BEGIN = '-- +goose StatementBegin';
const END = '-- +goose StatementEnd';

const write: MigrationWriter = (existing, request) => {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const down = request.down.length > 0 ? guardStatements(request.down, BEGIN, END) : '-- Nothing to undo.';
  return [
    {
      path: joinPath(next.folder, `${next.version}_${request.slug}.sql`),
      text: fileText(
        headComment(request),
        request.transactional ? '' : '-- +goose NO TRANSACTION',
        `-- +goose Up\n${guardStatements(request.up, BEGIN, END)}`,
        `-- +goose Down\n${down}`,
      ),
    },
  ];
};

/**
 * goose: `<version>_<name>.sql` with `-- +goose Up` and `-- +goose Down` in one file, functions between `StatementBegin` and
 * `StatementEnd`. A file runs in a transaction unless it says `-- +goose NO TRANSACTION` (goose documentation, "SQL migrations").
 * ClickHouse has no transactions.
 */
export const goose: Layout = {
  id: 'goose',
  title: 'goose',
  trace: /^[ \t]*-- ?\+goose (?:Up|Down)\b/im,
  optOut: OPT_OUT,
  sections: (text) =>
    sectionsAtMarks(marksOf(text, MARK, (match) => ({ direction: direction(match[1]), optsOut: false }))),
  match: (file, tree) => {
    const evidence = evidenceOf('goose', file, tree, 'numbered');
    const claim = evidence === 'numbered' ? undefined : numberedMatch(file);
    if (!claim) return undefined;
    return evidence === 'marked' || (evidence === 'configured' && !/\.(?:up|down)\.sql$/.test(file.name))
      ? { ...claim, evidence }
      : undefined;
  },
  transaction: ({ dialect }) => (dialect === 'clickhouse' ? 'none' : 'wrapped'),
  outside: 'directive',
  directive: '`-- +goose NO TRANSACTION`',
  write,
};

function direction(word: string | undefined): 'up' | 'down' {
  return word?.toLowerCase() === 'down' ? 'down' : 'up';
}
