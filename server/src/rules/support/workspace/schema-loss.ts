import type { ColumnReference } from '../../../model/expression.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { Query } from '../../../model/query.ts';
import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { Provenance, Table } from '../../../model/schema.ts';
import type { NamedObject } from '../../../schema/lookup.ts';
import { QueryNames } from '../../../schema/names/query-names.ts';
import { resolveColumn } from '../../../schema/names/resolve.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import type { Span } from '../../../text/span.ts';
import type { DatabaseContext } from '../../rule.ts';
import { eachExpression, isNullLiteral } from '../expressions.ts';
import { isStandingQuery } from '../indexes/application-queries.ts';
import { nameContext } from '../names.ts';
import { ownExpressions, queryOfFact } from '../queries.ts';
import { databaseTable } from '../workspace-tables.ts';
import { isSeed } from './completeness.ts';
import { mayBeSameName } from './same-name.ts';

/** A table as a change finds it: its name, and what the schema knew of it before. */
export interface ChangedTable {
  readonly name: QualifiedName;
  readonly before: Table | undefined;
}

/** What a query does with a column. */
export type ColumnTouch = 'reads' | 'writes' | 'omits' | 'writesNull';

/** A place that uses a table or column. */
export interface Use {
  readonly at: Provenance;
  readonly what: 'query' | 'view' | 'function' | 'trigger' | 'policy' | 'index' | 'prisma' | 'call';
  readonly touch: ColumnTouch;
}

/**
 * The queries of other files than the one that changes the table that stand in the end and mention a table of that name. What a later file of
 * the history creates was written for the schema after the change.
 */
function standingQueries(database: DatabaseContext, { name }: ChangedTable, file: string): readonly QueryEvidence[] {
  const { files } = database.plan;
  const own = files.findIndex(({ path }) => path === file);
  return database.queriesOn(name.object.name).filter((evidence) => {
    const { place, statement } = evidence;
    if (statement.file === file) return false;
    if (place.role === 'seed') return !isSeed(place) && evidence.parsed.fact.kind === 'query';
    if (!isStandingQuery(evidence, database)) return false;
    const ordered = place.role === 'migration' || files[own]?.role === 'schema';
    return place.role === 'query' || !ordered || files.findIndex(({ path }) => path === statement.file) < own;
  });
}

/** A table's triggers go with it. */
function isTriggerOf({ statement }: QueryEvidence, { name }: ChangedTable): boolean {
  const { fact } = statement.parsed;
  return fact.kind === 'createTrigger' && fact.table.object.name.toLowerCase() === name.object.name.toLowerCase();
}

/** The queries, views, functions and triggers of other files that read or write a table. */
export function usesOfTable(database: DatabaseContext, changed: ChangedTable, file: string): readonly Use[] {
  const uses: Use[] = [];
  for (const evidence of standingQueries(database, changed, file)) {
    if (isTriggerOf(evidence, changed)) continue;
    const source = scopesOf(evidence, database, changed).flatMap((scope) => sourcesOf(scope, changed))[0];
    if (source) uses.push(useAt(evidence, source.item?.span ?? evidence.parsed.span, 'reads'));
  }
  return uses;
}

/** The queries, views, functions and triggers of other files that name a column of a table, one use a statement. */
export function usesOfColumn(
  database: DatabaseContext,
  changed: ChangedTable,
  column: string,
  file: string,
): readonly Use[] {
  const uses: Use[] = [];
  const wanted = column.toLowerCase();
  for (const evidence of standingQueries(database, changed, file)) {
    if (!evidence.statement.text.toLowerCase().includes(wanted)) continue;
    for (const scope of scopesOf(evidence, database, changed)) {
      const found = placeInScope(scope, changed, wanted);
      if (!found) continue;
      uses.push(useAt(evidence, found.span, found.touch));
      break;
    }
  }
  return uses;
}

/** The statements of other files that insert rows without a column, or write NULL into it. */
export function writersOfNull(
  database: DatabaseContext,
  changed: ChangedTable,
  column: string,
  file: string,
): readonly Use[] {
  const uses: Use[] = [];
  const wanted = column.toLowerCase();
  for (const evidence of standingQueries(database, changed, file)) {
    for (const scope of scopesOf(evidence, database, changed)) {
      const { query } = scope;
      if (!sourcesOf(scope, changed).some((source) => source.target)) continue;
      const found = nullWritten(query, wanted);
      if (found) uses.push(useAt(evidence, found.span, found.touch));
    }
  }
  return uses;
}

