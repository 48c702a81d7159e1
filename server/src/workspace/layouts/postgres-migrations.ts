import { evidenceOf } from './evidence.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextNumberedPath, numberedMatch } from './numbered-names.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';

const DIRECTIVE = '-- postgres-migrations disable-transaction';

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  if (path === undefined) return undefined;
  const directive = request.transactional ? '' : DIRECTIVE;
  return [
    { path, text: fileText(directive, headComment(request), terminated(request.up), commentedRollback(request)) },
  ];
};

/**
 * postgres-migrations (npm): `<number>-<name>.sql`, forward only. Every file runs in a transaction unless it says
 * `-- postgres-migrations disable-transaction` (its README, "Transactions"); a file is sent as one query (its issue 111). Where nothing but the dash in the names speaks for the
 * tool, the transaction is unknown.
 */
export const postgresMigrations: Layout = {
  id: 'postgres-migrations',
  title: 'postgres-migrations',
  trace: /^-- postgres-migrations disable-transaction/m,
  optOut: /-- postgres-migrations disable-transaction/,
  match: (file, tree) => {
    const evidence = evidenceOf('postgres-migrations', file, tree, 'numbered');
    if (evidence === 'numbered' && !/^\d{4,5}-[^\d]/.test(file.name)) return undefined;
    const claim = numberedMatch(file);
    return claim && { ...claim, evidence };
  },
  transaction: ({ evidence }) => (evidence === 'numbered' ? 'unknown' : 'wrapped'),
  outside: 'directive',
  directive: '`-- postgres-migrations disable-transaction`',
  sendsWhole: true,
  write,
};
