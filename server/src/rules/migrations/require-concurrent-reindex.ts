import type { Fix } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isAtLeast, runsForward } from '../support/live-table.ts';
import { concurrentlyFixes } from '../support/migrations/concurrently.ts';
import { type StatementWord, wordsOfStatement } from '../support/migrations/statement-words.ts';
import { isInTransaction, outsideAdvice } from '../support/migrations/transactions.ts';

const meta: RuleMeta = {
  id: 'require-concurrent-reindex',
  title: 'Indexes in use must be rebuilt concurrently',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'REINDEX of an index, table, schema or database says nothing of CONCURRENTLY' }],
  aboutRunning: true,
  docs: {
    why: `\`REINDEX\` locks the table against writes while it rebuilds, and locks the index itself exclusively, so that every query that would use it, even one that is only being
planned, waits until the end. For a schema or database that is one table after the other. \`REINDEX … CONCURRENTLY\` builds a new index beside the old one
and swaps them.`,
    howToFix:
      'Write `REINDEX TABLE CONCURRENTLY t` (PostgreSQL 12 and later). It cannot run in a transaction and needs the room for a second index; if it fails, drop the invalid `…_ccnew` index.',
    whenNotToUse:
      'System catalogues cannot be rebuilt concurrently, nor can anything before PostgreSQL 12: both are exempt, and so are tables that the same file creates. Switch it off where the application is stopped for maintenance.',
    bad: [
      {
        title: 'Queries wait for the rebuild',
        dialect: 'postgresql',
        files: [{ path: 'migrations/002_bloat.up.sql', text: 'REINDEX TABLE orders;\n' }],
      },
    ],
    good: [
      {
        title: 'Rebuilt beside the old one',
        dialect: 'postgresql',
        files: [{ path: 'migrations/002_bloat.up.sql', text: 'REINDEX TABLE CONCURRENTLY orders;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, REINDEX, “Rebuilding Indexes Concurrently”',
      'squawk require-concurrent-reindex, pg-migration-lint PGM022, pgrubic US020, pgfence',
    ],
  },
};

const KINDS = /^reindex (?:index|table|schema|database)$/;
const OFF: ReadonlySet<string> = new Set(['false', 'off', '0']);

/** The finding sits on `REINDEX TABLE`, options between them included. */
export const requireConcurrentReindex: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['other'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'other' || !KINDS.test(fact.what)) return;
    const { concurrently } = fact.options;
    if ((concurrently !== undefined && !OFF.has(concurrently)) || !isAtLeast(context, 12)) return;
    const [object] = fact.tables;
    if (!runsForward(context) || (object && !isLive(context, fact.what, object))) return;
    const words = wordsOfStatement(context);
    const kind = words.find((word) => fact.what.endsWith(` ${word.text.toLowerCase()}`));
    const end = kind?.end ?? context.parsed.span.end;
    context.report(
      { start: context.parsed.span.start, end },
      {
        confidence: 85,
        message:
          'REINDEX blocks writes to the table, and every query that would use the index, until the rebuild is done. ' +
          (isInTransaction(context.transaction)
            ? outsideAdvice(context.database.plan, 'Use REINDEX … CONCURRENTLY')
            : 'Use REINDEX … CONCURRENTLY.'),
        fixes: (fixContext) =>
          concurrently === undefined
            ? concurrentlyFixes(fixContext, context, {
                at: end,
                title: 'Rebuild it concurrently',
                slug: slug(fact.what, object?.object.name ?? ''),
                down: [],
              })
            : switchOn(fixContext, context, words),
      },
    );
  },
};

function isLive(context: TimelineContext, what: string, name: QualifiedName): boolean {
  if (what !== 'reindex index') return changesLiveTable(context, name);
  return context.before.index(name)?.index.origin.statement.file !== context.file.path;
}

/** `(CONCURRENTLY false)` says the opposite. */
function switchOn(fixContext: FixContext, context: TimelineContext, words: readonly StatementWord[]): readonly Fix[] {
  const value = words[words.findIndex((word) => word.text === 'CONCURRENTLY') + 1];
  if (fixContext.deployed || context.nested || !value || context.transaction === 'wrapped') return [];
  const { statement } = context;
  const span = { start: value.start, end: value.end };
  return [
    { kind: 'edit', title: 'Rebuild it concurrently', bulk: false, edits: [{ statement, span, newText: 'true' }] },
  ];
}
