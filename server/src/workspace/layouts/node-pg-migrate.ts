import { marksOf, sectionsAtMarks } from './annotations.ts';
import { evidenceOf } from './evidence.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextNumberedPath, numberedMatch } from './numbered-names.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';

const MARK = /^[ \t]*-+\s*(up|down)\s+migration\b.*$/gim;

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  if (path === undefined || !request.transactional) return undefined;
  return [
    {
      path,
      text: fileText(
        headComment(request),
        `-- Up Migration\n${terminated(request.up)}`,
        `-- Down Migration\n${downText(request)}`,
      ),
    },
  ];
};

/**
 * node-pg-migrate with SQL files: `<milliseconds>_<name>.sql` with `-- Up Migration` and `-- Down Migration`. By default everything
 * that is pending runs in one transaction; only JavaScript migrations can leave it (its documentation, "Miscellaneous Operations",
 * `pgm.noTransaction`).
 */
export const nodePgMigrate: Layout = {
  id: 'node-pg-migrate',
  title: 'node-pg-migrate',
  dialect: 'postgresql',
  trace: /^[ \t]*-+\s*(?:up|down)\s+migration\b/im,
  sections: (text) =>
    sectionsAtMarks(
      marksOf(text, MARK, (match) => ({
        direction: match[1]?.toLowerCase() === 'down' ? 'down' : 'up',
        optsOut: false,
      })),
    ),
  match: (file, tree) => {
    const evidence = evidenceOf('node-pg-migrate', file, tree, 'numbered');
    const claim = evidence === 'numbered' ? undefined : numberedMatch(file);
    return claim && { ...claim, evidence };
  },
  transaction: () => 'wrapped',
  outside: 'never',
  insteadOfOutside:
    'node-pg-migrate runs SQL files in a transaction: write this step as a JavaScript migration with `pgm.noTransaction()`.',
  write,
};
