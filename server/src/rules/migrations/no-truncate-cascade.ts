import type { StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Truncate } from '../../model/object-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { enumerate, tableName } from '../support/identifiers.ts';
import { wordWithGap } from '../support/migrations/statement-words.ts';
import { isTestPath } from '../support/paths.ts';

const meta: RuleMeta = {
  id: 'no-truncate-cascade',
  title: 'TRUNCATE must not cascade to tables that it does not name',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [{ value: 90, when: 'a TRUNCATE ends with CASCADE' }],
  aboutRunning: false,
  docs: {
    why: `\`TRUNCATE … CASCADE\` empties every table with a foreign key to the named one, and those that refer to them in turn, whatever their ON DELETE says. One forgotten foreign key
and the customers’ orders are gone with the lookup table.`,
    howToFix:
      'List the tables: `TRUNCATE a, b`. PostgreSQL refuses as long as another table refers to one of them, and says which.',
    whenNotToUse:
      'Temporary tables, tables that the same file creates, and files of tests are exempt. Suppress it in scripts that reset a development database.',
    bad: [
      {
        title: 'Empties items too',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.up.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (order_id bigint REFERENCES orders (id));\n',
          },
          { path: 'migrations/002_reset.up.sql', text: 'TRUNCATE orders CASCADE;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Names what it empties',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.up.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (order_id bigint REFERENCES orders (id));\n',
          },
          { path: 'migrations/002_reset.up.sql', text: 'TRUNCATE orders, items;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, TRUNCATE, CASCADE',
      'squawk ban-truncate-cascade, postgres-language-server, pg-migration-lint PGM204, Bytebase',
    ],
  },
};

/** The finding sits on the word CASCADE. */
export const noTruncateCascade: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['truncate'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'truncate' || !fact.cascade || isTestPath(context.file.path)) return;
    if (fact.tables.every((table) => table.schema?.name === 'pg_temp' || !context.mayExist(table))) return;
    const gap = wordWithGap(context, 'CASCADE', fact.tables.at(-1)?.span.end);
    const others = reachedTables(context, fact);
    context.report(gap ? { start: gap.end - 'CASCADE'.length, end: gap.end } : span, {
      confidence: 90,
      message:
        `CASCADE also empties every table with a foreign key to ${enumerate(fact.tables.map(nameText))}` +
        (others.length > 0 ? `, at least ${enumerate(others)}` : '') +
        ', and those behind them. List the tables to empty instead.',
      fixes: (fixContext) =>
        fixContext.deployed || context.nested || !gap
          ? []
          : [
              {
                kind: 'edit',
                title: others.length > 0 ? 'List the tables instead' : 'Remove CASCADE',
                bulk: false,
                edits: [{ statement: context.statement, span: gap, newText: '' }, ...listed(context, fact, others)],
              },
            ],
    });
  },
};

/** The tables that refer to the named ones, near or far, as SQL writes them. */
function reachedTables(context: TimelineContext, fact: Truncate): readonly string[] {
  const reached = new Set(fact.tables.flatMap((name) => context.before.table(name)?.key ?? []));
  const found: string[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const table of context.before.tables()) {
      if (reached.has(table.key) || !table.foreignKeys.some((key) => reached.has(key.referencedTable))) continue;
      reached.add(table.key);
      found.push(tableName(table, context.dialect));
      grown = true;
    }
  }
  return found;
}

function listed(context: TimelineContext, fact: Truncate, others: readonly string[]): readonly StatementEdit[] {
  const end = fact.tables.at(-1)?.span.end;
  if (end === undefined || others.length === 0) return [];
  return [{ statement: context.statement, span: { start: end, end }, newText: `, ${others.join(', ')}` }];
}
