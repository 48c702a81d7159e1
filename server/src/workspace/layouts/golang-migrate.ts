import { numericKey } from '../version.ts';
import { evidenceOf, implicitTransaction } from './evidence.ts';
import type { Layout, TransactionFacts } from './layout.ts';
import { nextUpDownPair } from './up-down-names.ts';

/** The second alternative is a slip that is seen in real folders: the tool passes such a file over, but its author meant it to run. */
const NAME = /^(\d+)_(.*)\.(up|down)\.sql$|^(\d+)_(.*)_(up|down)\.sql$/;

function transaction(facts: TransactionFacts): 'wrapped' | 'none' | 'unknown' {
  if (facts.dialect === 'postgresql') return implicitTransaction(facts);
  if (facts.dialect === 'sqlite') return 'wrapped';
  return facts.dialect === 'unknown' ? 'unknown' : 'none';
}

/**
 * golang-migrate: `<version>_<name>.up.sql` and `.down.sql`, versions compared as numbers. The tool opens no transaction; on
 * PostgreSQL a file with several statements is one implicit transaction (its "PostgreSQL" driver page, `x-multi-statement`), and
 * only the SQLite driver wraps (its "sqlite3" page, `x-no-tx-wrap`).
 */
export const golangMigrate: Layout = {
  id: 'golang-migrate',
  title: 'golang-migrate',
  match: (file, tree) => {
    const name = NAME.exec(file.name);
    if (!name) return undefined;
    const version = name[1] ?? name[4];
    const strict = name[1] !== undefined;
    const label = name[2] ?? name[5] ?? '';
    return {
      root: file.folder,
      role: (name[3] ?? name[6]) === 'up' ? 'migration' : 'rollback',
      ...(version === undefined ? {} : { version }),
      sortKey: `${numericKey(version ?? '')}_${label}`,
      evidence: evidenceOf('golang-migrate', file, tree, strict ? 'named' : 'numbered'),
    };
  },
  transaction,
  outside: 'alone',
  sendsWhole: true,
  write: (existing, request) => nextUpDownPair(existing, request),
};
