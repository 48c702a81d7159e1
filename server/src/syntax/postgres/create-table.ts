import type { TableConstraint } from '../../model/constraint.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import type { ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import { lowerColumnDefinition } from './columns.ts';
import { constraintFlags, lowerConstraint } from './constraints.ts';
import { type Lowering, startingAt } from './lowering.ts';
import { optionsOf } from './options.ts';
import { bodyOf, child, children, flag, numberOf, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** The bits of LIKE … INCLUDING (parsenodes.h, CREATE_TABLE_LIKE_*). */
const LIKE_OPTIONS = [
  'comments',
  'compression',
  'constraints',
  'defaults',
  'generated',
  'identity',
  'indexes',
  'statistics',
  'storage',
];
const LIKE_ALL = 0x7fffffff;

const PARTITION_STRATEGIES: Readonly<Record<string, string>> = {
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_HASH: 'hash',
};

/** Lowers a CreateStmt that ends at token `last`; `foreign` for that of a CREATE FOREIGN TABLE. */
export function lowerCreateTable(lowering: Lowering, node: Tree, last: number, foreign: boolean): CreateTable {
  const { source } = lowering;
  const relation = child(node, 'relation') ?? {};
  const at = source.at(relation);
  const parents = children(node, 'inhRelations').map((parent) =>
    source.qualifiedName(source.at(unwrap(parent, 'RangeVar') ?? {})),
  );
  const isPartition = child(node, 'partbound') !== undefined;
  const elements = children(node, 'tableElts');
  const open = bodyOpen(lowering, at, isPartition, elements.length > 0);
  const partitionBy = partitioningOf(lowering, node, last);
  return {
    kind: 'createTable',
    name: source.qualifiedName(at),
    ifNotExists: flag(node, 'if_not_exists'),
    temporary: textOf(relation, 'relpersistence') === 't',
    unlogged: textOf(relation, 'relpersistence') === 'u',
    foreign,
    ...lowerElements(lowering, elements, open),
    indexes: [],
    ...(isPartition && parents[0] ? { partitionOf: parents[0] } : {}),
    ...(partitionBy ? { partitionBy } : {}),
    inherits: isPartition ? [] : parents,
    options: optionsOf(lowering, children(node, 'options')),
    ...(open >= 0 ? { bodySpan: source.span(open, source.partner(open)) } : {}),
  };
}

/** The parenthesis of the body: after the name, or after PARTITION OF parent or OF type where columns are listed. */
function bodyOpen({ source }: Lowering, name: number, isPartition: boolean, hasElements: boolean): number {
  let next = source.nameEnd(name) + 1;
  if (source.is(next, '(')) return next;
  if (!hasElements) return -1;
  next = source.nameEnd(isPartition ? next + 2 : next + 1) + 1;
  return source.is(next, '(') ? next : -1;
}

type Elements = Pick<CreateTable, 'columns' | 'constraints' | 'like'>;

function lowerElements(lowering: Lowering, nodes: readonly Tree[], open: number): Elements {
  const { source } = lowering;
  const places = open < 0 ? [] : source.segmentsInside(open);
  const columns: ColumnDefinition[] = [];
  const constraints: TableConstraint[] = [];
  const like: { table: QualifiedName; including: readonly string[] }[] = [];
  nodes.forEach((wrapped, position) => {
    const [first, last] = places[position] ?? [open, open];
    const node = bodyOf(wrapped);
    const tag = tagOf(wrapped);
    if (tag === 'ColumnDef') columns.push(lowerColumnDefinition(lowering, node, first, last));
    else if (tag === 'Constraint') {
      const constraint = lowerConstraint(lowering, node, first, last, constraintFlags(node));
      if (constraint) constraints.push(constraint);
    } else if (tag === 'TableLikeClause') {
      const table = source.qualifiedName(source.at(child(node, 'relation') ?? {}));
      like.push({ table, including: likeOptions(numberOf(node, 'options')) });
    }
  });
  return { columns, constraints, like };
}

function likeOptions(bits: number): readonly string[] {
  return bits === LIKE_ALL ? ['all'] : LIKE_OPTIONS.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

function partitioningOf(lowering: Lowering, node: Tree, last: number): CreateTable['partitionBy'] {
  const { source } = lowering;
  const specification = child(node, 'partspec');
  if (!specification) return undefined;
  const open = source.find('(', source.at(specification), last);
  const places = source.segmentsInside(open);
  const parts = children(specification, 'partParams').map((wrapped, position) => {
    const element = unwrap(wrapped, 'PartitionElem') ?? {};
    const at = places[position]?.[0] ?? open;
    const expression = child(element, 'expr');
    if (expression) return startingAt(lowering, expression, at).value;
    const column = source.identifier(at, textOf(element, 'name'));
    return { kind: 'column' as const, parts: [column], span: column.span };
  });
  return { strategy: PARTITION_STRATEGIES[textOf(specification, 'strategy')] ?? 'list', parts };
}

/** Lowers a CreateTableAsStmt of a table. `query` is undefined for CREATE TABLE AS EXECUTE. */
export function lowerCreateTableAs(lowering: Lowering, node: Tree, query: Query | undefined): CreateTable {
  const { source } = lowering;
  const into = child(node, 'into') ?? {};
  const relation = child(into, 'rel') ?? {};
  const nameFirst = source.at(relation);
  const hasNames = children(into, 'colNames').length > 0;
  return {
    kind: 'createTable',
    name: source.qualifiedName(nameFirst),
    ...(hasNames ? { queryColumns: source.identifiersInside(source.nameEnd(nameFirst) + 1) } : {}),
    ifNotExists: flag(node, 'if_not_exists'),
    temporary: textOf(relation, 'relpersistence') === 't',
    unlogged: textOf(relation, 'relpersistence') === 'u',
    foreign: false,
    columns: [],
    constraints: [],
    indexes: [],
    inherits: [],
    like: [],
    ...(query ? { asQuery: query } : {}),
    options: optionsOf(lowering, children(into, 'options')),
  };
}
