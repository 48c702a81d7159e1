import type { QualifiedName } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import type { ParsedStatement, StatementFact } from '../../model/statement.ts';
import { lowerAlterTable } from './alter-table.ts';
import { lowerCreateIndex } from './create-index.ts';
import { lowerCreateTable, lowerCreateTableAs } from './create-table.ts';
import { lowerDrop, lowerPlainDrop } from './drop.ts';
import { isRoutine, lowerAlterFunction, lowerCodeBlock, lowerFunction, lowerMovedRoutine } from './functions.ts';
import type { Lowering } from './lowering.ts';
import { lowerMisc } from './misc.ts';
import { lowerComposite, lowerDomain, lowerEnum, lowerRangeOrBase } from './object-types.ts';
import { lowerAlterPolicy, lowerPolicy, lowerRenamePolicy, lowerTrigger } from './policies.ts';
import { isQuery } from './queries.ts';
import { altersCompositeType, lowerAlterEnum, lowerRename, lowerSetSchema } from './rename.ts';
import { lowerGrant, lowerGrantRole } from './roles.ts';
import { lowerSet, lowerTransaction, lowerTruncate } from './session.ts';
import { lowerStandardBody } from './standard-body.ts';
import { bodyOf, child, children, flag, type Tree, tagOf, textOf } from './tree.ts';
import { lowerMaterializedView, lowerView, queryPlace } from './views.ts';

/** DROP statements that have a node of their own. */
const PLAIN_DROPS: Readonly<Record<string, string>> = {
  DropdbStmt: 'database',
  DropRoleStmt: 'role',
  DropTableSpaceStmt: 'tablespace',
  DropSubscriptionStmt: 'subscription',
};

/** A lowered statement without its span: what it does, and the statements inside it. */
export interface LoweredStatement {
  readonly fact: StatementFact;
  readonly nested: readonly ParsedStatement[];
}

/** Lowers a wrapped statement node that stands from token `first` to `last`. */
export function lowerStatement(lowering: Lowering, wrapped: Tree, first: number, last: number): LoweredStatement {
  const node = bodyOf(wrapped);
  switch (tagOf(wrapped)) {
    case 'CreateSchemaStmt':
      return lowerCreateSchema(lowering, node, first, last);
    case 'PrepareStmt':
    case 'ExplainStmt':
    case 'DeclareCursorStmt':
    case 'CopyStmt':
      return lowerAroundQuery(lowering, node, first, last);
    case 'CreateFunctionStmt':
      return {
        fact: lowerFunction(lowering, node, first, last),
        nested: lowerStandardBody(lowering, node, first, last, lowerStatement),
      };
    default:
      return { fact: lowerFact(lowering, wrapped, node, first, last), nested: [] };
  }
}

function lowerFact(lowering: Lowering, wrapped: Tree, node: Tree, first: number, last: number): StatementFact {
  if (isQuery(wrapped)) return lowerQueryStatement(lowering, wrapped, node, first, last);
  const tag = tagOf(wrapped);
  const plainDrop = PLAIN_DROPS[tag];
  if (plainDrop) return lowerPlainDrop(lowering, node, plainDrop, first, last);
  switch (tag) {
    case 'CreateStmt':
      return lowerCreateTable(lowering, node, last, false);
    case 'CreateForeignTableStmt':
      return lowerCreateTable(lowering, child(node, 'base') ?? {}, last, true);
    case 'CreateTableAsStmt':
      return lowerTableAs(lowering, node, last);
    case 'AlterTableStmt':
      return altersCompositeType(node) ? lowerMisc(lowering, node, first, last) : lowerAlterTable(lowering, node, last);
    case 'AlterFunctionStmt':
      return lowerAlterFunction(lowering, node, first);
    case 'AlterPolicyStmt':
      return lowerAlterPolicy(lowering, node, first);
    case 'RenameStmt':
      if (isRoutine(textOf(node, 'renameType'))) return lowerMovedRoutine(lowering, node, first, last, 'renameTo');
      if (textOf(node, 'renameType') === 'OBJECT_POLICY') return lowerRenamePolicy(lowering, node, first, last);
      return lowerRename(lowering, node, last) ?? lowerMisc(lowering, node, first, last);
    case 'AlterObjectSchemaStmt':
      if (isRoutine(textOf(node, 'objectType'))) return lowerMovedRoutine(lowering, node, first, last, 'setSchema');
      return lowerSetSchema(lowering, node, last) ?? lowerMisc(lowering, node, first, last);
    case 'IndexStmt':
      return lowerCreateIndex(lowering, node, first, last);
    case 'DropStmt':
      return lowerDrop(lowering, node, first, last);
    case 'ViewStmt':
      return lowerView(lowering, node, last);
    case 'CreateEnumStmt':
      return lowerEnum(lowering, node, first, last);
    case 'CompositeTypeStmt':
      return lowerComposite(lowering, first, last);
    case 'CreateRangeStmt':
      return lowerRangeOrBase(lowering, 'range', first, last);
    case 'DefineStmt':
      if (textOf(node, 'kind') !== 'OBJECT_TYPE') return lowerMisc(lowering, node, first, last);
      return lowerRangeOrBase(lowering, 'base', first, last);
    case 'CreateDomainStmt':
      return lowerDomain(lowering, node, first, last);
    case 'AlterEnumStmt':
      return lowerAlterEnum(lowering, node);
    case 'DoStmt':
      return lowerCodeBlock(lowering, node);
    case 'CreateTrigStmt':
      return lowerTrigger(lowering, node, first, last);
    case 'CreatePolicyStmt':
      return lowerPolicy(lowering, node, first, last);
    case 'CreateSeqStmt':
      return {
        kind: 'createSequence',
        name: relationName(lowering, node, 'sequence'),
        ifNotExists: flag(node, 'if_not_exists'),
      };
    case 'TransactionStmt':
      return lowerTransaction(node);
    case 'VariableSetStmt':
      return lowerSet(lowering, node);
    case 'TruncateStmt':
      return lowerTruncate(lowering, node);
    case 'GrantStmt':
      return lowerGrant(lowering, node, first, last);
    case 'GrantRoleStmt':
      return lowerGrantRole(node);
    default:
      return lowerMisc(lowering, node, first, last);
  }
}

