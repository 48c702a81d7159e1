import { Conclusions } from '../../model/conclusions.ts';
import type { Expression } from '../../model/expression.ts';
import type { Query } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import type { QueryNames } from '../../schema/names/query-names.ts';
import { findQualifier } from '../../schema/names/resolve.ts';
import type { Scope } from '../../schema/names/scope.ts';
import { type Loop, loopsOf } from '../../syntax/loops.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { checkProgramLoop } from '../support/client/program-loops.ts';
import { conjuncts, eachExpression } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { referencesOf, within } from '../support/queries/references.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { hasOneRow } from '../support/queries/single-row.ts';
import { isSystemTable } from '../support/queries/system-tables.ts';
import { QUERY_KINDS } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'n-plus-one-query',
  title: 'One query a row must become one query',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'a program awaits a query in a loop or a map, keyed by the item that it stands at' },
    { value: 50, when: 'a program calls findUnique in a map, which Prisma can join' },
    {
      value: 50,
      when: 'a round of the program may be the last one, or writes after something else that it waits for; or the program is a script',
    },
    { value: 50, when: 'a program prepares and runs a statement of SQLite in a loop' },
    { value: 50, when: 'a query in a loop is keyed by the row that the loop stands at' },
    { value: 50, when: 'a scalar subquery of a select list depends on the row around it' },
  ],
  aboutRunning: false,
  docs: {
    why: `The query runs once for every row of another: 10,000 rows are 10,001 queries. Each may take a millisecond only, and together they take ten seconds, hold locks and a
transaction open all the while, and get slower with every row that is added.`,
    howToFix: `Join: one UPDATE … FROM, INSERT … SELECT or JOIN does for all rows what the loop does for each. A subquery in the select list becomes a LEFT JOIN to a grouped
derived table, or LATERAL (T-SQL: OUTER APPLY) where it picks one row. With a client, read all rows before the loop (\`in: ids\`, \`= ANY($1)\`) and look them up in a
Map, or write them together (createMany, several VALUES).`,
    whenNotToUse: `Only queries whose condition uses the loop's row, what FETCH read, or its counter are reported, and of subqueries only scalar ones in a select list: EXISTS and IN are
semi-joins, which engines run as one. In TypeScript and JavaScript a loop over batches (\`chunk\`, \`in: ids\`), a fixed list, a \`while\` that pages, a few attempts, a \`$transaction([…])\`, seeds
and tests are passed over. A query that returns a single row asks once, and rows locked one by one (FOR UPDATE) are meant so.`,
    bad: [
      {
        title: 'A query for each order',
        dialect: 'postgresql',
        files: [
          {
            path: 'functions/close.sql',
            text: "CREATE FUNCTION close_orders() RETURNS void LANGUAGE plpgsql AS $$\nDECLARE\n  r record;\nBEGIN\n  FOR r IN SELECT id FROM orders WHERE paid LOOP\n    UPDATE lines SET state = 'closed' WHERE order_id = r.id;\n  END LOOP;\nEND\n$$;\n",
          },
        ],
      },
      {
        title: 'A Prisma query for each user',
        dialect: 'postgresql',
        files: [
          {
            path: 'prisma/schema.prisma',
            text: 'datasource db {\n  provider = "postgresql"\n}\n\nmodel Post {\n  id     Int @id\n  userId Int\n}\n',
          },
          {
            path: 'src/users.ts',
            text: 'for (const user of users) {\n  user.posts = await prisma.post.findMany({ where: { userId: user.id } });\n}\n',
          },
        ],
      },
      {
        title: 'A count for each user',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'SELECT u.id, (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) AS orders FROM users u;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One statement, one join',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/close.sql',
            text: "UPDATE lines l SET state = 'closed' FROM orders o WHERE o.id = l.order_id AND o.paid;\nSELECT u.id, count(o.id) FROM users u LEFT JOIN orders o ON o.user_id = u.id GROUP BY u.id;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 43.6.6 Looping through Query Results; 7.2.1.5 LATERAL Subqueries',
      'tsqlrefine avoid-correlated-subquery-in-select, avoid-cursors; slowql PERF-CURSOR-001, PERF-SCALAR-002',
    ],
  },
};

/** The finding sits on the first word of the repeated query. */
export const nPlusOneQuery: Rule = {
  scope: 'timeline',
  meta,
  looksAt: [...QUERY_KINDS, 'clientCall'],
  check(context) {
    checkProgramLoop(context);
    // SQLite runs a subquery without a round trip, and of an unknown dialect nobody knows what it does with one.
    if (context.dialect === 'sqlite' || context.dialect === 'unknown' || isOutdated(context)) return;
    const names = queryNames(context);
    const [scope] = names?.scopes ?? [];
    if (!names || !scope) return;
    if (context.nested) checkLoop(context, names, scope);
    for (const one of names.scopes) checkSubquery(context, names, one);
  },
};

