import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { isRollback } from '../support/live-table.ts';
import { wordWithGap } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-unlogged-table',
  title: 'Tables should be logged',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'CREATE UNLOGGED TABLE' }],
  aboutRunning: false,
  docs: {
    why: `An unlogged table writes nothing to the write-ahead log. After a crash PostgreSQL empties it, its rows are on no replica, where it cannot even be read, and no point-in-time recovery brings
them back.`,
    howToFix: 'Leave UNLOGGED out for everything that cannot be worked out again.',
    whenNotToUse: 'Suppress it for caches and staging tables that are filled anew anyway.',
    bad: [
      {
        title: 'Empty after a crash',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE UNLOGGED TABLE carts (id bigint PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'Survives a crash',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE carts (id bigint PRIMARY KEY);\n' }],
      },
    ],
    sources: ['PostgreSQL manual, CREATE TABLE, UNLOGGED', 'pg-migration-lint PGM506, pgrubic GN019'],
  },
};

/** The finding sits on the word UNLOGGED. */
export const noUnloggedTable: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'createTable' || !fact.unlogged || isRollback(context)) return;
    const word = wordWithGap(context, 'UNLOGGED');
    const { statement } = context;
    context.report(word ? { start: word.end - 'UNLOGGED'.length, end: word.end } : span, {
      confidence: 50,
      message: `After a crash ${nameText(fact.name)} is empty, and no replica or backup of the log has its rows. Leave UNLOGGED out unless they can be worked out again.`,
      fixes: (fixContext): readonly Fix[] =>
        fixContext.deployed || context.nested || !word
          ? []
          : [{ kind: 'edit', title: 'Make it logged', bulk: false, edits: [{ statement, span: word, newText: '' }] }],
    });
  },
};
