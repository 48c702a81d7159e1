import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { actionWords } from './action-words.ts';
import { columnNode, lowerColumnDefinition } from './columns.ts';
import { constraintFlags, lowerConstraint } from './constraints.ts';
import { type Lowering, startingAt } from './lowering.ts';
import { optionsOf } from './options.ts';
import { child, children, flag, listItems, type Tree, textOf, unwrap } from './tree.ts';
import { lowerType } from './types.ts';

/** The kinds of object that share ALTER TABLE's actions. */
const OBJECT_TYPES: Readonly<Record<string, AlterTable['objectType']>> = {
  OBJECT_TABLE: 'table',
  OBJECT_INDEX: 'index',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materializedView',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreignTable',
};

/** The object type of an ALTER, or undefined for the kinds that the model keeps elsewhere. */
export function alteredObjectType(objectType: string): AlterTable['objectType'] | undefined {
  return OBJECT_TYPES[objectType];
}

/** The name of an altered relation, and whether ONLY stands before it. `node` is a RangeVar. */
export function alteredName(
  lowering: Lowering,
  node: Tree,
): Pick<AlterTable, 'name' | 'only'> & { readonly next: number } {
  const { source } = lowering;
  const at = source.at(node);
  const parenthesised = source.is(at - 1, '(') && source.is(at - 2, 'only');
  let next = source.nameEnd(at) + 1;
  if (parenthesised || source.is(next, '*')) next++;
  return { name: source.qualifiedName(at), only: parenthesised || source.is(at - 1, 'only'), next };
}

/** Lowers an AlterTableStmt that ends at token `last`. Its actions have no location; they stand between commas, in order. */
export function lowerAlterTable(lowering: Lowering, node: Tree, last: number): AlterTable {
  const { next, ...named } = alteredName(lowering, child(node, 'relation') ?? {});
  const places = lowering.source.segments(next, last);
  const actions = children(node, 'cmds').map((wrapped, position) => {
    const [first, end] = places[position] ?? [last, last];
    return lowerAction(lowering, unwrap(wrapped, 'AlterTableCmd') ?? {}, first, end);
  });
  const objectType = OBJECT_TYPES[textOf(node, 'objtype')] ?? 'table';
  return { kind: 'alterTable', objectType, ...named, ifExists: flag(node, 'missing_ok'), actions };
}