function checkLoop(context: TimelineContext, names: QueryNames, scope: Scope): void {
  const { query } = scope;
  const { start } = query.span;
  const loops = loopsAround(context, start);
  if (loops.length === 0 || (query.kind === 'select' && (query.from.length === 0 || query.locking.length > 0))) return;
  const variable = loops.flatMap((loop) => [...loop.variables]).find((name) => isKeyedBy(name, names));
  if (variable === undefined || covers(query, variable)) return;
  context.report(headOf(context.statement.text, query), {
    confidence: 50,
    message:
      `This query runs once for every round of the loop, keyed by ${variable}: as many queries as there are rows. ` +
      'Do it for all rows in one statement, with a join to what the loop reads.',
  });
}

/** True for a batch: the variable bounds a range of keys from below and from above, so that each round takes many rows. */
function covers(query: Query, variable: string): boolean {
  const parts = conjuncts('where' in query ? query.where : undefined);
  const names = (one: Expression): boolean =>
    [...eachExpression(one)].some(
      (inner) => inner.kind === 'column' && inner.parts.length === 1 && inner.parts[0]?.name.toLowerCase() === variable,
    );
  const bounds = (operator: RegExp): boolean =>
    parts.some(
      (part) => part.kind === 'binary' && operator.test(part.operator) && (names(part.left) || names(part.right)),
    );
  return (
    parts.some((part) => part.kind === 'between' && !part.negated && names(part)) ||
    (bounds(/^>=?$/) && bounds(/^<=?$/))
  );
}

/** The loops of each routine, which every query in it asks for. */
const LOOPS = new Conclusions<Statement, readonly Loop[]>();

function loopsAround({ statement, dialect }: TimelineContext, at: number): readonly Loop[] {
  let loops = LOOPS.get(statement);
  if (!loops) {
    loops = readLoops(statement, dialect);
    LOOPS.set(statement, loops);
  }
  return loops.filter(({ body }) => body.start <= at && at < body.end);
}

/** The body of a routine is a string in PostgreSQL, so it is read by itself. */
function readLoops({ text, parsed: { fact } }: Statement, dialect: TimelineContext['dialect']): readonly Loop[] {
  if (!/\b(?:loop|while|repeat|for)\b/i.test(text)) return [];
  const body = fact.kind === 'createFunction' || fact.kind === 'codeBlock' ? fact.bodySpan : undefined;
  const { start, end } = body ?? { start: 0, end: text.length };
  return loopsOf(text.slice(start, end), dialect).map((loop) => ({
    ...loop,
    body: { start: loop.body.start + start, end: loop.body.end + start },
  }));
}

/** True where a condition of the query, or of one inside it, uses the variable. */
function isKeyedBy(variable: string, names: QueryNames): boolean {
  for (const scope of names.scopes) {
    for (const { clause, expression: root } of ownExpressions(scope.query)) {
      if (clause !== 'where' && clause !== 'on') continue;
      for (const one of eachExpression(root)) {
        if (one.kind === 'parameter' && one.name.toLowerCase() === variable) return true;
        if (one.kind !== 'column') continue;
        const [first, ...others] = one.parts;
        if (first?.name.toLowerCase() !== variable) continue;
        if (others.length > 0 ? !findQualifier(scope, first.name) : !isColumn(scope, variable)) return true;
      }
    }
  }
  return false;
}

/** True where a table of the query has a column of the variable's name. */
function isColumn(scope: Scope, name: string): boolean {
  return scope.sources.some((source) => scope.columnsOf(source)?.some((column) => column.name?.toLowerCase() === name));
}

/** A look at the engine's own catalogue, which is small and read by hand. */
function readsCatalogue({ sources }: Scope): boolean {
  return sources.length > 0 && sources.every(({ item }) => item?.kind === 'table' && isSystemTable(item.name));
}

/** A scalar subquery in a select list that depends on the row, where there may be many rows. */
function checkSubquery(context: TimelineContext, names: QueryNames, scope: Scope): void {
  const { within: place } = scope.placed;
  const { parent } = scope;
  if (parent?.query.kind !== 'select' || parent.query.from.length === 0) return;
  if (place?.clause !== 'select' || place.node.kind !== 'subquery' || place.node.form !== 'scalar') return;
  if (!readsRowOf(parent, scope, names) || hasOneRow(parent) || readsCatalogue(parent)) return;
  context.report(headOf(context.statement.text, scope.query), {
    confidence: 50,
    message:
      'This subquery depends on the row around it, so it runs once for every row of the result. ' +
      'Join what it reads: LEFT JOIN to a grouped query, or LATERAL (T-SQL: APPLY) where it picks one row.',
  });
}

function readsRowOf(outer: Scope, scope: Scope, names: QueryNames): boolean {
  return within(scope, names.scopes).some((one) => {
    for (const { meaning } of referencesOf(one)) {
      if (meaning.kind === 'column' && meaning.scope === outer && meaning.source.kind !== 'row') return true;
    }
    return false;
  });
}

function headOf(text: string, { span: { start, end } }: Query): Span {
  const word = /^\w+/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: start + word.length };
}
