import { joinPath } from '../path.ts';
import { marksOf, sectionsAtMarks } from './annotations.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { numberedMatch } from './numbered-names.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';

const MARK = /^[ \t]*--\s*migrate:(up|down)\b(.*)$/gm;

const write: MigrationWriter = (existing, request) => {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const option = request.transactional ? '' : ' transaction:false';
  return [
    {
      path: joinPath(next.folder, `${next.version}_${request.slug}.sql`),
      text: fileText(
        headComment(request),
        `-- migrate:up${option}\n${terminated(request.up)}`,
        `-- migrate:down${option}\n${downText(request)}`,
      ),
    },
  ];
};

/**
 * dbmate: `<version>_<name>.sql` with `-- migrate:up` and `-- migrate:down`. Each direction runs in a transaction unless its line
 * says `transaction:false` (dbmate README, "Migration Options"); a direction is sent as one query (dbmate issues 126 and 285). `db/schema.sql` beside is its dump of the result.
 */
export const dbmate: Layout = {
  id: 'dbmate',
  title: 'dbmate',
  trace: /^[ \t]*--\s*migrate:(?:up|down)\b/m,
  sections: (text) =>
    sectionsAtMarks(
      marksOf(text, MARK, (match) => ({
        direction: match[1] === 'down' ? 'down' : 'up',
        optsOut: /\btransaction:\s*false\b/.test(match[2] ?? ''),
      })),
    ),
  match: (file, tree) => {
    if (!tree.traces(file.folder).has('dbmate')) return undefined;
    const claim = numberedMatch(file);
    return claim && { ...claim, evidence: 'marked' };
  },
  transaction: ({ dialect }) => (dialect === 'clickhouse' ? 'none' : 'wrapped'),
  outside: 'directive',
  directive: '`-- migrate:up transaction:false`',
  sendsWhole: true,
  write,
};