function relationName({ source }: Lowering, node: Tree, field: string): QualifiedName {
  return source.qualifiedName(source.at(child(node, field) ?? {}));
}

/** A query as a statement. `SELECT … INTO t` creates a table, and `SELECT set_config('name', 'value', local)` sets a variable. */
function lowerQueryStatement(
  lowering: Lowering,
  wrapped: Tree,
  node: Tree,
  first: number,
  last: number,
): StatementFact {
  const query = lowering.query(wrapped, first, last);
  const into = child(node, 'intoClause');
  if (into) return lowerCreateTableAs(lowering, { into }, query);
  return configurationOf(query) ?? { kind: 'query', query };
}

function configurationOf(query: Query): StatementFact | undefined {
  if (query.kind !== 'select' || query.items.length !== 1 || query.from.length > 0) return undefined;
  const call = query.items[0]?.expression;
  if (call?.kind !== 'call' || call.name !== 'set_config') return undefined;
  const [name, value, local] = call.arguments;
  if (name?.kind !== 'literal' || value?.kind !== 'literal') return undefined;
  return {
    kind: 'set',
    name: name.value.toLowerCase(),
    value: value.value,
    local: local?.kind === 'literal' && local.value === 'true',
  };
}

function lowerTableAs(lowering: Lowering, node: Tree, last: number): StatementFact {
  const materialized = textOf(node, 'objtype') === 'OBJECT_MATVIEW';
  const name = lowering.source.at(child(child(node, 'into') ?? {}, 'rel') ?? {});
  const place = queryPlace(lowering, name, last, true);
  const queryNode = child(node, 'query') ?? {};
  const query = isQuery(queryNode) ? lowering.query(queryNode, place.first, place.last) : undefined;
  return materialized ? lowerMaterializedView(lowering, node, query) : lowerCreateTableAs(lowering, node, query);
}

/** CREATE SCHEMA with the objects that it creates in it, which are nested statements. */
function lowerCreateSchema(lowering: Lowering, node: Tree, first: number, last: number): LoweredStatement {
  const { source } = lowering;
  let at = first + 2;
  if (flag(node, 'if_not_exists')) at += 3;
  // CREATE SCHEMA AUTHORIZATION role takes the role's name.
  if (source.is(at, 'authorization') && textOf(node, 'schemaname') === '') at++;
  const elements = children(node, 'schemaElts');
  const starts: number[] = [];
  for (let i = at; i <= last && elements.length > 0; i = source.skip(i)) {
    if (source.is(i, 'create') || (source.is(i, 'grant') && !source.is(i - 1, 'with'))) starts.push(i);
  }
  const nested = elements.flatMap((element, position) => {
    const start = starts[position];
    if (start === undefined) return [];
    const end = (starts[position + 1] ?? last + 1) - 1;
    const lowered = lowerStatement(lowering, element, start, end);
    return [{ fact: lowered.fact, span: source.span(start, end), nested: [], problems: [] }, ...lowered.nested];
  });
  return {
    fact: { kind: 'createSchema', name: source.identifier(at), ifNotExists: flag(node, 'if_not_exists') },
    nested,
  };
}

const QUERY_WORDS = new Set([
  'with',
  'select',
  'insert',
  'update',
  'delete',
  'merge',
  'values',
  'table',
  'create',
  'refresh',
  'execute',
  'declare',
]);

/** PREPARE, EXPLAIN, DECLARE CURSOR and COPY (query): the query inside is a nested statement. */
function lowerAroundQuery(lowering: Lowering, node: Tree, first: number, last: number): LoweredStatement {
  const { source } = lowering;
  const fact = lowerMisc(lowering, node, first, last);
  const query = child(node, 'query');
  if (!query) return { fact, nested: [] };
  const place = innerPlace(lowering, first, last);
  const inner = lowerStatement(lowering, query, place.first, place.last);
  const tables = fact.tables.filter((table) => table.span.start < source.base + source.start(place.first));
  const span = source.span(place.first, place.last);
  const statement: ParsedStatement = { fact: inner.fact, span, nested: [], problems: [] };
  return { fact: { ...fact, tables }, nested: [statement, ...inner.nested] };
}

/** COPY's query is in parentheses; the others' reaches to the end from AS, FOR, or its own first word. */
function innerPlace({ source }: Lowering, first: number, last: number): { first: number; last: number } {
  if (source.is(first, 'copy')) {
    const open = first + 1;
    return { first: open + 1, last: source.partner(open) - 1 };
  }
  let start = first + 1;
  while (start < last) {
    const parenthesised =
      source.is(start, '(') && (QUERY_WORDS.has(source.key(start + 1)) || source.is(start + 1, '('));
    if (parenthesised || (QUERY_WORDS.has(source.key(start)) && !source.is(start + 1, 'hold'))) break;
    start = source.skip(start);
  }
  return { first: start, last };
}
