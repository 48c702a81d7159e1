import type { Expression } from '../../../server/src/model/expression.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { ownExpressions } from '../../../server/src/schema/names/clauses.ts';
import { eachExpression } from '../../../server/src/schema/names/expressions.ts';
import { queryOfFact } from '../../../server/src/schema/names/placed-queries.ts';
import { QueryNames } from '../../../server/src/schema/names/query-names.ts';
import { resolveColumn } from '../../../server/src/schema/names/resolve.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { engineOver } from '../../support/engine.ts';

const SCHEMA = `
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name text, team_id bigint);
CREATE TABLE teams (id bigint PRIMARY KEY, title text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, total numeric(19,4), placed_at timestamp);
`;

/** The names of a query over users, teams and orders; other tables are unknown. */
export async function namesOf(sql: string, dialect: KnownDialect = 'postgresql', schema = SCHEMA): Promise<QueryNames> {
  const engine = await engineOver({ files: [{ path: 'schema.sql', text: schema }], settings: { dialect } });
  const final = engine.databases()[0]?.context.timeline.final;
  const { fact } = (await loadParser(dialect)).parse(sql);
  const query = queryOfFact(fact);
  if (!query) throw new Error(`no query: ${sql}`);
  return new QueryNames(query, { dialect, table: (name) => final?.table(name), variables: 'none', newAndOld: false });
}

/** What every column reference of a query means, in the order of the text: `table.column`, `cte:name.column`, `missing`, … */
export async function meanings(sql: string, dialect?: KnownDialect, schema?: string): Promise<readonly string[]> {
  const names = await namesOf(sql, dialect, schema);
  const found: { readonly at: number; readonly text: string }[] = [];
  for (const scope of names.scopes) {
    for (const { clause, expression: root } of ownExpressions(scope.query)) {
      for (const one of eachExpression(root)) {
        if (one.kind !== 'column') continue;
        const written = sql.slice(one.span.start, one.span.end);
        found.push({ at: one.span.start, text: `${written} → ${describeMeaning(resolveColumn(scope, one, clause))}` });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function describeMeaning(meaning: ReturnType<typeof resolveColumn>): string {
  switch (meaning.kind) {
    case 'missing':
      return `no such ${meaning.part}`;
    case 'item':
      return 'select list';
    case 'row':
      return `row of ${meaning.source.name}`;
    case 'unknown':
      return 'unknown';
    case 'column': {
      const { source, column, levels } = meaning;
      const base = column?.base ? `${column.base.table.name}.${column.base.column.name}` : (column?.name ?? '?');
      return `${source.kind} ${source.name ?? ''} ${base}${levels > 0 ? ` (${levels} out)` : ''}`.replace('  ', ' ');
    }
  }
}

/** The columns of a query's result as `name nullability`; undefined where they cannot be told. */
export async function outputs(
  sql: string,
  dialect?: KnownDialect,
  schema?: string,
): Promise<readonly string[] | undefined> {
  const names = await namesOf(sql, dialect, schema);
  return names.scopes[0]?.outputs?.map(({ name, nullability }) => `${name ?? '-'} ${nullability}`);
}

/** The source text of an expression. */
export function textOf(sql: string, expression: Expression | undefined): string {
  return expression ? sql.slice(expression.span.start, expression.span.end) : '';
}
