import type { Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { OrderItem, Query, SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import {
  type CteScope,
  cteOf,
  eachQuery,
  leaves,
  ownExpressions,
  type PlacedQuery,
  QUERY_KINDS,
  queryOfFact,
} from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'order-by-random',
  title: 'Rows must not be sorted by a random number',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 85, when: 'ORDER BY computes a random value for every row' }],
  aboutRunning: false,
  docs: {
    why: `Every row gets a random number, and then all rows are sorted by it, to return a handful: no index helps, and the cost grows faster than the table. What takes a
millisecond with a hundred rows takes seconds with a few million, spills to disk, and runs again with every request.`,
    howToFix: `Read a sample (\`TABLESAMPLE\`), or draw random keys in the application and look them up; where an even draw matters, store a random number in an indexed column and read
from a random point on (\`WHERE r >= $1 ORDER BY r LIMIT 1\`).`,
    whenNotToUse: `Silent where few rows are sorted anyway: a sampled table, a derived table with its own LIMIT, rows that a function or VALUES makes up. Suppress it
for tables that stay small.`,
    bad: [
      {
        title: 'Sorts the table to show three rows',
        dialect: 'mysql',
        files: [{ path: 'queries/teaser.sql', text: 'SELECT id, title FROM articles ORDER BY RAND() LIMIT 3;\n' }],
      },
    ],
    good: [
      {
        title: 'Sorts one percent of it',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/teaser.sql',
            text: 'SELECT id, title FROM articles TABLESAMPLE SYSTEM (1) ORDER BY random() LIMIT 3;\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Random Selection”',
      'PostgreSQL manual, SELECT: TABLESAMPLE',
      'SOAR CLA.002, sqlcheck 3006, Bytebase STATEMENT_DISALLOW_ORDER_BY_RAND',
    ],
  },
};

/** Functions that give another value for every row. */
const RANDOM: ReadonlySet<string> = new Set(
  (
    'rand random newid newsequentialid uuid gen_random_uuid uuid_generate_v4 uuidv4 generate_uuid uuid_string rand32 rand64 randcanonical ' +
    'generateuuidv4 crypt_gen_random randomblob randstr uniform'
  ).split(' '),
);

/** The finding sits on the item of ORDER BY. */
export const orderByRandom: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    const known: FewRows = new Map();
    for (const placed of eachQuery(query)) checkQuery(context, placed, known);
  },
};

/** What is known of the queries of a statement. Without it, CTEs that each read the one before twice would take twice as long each. */
type FewRows = Map<Query, boolean>;

function checkQuery(context: StatementContext, { query, ctes }: PlacedQuery, known: FewRows): void {
  if (sortsFewRows(query, ctes, known)) return;
  for (const item of 'orderBy' in query ? query.orderBy : []) {
    if (hasRandom(sortedBy(item, query))) report(context, item, query);
  }
  for (const { expression: root } of ownExpressions(query)) {
    for (const expression of eachExpression(root)) {
      if (expression.kind !== 'call') continue;
      for (const item of expression.over?.orderBy ?? []) {
        if (hasRandom(item.expression)) report(context, item, undefined);
      }
    }
  }
}

/** True where nothing that is sorted comes from a whole table. */
function sortsFewRows(query: Query, ctes: CteScope | undefined, known: FewRows): boolean {
  if (query.kind !== 'select') return false;
  let few = known.get(query);
  if (few === undefined) {
    few = readsFewRows(query, ctes, known);
    known.set(query, few);
  }
  return few;
}

function readsFewRows(query: SelectQuery, ctes: CteScope | undefined, known: FewRows): boolean {
  if (query.setOperation) return eachArm(query).every((arm) => sortsFewRows(arm, ctes, known));
  return query.from
    .flatMap((item) => leaves(item))
    .every((leaf) => {
      if (leaf.kind === 'function') return true;
      if (leaf.kind === 'derived') return givesFewRows(leaf.query, ctes, known);
      const cte = leaf.sampled ? undefined : cteOf(leaf, ctes);
      if (leaf.sampled || cte?.far) return true;
      return cte !== undefined && givesFewRows(cte.expression.query, cte.outer, known);
    });
}

/** The queries that set operations put together. They nest to the left as deep as there are arms, so they are walked in a loop. */
function eachArm(query: SelectQuery): readonly Query[] {
  const arms: Query[] = [];
  let one: Query | undefined = query;
  while (one?.kind === 'select' && one.setOperation) {
    arms.push(one.setOperation.right);
    one = one.setOperation.left;
  }
  return [...arms, one];
}

function givesFewRows(query: Query, ctes: CteScope | undefined, known: FewRows): boolean {
  return (
    query.kind === 'select' &&
    (query.limit !== undefined || query.values.length > 0 || sortsFewRows(query, ctes, known))
  );
}

/** What an item of ORDER BY stands for: an alias or a position means the item of the select list. */
function sortedBy({ expression }: OrderItem, query: Query): Expression {
  if (query.kind !== 'select') return expression;
  if (expression.kind === 'literal' && expression.type === 'number') {
    return query.items[Number(expression.value) - 1]?.expression ?? expression;
  }
  if (expression.kind !== 'column' || expression.parts.length > 1) return expression;
  const name = expression.parts[0]?.name.toLowerCase();
  return query.items.find((item) => item.alias?.name.toLowerCase() === name)?.expression ?? expression;
}

function hasRandom(expression: Expression): boolean {
  for (const one of eachExpression(expression)) if (one.kind === 'call' && RANDOM.has(one.name)) return true;
  return false;
}

function report(context: StatementContext, item: OrderItem, query: Query | undefined): void {
  context.report(item.expression.span, {
    confidence: 85,
    message:
      'This gives every row a random number and sorts all of them, however few are wanted; the cost grows with the table. ' +
      'Read a sample (TABLESAMPLE), or look up keys that are drawn at random.',
    ...(query?.kind === 'select'
      ? { fixes: (fixContext: FixContext, statement: Statement) => fixesFor(fixContext, statement, query) }
      : {}),
  });
}

/** TABLESAMPLE as each engine writes one percent. */
const SAMPLES: Readonly<Record<string, string>> = {
  postgresql: 'TABLESAMPLE SYSTEM (1)',
  tsql: 'TABLESAMPLE (1 PERCENT)',
  snowflake: 'TABLESAMPLE SYSTEM (1)',
  bigquery: 'TABLESAMPLE SYSTEM (1 PERCENT)',
  trino: 'TABLESAMPLE SYSTEM (1)',
};

function fixesFor({ deployed, dialect }: FixContext, statement: Statement, query: SelectQuery): readonly EditFix[] {
  const [only, other] = query.from;
  const sample = SAMPLES[dialect];
  if (deployed || !sample || other || only?.kind !== 'table' || only.hints) return [];
  const at = only.span.end;
  const edit = { statement, span: { start: at, end: at }, newText: ` ${sample}` };
  return [{ kind: 'edit', title: 'Sort a sample of one percent', bulk: false, edits: [edit] }];
}