function nullWritten(query: Query, wanted: string): { readonly span: Span; readonly touch: ColumnTouch } | undefined {
  if (query.kind === 'update') {
    const set = query.set.find(({ column, value }) => column.name.toLowerCase() === wanted && isNullLiteral(value));
    return set && { span: set.span, touch: 'writesNull' };
  }
  if (query.kind !== 'insert' || !query.columns) return undefined;
  const position = query.columns.findIndex(({ name }) => name.toLowerCase() === wanted);
  if (position < 0) return { span: query.target.span, touch: 'omits' };
  const { source } = query;
  if (source?.kind !== 'select') return undefined;
  const values = [...source.values.map((row) => row[position]), source.items[position]?.expression];
  const value = values.find((one) => one && isNullLiteral(one));
  return value && { span: value.span, touch: 'writesNull' };
}

/** The scopes of a statement, with the changed table as it was before the change. */
function scopesOf(evidence: QueryEvidence, database: DatabaseContext, changed: ChangedTable): readonly Scope[] {
  const { parsed, statement } = evidence;
  const query = queryOfFact(parsed.fact);
  if (!query) return [];
  const { triggerTable, ...context } = nameContext({ dialect: database.dialect, database, statement, parsed });
  const table = (name: NamedObject): Table | undefined => {
    if (!changed.before) return databaseTable(database, name);
    return isNameOf(name, changed.before) ? changed.before : databaseTable(database, name);
  };
  const outer = statement.parsed.fact;
  const ofTrigger = outer.kind === 'createTrigger' ? table(outer.table) : triggerTable;
  return new QueryNames(query, { ...context, table, ...(ofTrigger ? { triggerTable: ofTrigger } : {}) }).scopes;
}

function isNameOf({ schema, object }: NamedObject, table: Table): boolean {
  if (object.name.toLowerCase() !== table.databaseName.toLowerCase()) return false;
  return !schema || table.schema === '' || schema.name.toLowerCase() === table.schema.toLowerCase();
}

/** The sources of a scope that are the changed table; a table that the schema does not know is told by its name. */
function sourcesOf(scope: Scope, { name, before }: ChangedTable): readonly Source[] {
  return scope.sources.filter((source) => {
    if (before) return source.table === before && (source.kind === 'table' || source.kind === 'row');
    if (source.kind !== 'table' || source.table || source.item?.kind !== 'table') return false;
    return mayBeSameName(source.item.name, name);
  });
}

function placeInScope(
  scope: Scope,
  changed: ChangedTable,
  wanted: string,
): { readonly span: Span; readonly touch: ColumnTouch } | undefined {
  const sources = sourcesOf(scope, changed);
  const { query } = scope;
  if (sources.some((source) => source.target)) {
    const written =
      query.kind === 'insert'
        ? [...(query.columns ?? []), ...(query.onConflict?.set ?? []).map((set) => set.column)]
        : query.kind === 'update'
          ? query.set.map((set) => set.column)
          : [];
    const column = written.find(({ name }) => name.toLowerCase() === wanted);
    if (column) return { span: column.span, touch: 'writes' };
  }
  for (const { clause, expression } of ownExpressions(query)) {
    for (const one of eachExpression(expression)) {
      if (one.kind !== 'column' || one.parts.at(-1)?.name.toLowerCase() !== wanted) continue;
      const meaning = resolveColumn(scope, one, clause);
      if (meaning.kind === 'column' && sourcesOf(meaning.scope, changed).includes(meaning.source)) {
        return { span: nameSpan(one), touch: 'reads' };
      }
    }
  }
  return undefined;
}

function nameSpan(reference: ColumnReference): Span {
  return reference.parts.at(-1)?.span ?? reference.span;
}

function useAt(evidence: QueryEvidence, span: Span, touch: ColumnTouch): Use {
  const { statement } = evidence;
  const outer = statement.parsed.fact.kind;
  const what =
    outer === 'createView'
      ? 'view'
      : outer === 'createFunction'
        ? 'function'
        : outer === 'createTrigger'
          ? 'trigger'
          : 'query';
  return { at: { statement, span }, what, touch };
}