function lowerAction(lowering: Lowering, node: Tree, first: number, last: number): AlterAction {
  const { source } = lowering;
  const span = source.span(first, last);
  const definition = child(node, 'def') ?? {};
  const subtype = textOf(node, 'subtype');
  const ifExists = flag(node, 'missing_ok');
  const cascade = textOf(node, 'behavior') === 'DROP_CASCADE';
  const name = textOf(node, 'name');
  // ALTER [COLUMN] name …
  const columnName = () => source.identifier(source.is(first + 1, 'column') ? first + 2 : first + 1, name);
  // DROP CONSTRAINT [IF EXISTS] name, DROP [COLUMN] [IF EXISTS] name: the name comes last but for CASCADE or RESTRICT.
  const dropped = () => source.identifier(/^(cascade|restrict)$/.test(source.key(last)) ? last - 1 : last, name);
  const partition = () =>
    source.qualifiedName(source.at(child(unwrap(definition, 'PartitionCmd') ?? {}, 'name') ?? {}));
  const relation = () => source.qualifiedName(source.at(unwrap(definition, 'RangeVar') ?? {}));

  switch (subtype) {
    case 'AT_AddColumn': {
      const added = columnNode(definition) ?? {};
      const column = lowerColumnDefinition(lowering, added, source.at(added), last);
      return { kind: 'addColumn', column, ifNotExists: ifExists, span };
    }
    case 'AT_DropColumn':
      return { kind: 'dropColumn', column: dropped(), ifExists, cascade, span };
    case 'AT_AlterColumnType':
      return lowerSetType(lowering, columnNode(definition) ?? {}, columnName(), span);
    case 'AT_ColumnDefault': {
      if (!child(node, 'def')) return { kind: 'dropDefault', column: columnName(), span };
      const word = source.find('default', first + 2, last);
      return {
        kind: 'setDefault',
        column: columnName(),
        value: startingAt(lowering, definition, word + 1).value,
        span,
      };
    }
    case 'AT_SetNotNull':
      return { kind: 'setNotNull', column: columnName(), span };
    case 'AT_DropNotNull':
      return { kind: 'dropNotNull', column: columnName(), span };
    case 'AT_AddIdentity': {
      const when = textOf(unwrap(definition, 'Constraint') ?? {}, 'generated_when');
      return { kind: 'addIdentity', column: columnName(), identity: when === 'a' ? 'always' : 'byDefault', span };
    }
    case 'AT_DropIdentity':
      return { kind: 'dropIdentity', column: columnName(), span };
    case 'AT_DropExpression':
      return { kind: 'dropExpression', column: columnName(), span };
    case 'AT_AddConstraint': {
      const constraintNode = unwrap(definition, 'Constraint') ?? {};
      const at = source.at(constraintNode);
      const constraint = lowerConstraint(lowering, constraintNode, at, last, constraintFlags(constraintNode));
      return constraint ? { kind: 'addConstraint', constraint, span } : { kind: 'other', what: 'add constraint', span };
    }
    case 'AT_DropConstraint':
      return { kind: 'dropConstraint', constraint: dropped(), ifExists, cascade, span };
    case 'AT_ValidateConstraint':
      return { kind: 'validateConstraint', constraint: source.identifier(last, name), span };
    case 'AT_AttachPartition':
      return { kind: 'attachPartition', partition: partition(), span };
    case 'AT_DetachPartition':
    case 'AT_DetachPartitionFinalize': {
      const concurrently = flag(unwrap(definition, 'PartitionCmd') ?? {}, 'concurrent');
      const finalize = subtype === 'AT_DetachPartitionFinalize';
      return { kind: 'detachPartition', partition: partition(), concurrently, finalize, span };
    }
    case 'AT_AddInherit':
      return { kind: 'inherit', parent: relation(), span };
    case 'AT_DropInherit':
      return { kind: 'noInherit', parent: relation(), span };
    case 'AT_EnableRowSecurity':
      return { kind: 'rowSecurity', setting: 'enable', span };
    case 'AT_DisableRowSecurity':
      return { kind: 'rowSecurity', setting: 'disable', span };
    case 'AT_ForceRowSecurity':
      return { kind: 'rowSecurity', setting: 'force', span };
    case 'AT_NoForceRowSecurity':
      return { kind: 'rowSecurity', setting: 'noForce', span };
    default:
      return (
        lowerTriggerAction(node, subtype, span) ?? {
          kind: 'other',
          what: actionWords(subtype, source.key(first)),
          ...(/^AT_(?:Set|Reset)RelOptions$/.test(subtype)
            ? { options: optionsOf(lowering, listItems(definition)) }
            : {}),
          span,
        }
      );
  }
}

function lowerSetType(
  lowering: Lowering,
  node: Tree,
  column: Extract<AlterAction, { kind: 'setType' }>['column'],
  span: AlterAction['span'],
): AlterAction {
  const { source } = lowering;
  const { type, last } = lowerType(source, child(node, 'typeName') ?? {});
  const usingNode = child(node, 'raw_default');
  if (!usingNode) return { kind: 'setType', column, type, span };
  const word = source.find('using', last + 1, source.count);
  return { kind: 'setType', column, type, using: startingAt(lowering, usingNode, word + 1).value, span };
}

/** ENABLE and DISABLE TRIGGER; `trigger` is its name, `all` or `user`. */
function lowerTriggerAction(node: Tree, subtype: string, span: AlterAction['span']): AlterAction | undefined {
  const match = /^AT_(Enable|EnableAlways|EnableReplica|Disable)Trig(All|User)?$/.exec(subtype);
  if (!match) return undefined;
  const setting = match[1] === 'Disable' ? 'disable' : 'enable';
  return { kind: 'trigger', setting, trigger: match[2]?.toLowerCase() ?? textOf(node, 'name'), span };
}
