import type { Expression } from '../../model/expression.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import { eachExpression } from '../../schema/names/expressions.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import { findQualifier, resolveColumn } from '../../schema/names/resolve.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { nameContext, rowsWhere } from '../support/names.ts';
import { rewrites } from '../support/queries/edits.ts';
import { QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'unresolved-alias',
  title: 'A qualifier must name a table of the query',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [{ value: 85, when: 'no FROM item, CTE, target, policy table or trigger row has that name' }],
  aboutRunning: false,
  docs: {
    why: `The statement fails as soon as it runs: “missing FROM-clause entry”, “unknown column”, “the multi-part identifier could not be bound”. Typical is a table's name where
the query gave the table an alias, which hides the name, or an alias of a query that this part was copied from. Inside dynamic SQL, rarely run reports and triggers nobody
notices before production.`,
    howToFix: 'Use the alias that the query gives the table, or add the missing table to FROM.',
    whenNotToUse: `In routines a qualifier may be a record, a parameter or a label, so names that stand in the routine outside its queries are passed over, unless every mention is a qualifier. In dialects with
fields of columns (\`column.field\`: BigQuery, ClickHouse, Redshift, Snowflake, Trino) only where the columns of all tables are known or the name is that of a table which its
alias hides. Statements with template holes are passed over.`,
    bad: [
      {
        title: 'The alias hides the name',
        dialect: 'postgresql',
        files: [{ path: 'queries/users.sql', text: 'SELECT u.id FROM users x WHERE x.active;\n' }],
      },
    ],
    good: [
      {
        title: 'The alias, and the row of an upsert',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'SELECT x.id FROM users x WHERE x.active;\nINSERT INTO users (id, email) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET email = excluded.email;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, SELECT, FROM clause: “it completely hides the actual name of the table”',
      'SQLFluff RF01, tsqlrefine semantic/undefined-alias',
    ],
  },
};

/** The finding sits on the qualifier. */
export const unresolvedAlias: Rule = {
  scope: 'timeline',
  meta,
  looksAt: [...QUERY_KINDS, 'createPolicy', 'createTrigger'],
  check(context) {
    if (TEMPLATE_HOLE.test(context.statement.text)) return;
    for (const query of queriesOf(context)) {
      const names = new QueryNames(query, nameContext(context));
      if (names.scopes.some((scope) => scope.query.kind === 'partial')) continue;
      for (const scope of names.scopes) checkScope(context, scope);
    }
  },
};

const TEMPLATE_HOLE = /\$\{|\{\{|#\{|<%|\{%/;

/** The statement's query, and queries over the rows that the conditions of policies and triggers look at. */
function queriesOf({ parsed: { fact } }: TimelineContext): readonly Query[] {
  const query = queryOfFact(fact);
  if (query) return [query];
  const conditions =
    fact.kind === 'createPolicy' ? [fact.using, fact.withCheck] : fact.kind === 'createTrigger' ? [fact.when] : [];
  if (fact.kind !== 'createPolicy' && fact.kind !== 'createTrigger') return [];
  return conditions.flatMap((condition) => (condition ? [rowsWhere(fact.table, condition)] : []));
}

function checkScope(context: TimelineContext, scope: Scope): void {
  // ORDER BY of a set operation names columns of the result.
  if (scope.query.kind === 'select' && scope.query.setOperation) return;
  for (const { expression: root } of ownExpressions(scope.query)) {
    for (const one of eachExpression(root)) {
      const qualifier = qualifierOf(one);
      if (qualifier && isUnresolved(context, scope, one, qualifier)) report(context, scope, qualifier);
    }
  }
}

function qualifierOf(expression: Expression): Identifier | undefined {
  if (expression.kind === 'star') return expression.qualifier.at(-1);
  return expression.kind === 'column' ? expression.parts.at(-2) : undefined;
}

function isUnresolved(context: TimelineContext, scope: Scope, expression: Expression, qualifier: Identifier): boolean {
  // The statements of a trigger's body, in a text whose engine was taken for another.
  if (context.statement.embedding && /^(?:new|old)$/i.test(qualifier.name)) return false;
  if (qualifier.name.startsWith('@') || isSequence(expression) || isProperty(expression, scope)) return false;
  const names =
    expression.kind === 'star'
      ? expression.qualifier
      : expression.kind === 'column'
        ? expression.parts.slice(0, -1)
        : [];
  if (names.length > 2) return false;
  if (findQualifier(scope, qualifier.name, names.at(-2)?.name)) return false;
  if (isOpen(scope)) return false;
  if (mayBeRecord(scope, qualifier.name)) return isUsedOnlyAsQualifier(context.statement.text, qualifier.name);
  if (expression.kind === 'star') return true;
  if (expression.kind !== 'column') return false;
  const meaning = resolveColumn(scope, expression);
  if (meaning.kind === 'missing') return meaning.part === 'qualifier';
  return hiddenTable(scope, qualifier.name) !== undefined || isLostAlias(context, scope, qualifier.name);
}

/**
 * ClickHouse: a name before a dot may be a nested column of a table that nobody knows. One of a letter or two that begins a table's name
 * and is mentioned as a qualifier only is an alias all the same.
 */
function isLostAlias(context: TimelineContext, scope: Scope, qualifier: string): boolean {
  if (context.dialect !== 'clickhouse' || qualifier.length > 2) return false;
  const tables = scope.sources.map(({ item }) => (item?.kind === 'table' ? item.name.object.name : ''));
  const begins = tables.some((table) => table.toLowerCase().startsWith(qualifier.slice(0, 1).toLowerCase()));
  return begins && isUsedOnlyAsQualifier(context.statement.text, qualifier);
}

/** MariaDB's and Oracle's `seq.nextval`. */
function isSequence(expression: Expression): boolean {
  const last = expression.kind === 'column' ? expression.parts.at(-1)?.name : undefined;
  return last !== undefined && /^(?:nextval|currval|previous|lastval)$/i.test(last);
}

/** SQL Server's properties of spatial columns: `place.Lat`. Microsoft Learn, “Spatial data types”. */
function isProperty(expression: Expression, { context }: Scope): boolean {
  if (context.dialect !== 'tsql' || expression.kind !== 'column') return false;
  return /^(?:lat|long|stx|sty|z|m|stsrid|hasm|hasz)$/i.test(expression.parts.at(-1)?.name ?? '');
}

function mayBeRecord({ context: { variables, mayBeVariable } }: Scope, name: string): boolean {
  return variables === 'records' && (mayBeVariable?.(name) ?? true);
}

function isOpen(scope: Scope): boolean {
  for (let one: Scope | undefined = scope; one; one = one.outer) if (one.open) return true;
  return false;
}

/** True where nothing declares the name, no routine and no alias: every mention of it is followed by a dot. */
function isUsedOnlyAsQualifier(text: string, name: string): boolean {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return !new RegExp(`(?<![\\w.])"?${word}"?(?!"?\\s*\\.|\\w)`, 'i').test(text);
}

/** The alias of a table of the query whose name is the qualifier. */
function hiddenTable(scope: Scope, qualifier: string): string | undefined {
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    for (const { item } of one.sources) {
      if (item?.kind === 'table' && item.alias && item.name.object.name.toLowerCase() === qualifier.toLowerCase())
        return item.alias.name;
    }
  }
  return undefined;
}

function report(context: TimelineContext, scope: Scope, qualifier: Identifier): void {
  const { name, span } = qualifier;
  const hidden = hiddenTable(scope, name);
  const meant = hidden ?? nearest(scope, name);
  context.report(span, {
    confidence: 85,
    message:
      hidden === undefined
        ? `No table of this query is called ${name}, so the statement fails when it runs. ${meant === undefined ? 'Add it to FROM, or use the name of one that is there.' : `Was ${meant} meant?`}`
        : `The alias ${hidden} hides the name ${name}, so the statement fails when it runs. Write ${hidden}.`,
    fixes: rewrites(context, () => [
      meant === undefined
        ? undefined
        : {
            title: `Write ${meant}`,
            bulk: false,
            changes: [{ span, newText: written(scope, meant, context.statement.text) }],
          },
    ]),
  });
}

/** The name of a source that is spelt almost so: the one that begins with the qualifier or differs by a letter or two. */
function nearest(scope: Scope, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const names = scope.sources.flatMap((source) =>
    source.kind === 'row' || source.name === undefined ? [] : [source.name],
  );
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  const near = names.filter((one) => distance(one.toLowerCase(), wanted) <= (wanted.length > 4 ? 2 : 1));
  return near.length === 1 ? near[0] : undefined;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A source's name as the query writes it. */
function written(scope: Scope, name: string, text: string): string {
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    for (const { item } of one.sources) {
      const identifier = item?.alias ?? (item?.kind === 'table' ? item.name.object : undefined);
      if (identifier?.name === name) return text.slice(identifier.span.start, identifier.span.end);
    }
  }
  return name;
}
