import type {
  CheckConstraint,
  ExclusionConstraint,
  ForeignKeyConstraint,
  KeyConstraint,
  NotNullConstraint,
  ReferentialAction,
  TableConstraint,
} from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import { optionalExpression } from './calls.ts';
import { lowerIndexPart } from './index-parts.ts';
import type { Lowering } from './lowering.ts';
import { child, children, flag, listItems, type Tree, textOf, unwrap } from './tree.ts';

/** The codes of parsenodes.h, FKCONSTR_ACTION_*; `a` also stands for a silent statement. */
const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  r: 'restrict',
  c: 'cascade',
  n: 'setNull',
  d: 'setDefault',
};

/** What column constraints take from the attribute words after them, and table constraints from their own node. */
export interface ConstraintFlags {
  readonly notValid: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}

/** The flags that a Constraint node carries itself. */
export function constraintFlags(node: Tree): ConstraintFlags {
  return {
    notValid: flag(node, 'skip_validation'),
    deferrable: flag(node, 'deferrable'),
    initiallyDeferred: flag(node, 'initdeferred'),
  };
}

interface ConstraintPlace {
  readonly first: number;
  readonly last: number;
  /** The token after `CONSTRAINT name`. */
  readonly body: number;
  readonly base: ConstraintFlags & { readonly name?: Identifier; readonly span: { start: number; end: number } };
}

function placeOf(
  { source }: Lowering,
  node: Tree,
  first: number,
  last: number,
  flags: ConstraintFlags,
): ConstraintPlace {
  const name = textOf(node, 'conname');
  const named = name !== '' && source.is(first, 'constraint');
  const base = {
    span: source.span(first, last),
    ...(named ? { name: source.identifier(first + 1, name) } : {}),
    ...flags,
  };
  return { first, last, body: named ? first + 2 : first, base };
}

/**
 * Lowers a Constraint node that stands from `first` to `last`. `column` is the column that it belongs to where it stands in a column's
 * definition. Undefined for the kinds that are no constraint to the model (defaults, identity, …).
 */
export function lowerConstraint(
  lowering: Lowering,
  node: Tree,
  first: number,
  last: number,
  flags: ConstraintFlags,
  column?: Identifier,
): TableConstraint | undefined {
  const place = placeOf(lowering, node, first, last, flags);
  switch (textOf(node, 'contype')) {
    case 'CONSTR_PRIMARY':
      return lowerKey(lowering, node, place, 'primaryKey', column);
    case 'CONSTR_UNIQUE':
      return lowerKey(lowering, node, place, 'unique', column);
    case 'CONSTR_FOREIGN':
      return lowerForeignKey(lowering, node, place, column);
    case 'CONSTR_CHECK':
      return lowerCheck(lowering, node, place);
    case 'CONSTR_EXCLUSION':
      return lowerExclusion(lowering, node, place);
    case 'CONSTR_NOTNULL': {
      const columns = column ? [column] : [lowering.source.identifier(place.body + 2)];
      const constraint: NotNullConstraint = { kind: 'notNull', ...place.base, columns };
      return constraint;
    }
    default:
      return undefined;
  }
}

function lowerKey(
  { source }: Lowering,
  node: Tree,
  { body, last, base }: ConstraintPlace,
  kind: KeyConstraint['kind'],
  column: Identifier | undefined,
): KeyConstraint {
  const indexName = textOf(node, 'indexname');
  const open = column || indexName !== '' ? -1 : source.find('(', body, last);
  const include = children(node, 'including').length > 0 ? source.find('include', body, last) : -1;
  return {
    kind,
    ...base,
    columns: column ? [column] : open < 0 ? [] : source.identifiersInside(open),
    include: include < 0 ? [] : source.identifiersInside(include + 1),
    ...(indexName === '' ? {} : { usingIndex: source.identifier(source.find('index', body, last) + 1, indexName) }),
    nullsNotDistinct: flag(node, 'nulls_not_distinct'),
  };
}

function lowerForeignKey(
  { source }: Lowering,
  node: Tree,
  { body, last, base }: ConstraintPlace,
  column: Identifier | undefined,
): ForeignKeyConstraint {
  const table = source.at(child(node, 'pktable') ?? {});
  const targetOpen = source.nameEnd(table) + 1;
  const onDelete = actionOf(source, node, 'fk_del_action', 'delete', targetOpen, last);
  const onUpdate = actionOf(source, node, 'fk_upd_action', 'update', targetOpen, last);
  return {
    kind: 'foreignKey',
    ...base,
    columns: column ? [column] : keyColumns(source, source.find('(', body, last)),
    referencedTable: source.qualifiedName(table),
    referencedColumns: children(node, 'pk_attrs').length > 0 ? keyColumns(source, targetOpen) : [],
    ...(onDelete ? { onDelete } : {}),
    ...(onUpdate ? { onUpdate } : {}),
    matchFull: textOf(node, 'fk_matchtype') === 'f',
  };
}

/** Temporal keys write `PERIOD column` for the last one. */
function keyColumns(source: Lowering['source'], open: number): Identifier[] {
  return source
    .segmentsInside(open)
    .map(([first, last]) => source.identifier(source.is(first, 'period') && last > first ? first + 1 : first));
}

/** NO ACTION is the default; only the words tell whether it was written. */
function actionOf(
  source: Lowering['source'],
  node: Tree,
  field: string,
  event: string,
  from: number,
  last: number,
): ReferentialAction | undefined {
  const action = ACTIONS[textOf(node, field)];
  if (action) return action;
  for (let i = from; i <= last; i = source.skip(i)) {
    if (source.is(i, 'on') && source.is(i + 1, event)) return 'noAction';
  }
  return undefined;
}

function lowerCheck(lowering: Lowering, node: Tree, { base }: ConstraintPlace): CheckConstraint {
  return {
    kind: 'check',
    ...base,
    ...optionalExpression(lowering, 'expression', child(node, 'raw_expr')),
    ...(flag(node, 'is_no_inherit') ? { noInherit: true } : {}),
  };
}

function lowerExclusion(lowering: Lowering, node: Tree, { body, last, base }: ConstraintPlace): ExclusionConstraint {
  const { source } = lowering;
  const places = source.segmentsInside(source.find('(', body, last));
  return {
    kind: 'exclusion',
    ...base,
    method: textOf(node, 'access_method') || 'btree',
    parts: children(node, 'exclusions').map((pair, position) => {
      const [first, end] = places[position] ?? [body, body];
      // Each pair is a key and its operator: `key WITH operator`.
      const withWord = source.find('with', first, end);
      const element = unwrap(listItems(pair)[0], 'IndexElem') ?? {};
      return lowerIndexPart(lowering, element, first, withWord < 0 ? end : withWord - 1);
    }),
    ...optionalExpression(lowering, 'where', child(node, 'where_clause')),
  };
}
