import type { Fix } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable, runsForward } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { wordWithGap } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-table-rewrite',
  title: 'An existing table must not be rewritten as a whole',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `\`VACUUM FULL\`, \`CLUSTER\`, \`SET LOGGED\`, \`SET TABLESPACE\`, and in MySQL \`ENGINE=\` and \`OPTIMIZE TABLE\`, copy the whole table to a new place. PostgreSQL lets nobody read or write it
meanwhile; MySQL copies it under a lock or at the cost of all its I/O. Both need the table’s size again on disk.`,
    howToFix: `A plain \`VACUUM\` makes room for new rows without a lock, which is enough for most tables. Where the file must shrink, use \`pg_repack\` or \`pg_squeeze\` (PostgreSQL 19:
\`REPACK (CONCURRENTLY)\`), and in MySQL gh-ost or pt-online-schema-change.`,
    whenNotToUse:
      'Tables that the same file creates are exempt, as are plain VACUUM and `VACUUM (FULL false)`; rollbacks are not looked at. Switch it off where the application is stopped for maintenance.',
    bad: [
      {
        title: 'Nobody can read orders until it is copied',
        dialect: 'postgresql',
        files: [{ path: 'maintenance/bloat.sql', text: 'VACUUM FULL orders;\n' }],
      },
    ],
    good: [
      {
        title: 'Makes room without a lock',
        dialect: 'postgresql',
        files: [{ path: 'maintenance/bloat.sql', text: 'VACUUM (ANALYZE) orders;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, VACUUM; CLUSTER; ALTER TABLE, SET LOGGED and SET TABLESPACE',
      'MySQL manual, 17.12.1 Online DDL Operations; OPTIMIZE TABLE',
      'squawk prefer-repack, postgres-language-server banVacuumFull, pg-migration-lint PGM018, pgrubic US025, pgfence',
    ],
  },
};

const REWRITING: ReadonlySet<string> = new Set(['set logged', 'set unlogged', 'set tablespace', 'set access method']);
const OFF: ReadonlySet<string> = new Set(['false', 'off', '0']);

/** The finding sits on the statement, or on the action of ALTER TABLE. */
export const noTableRewrite: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable', 'other'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind !== 'other') continue;
        const isRewrite =
          context.dialect === 'postgresql' ? REWRITING.has(action.what) : 'engine' in (action.options ?? {});
        if (isRewrite && fact.objectType !== 'view') report(context, action.span, [fact.name]);
      }
      return;
    }
    if (fact.kind !== 'other') return;
    if (context.dialect !== 'postgresql') {
      if (/^optimize\b/.test(fact.what)) report(context, span, fact.tables);
      return;
    }
    const { full } = fact.options;
    const movesAll = fact.what.startsWith('alter table all in tablespace');
    if (movesAll || fact.what === 'cluster' || (fact.what === 'vacuum' && full !== undefined && !OFF.has(full))) {
      report(context, span, fact.tables);
    }
  },
};

function report(context: TimelineContext, span: Span, tables: readonly QualifiedName[]): void {
  if (!runsForward(context)) return;
  if (tables.length > 0 && !tables.some((table) => changesLiveTable(context, table))) return;
  const postgres = context.dialect === 'postgresql';
  const what =
    tables.length === 1 ? (tables[0]?.object.name ?? '') : tables.length === 0 ? 'every table' : 'the tables';
  const [first] = tables;
  const blocked = first ? lockClause(context, first) : 'nobody can read or write what is being copied';
  context.report(span, {
    confidence: 90,
    message: postgres
      ? `This copies ${what} to a new place, and ${blocked} meanwhile. Use pg_repack or the like, or a plain VACUUM where room for new rows is enough.`
      : `This copies ${what} as a whole. Use an online schema change tool such as gh-ost, or a quiet hour.`,
    fixes: (fixContext) => plainVacuum(fixContext, context),
  });
}

/** VACUUM FULL without FULL; options in parentheses are left to the author. */
function plainVacuum(fixContext: FixContext, context: TimelineContext): readonly Fix[] {
  const { statement } = context;
  const full = wordWithGap(context, 'FULL');
  if (fixContext.deployed || context.nested || !full || !/^vacuum\s+full\b/i.test(statement.text)) return [];
  const edits = [{ statement, span: full, newText: '' }];
  return [{ kind: 'edit', title: 'Make it a plain VACUUM', bulk: false, edits }];
}
