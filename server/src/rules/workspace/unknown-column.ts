import type { ColumnReference, Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { NamedObject } from '../../schema/lookup.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { childExpressions } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { nameContext } from '../support/names.ts';
import { type Clause, cteOf, ownExpressions, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { hasTemplateHole } from '../support/template-holes.ts';
import { isCreatedElsewhere, judgeUnknown } from '../support/workspace/completeness.ts';
import { isOtherCase } from '../support/workspace/other-case.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'unknown-column',
  title: 'Queries must use columns that exist',
  group: 'workspace',
  priority: 'P1',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 75, when: 'the workspace knows all columns that could be meant, and none has that name' }],
  aboutRunning: false,
  docs: {
    why: `A query over a column that no migration creates fails when it runs, in a code path that perhaps no test takes: a typing error, a column that was renamed or dropped, or a
migration that is missing.`,
    howToFix: 'Correct the name, or add the migration that creates the column.',
    whenNotToUse: `The rule speaks only where all columns in reach are known: every table of the query is created by the workspace, and every derived table and CTE lists its columns. Names
inside a routine that may be its variables are passed over, and so are rollbacks, system columns, and names that a template fills in. In migrations and seeds, which may build
on a history that the workspace does not hold, only names that look mistyped are reported.`,
    bad: [
      {
        title: 'Users have no emial',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT emial FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'They have an email',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT email FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    sources: ['Bytebase, schema walk-through; PostgreSQL error 42703 undefined_column, MySQL error 1054'],
  },
};

/** The finding sits on the column's name. */
export const unknownColumn: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query || context.dialect === 'unknown') return;
    if (context.direction === 'down' || context.file.role === 'rollback') return;
    const names = new QueryNames(query, {
      ...nameContext(context),
      table: (name) => tableAt(context, name),
    });
    for (const scope of names.scopes) {
      checkTarget(context, scope);
      // A set operation has no tables of its own: its ORDER BY names columns of its arms' results.
      if (scope.query.kind === 'select' && scope.query.setOperation) continue;
      for (const { clause, expression } of ownExpressions(scope.query)) checkTree(context, scope, expression, clause);
    }
  },
};

/** The table as it stands when the statement runs. */
function tableAt(context: TimelineContext, name: NamedObject): Table | undefined {
  const { role } = context.file;
  const folds = (role === 'migration' || role === 'schema') && context.file.folded !== false;
  if (folds) return context.before.table(name);
  // A program that creates the table itself may give it other columns.
  if (context.statement.embedding && isCreatedElsewhere(context.database, name.object.name.toLowerCase()))
    return undefined;
  return databaseTable(context.database, name);
}

/** The columns that an INSERT lists and an UPDATE sets. */
function checkTarget(context: TimelineContext, scope: Scope): void {
  const { query, placed } = scope;
  if (query.kind !== 'insert' && query.kind !== 'update') return;
  const table = scope.sources.find((source) => source.target)?.table;
  if (!table?.complete || table.columns.length === 0 || cteOf(query.target, placed.ctes)) return;
  if (table.kind !== 'table') return;
  const known = new Map(table.columns.map(({ databaseName }) => [databaseName.toLowerCase(), databaseName]));
  for (const column of writtenColumns(query)) {
    if (isHole(context, column)) continue;
    const there = known.get(column.name.toLowerCase());
    if (there !== undefined) {
      if (
        isOtherCase(context.dialect, column.name, there) &&
        !table.columns.some((one) => one.databaseName === column.name)
      ) {
        report(context, column, [there]);
      }
      continue;
    }
    if (isInFinal(context, scope, column.name)) continue;
    report(context, column, [...table.columns.map((one) => one.databaseName)]);
  }
}

function writtenColumns(query: Query): readonly Identifier[] {
  if (query.kind === 'insert')
    return [...(query.columns ?? []), ...(query.onConflict?.set ?? []).map((one) => one.column)];
  // Of several joined tables (MySQL) each may be written.
  return query.kind === 'update' && query.from.length === 0 ? query.set.map((one) => one.column) : [];
}

/** Calls of sqlc, whose arguments are names of parameters. */
const PARAMETER_CALLS: ReadonlySet<string> = new Set(['sqlc']);

function checkTree(context: TimelineContext, scope: Scope, root: Expression, clause: Clause): void {
  const stack: Expression[] = [root];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.kind === 'call' && one.schema !== undefined && PARAMETER_CALLS.has(one.schema)) continue;
    // sqlc's `@name` reads as PostgreSQL's operator for absolute values.
    if (one.kind === 'unary' && one.operator === '@') continue;
    if (one.kind === 'column') checkColumn(context, scope, one, clause);
    for (const child of [...childExpressions(one)].reverse()) stack.push(child);
  }
}

function checkColumn(context: TimelineContext, scope: Scope, reference: ColumnReference, clause: Clause): void {
  const column = reference.parts.at(-1);
  if (!column || isHole(context, column)) return;
  // SQLite and MySQL take a quoted name that no column has for a string.
  if (column.quoted && context.dialect === 'sqlite') return;
  const found = resolveColumn(scope, reference, clause);
  if (found.kind === 'column' && found.source.kind === 'table' && found.source.table?.complete && found.column?.name) {
    if (isOtherCase(context.dialect, column.name, found.column.name)) report(context, column, [found.column.name]);
    return;
  }
  if (found.kind !== 'missing' || found.part !== 'column' || isInFinal(context, scope, column.name)) return;
  report(context, column, reach(scope, reference));
}

/** True where a table of the query has the column in the end: the file's place in the order may be another than it seems. */
function isInFinal({ database }: TimelineContext, scope: Scope, column: string): boolean {
  const wanted = column.toLowerCase();
  return scope.sources.some(({ item }) => {
    const table = item?.kind === 'table' ? databaseTable(database, item.name) : undefined;
    return table?.columns.some((one) => one.databaseName.toLowerCase() === wanted) ?? false;
  });
}

/** The columns that could have been meant: those of the qualifier, or of all sources. */
function reach(scope: Scope, { parts }: ColumnReference): readonly string[] {
  const qualifier = parts.at(-2)?.name.toLowerCase();
  const names: string[] = [];
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    for (const source of one.sources) {
      if (qualifier !== undefined && source.name?.toLowerCase() !== qualifier) continue;
      for (const { name } of one.columnsOf(source) ?? []) if (name !== undefined) names.push(name);
    }
  }
  return names;
}

function isHole(context: TimelineContext, { span }: Identifier): boolean {
  const written = context.statement.text.slice(span.start, span.end);
  return hasTemplateHole(written) || /^[:@$?{]/.test(written);
}

function report(context: TimelineContext, column: Identifier, known: readonly string[]): void {
  const judged = judgeUnknown(column.name, context.file, known);
  if (!judged) return;
  const { nearest } = judged;
  const { statement, dialect } = context;
  context.report(column.span, {
    confidence: 75,
    message:
      `No table of this query has a column ${column.name}, so it fails when it runs. ` +
      (nearest === undefined
        ? 'Correct the name, or add the migration that creates it.'
        : isOtherCase(context.dialect, column.name, nearest)
          ? `Write ${quoteIdentifier(nearest, dialect)}: without quotes a name stands for its small letters.`
          : `Did you mean ${nearest}?`),
    fixes: ({ deployed }): readonly EditFix[] => {
      if (deployed || nearest === undefined) return [];
      const edit = { statement, span: column.span, newText: quoteIdentifier(nearest, dialect) };
      return [{ kind: 'edit', title: `Write ${nearest}`, bulk: false, edits: [edit] }];
    },
  });
}
