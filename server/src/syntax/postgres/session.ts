import type { SetVariable, TransactionControl, Truncate } from '../../model/object-facts.ts';
import type { Lowering } from './lowering.ts';
import { valueText } from './options.ts';
import { children, flag, type Tree, textOf, unwrap } from './tree.ts';

const ACTIONS: Readonly<Record<string, TransactionControl['action']>> = {
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_ROLLBACK: 'rollback',
  TRANS_STMT_SAVEPOINT: 'savepoint',
  TRANS_STMT_RELEASE: 'release',
  TRANS_STMT_ROLLBACK_TO: 'rollbackTo',
};

/** Lowers a TransactionStmt. */
export function lowerTransaction(node: Tree): TransactionControl {
  const chain = flag(node, 'chain');
  return { kind: 'transaction', action: ACTIONS[textOf(node, 'kind')] ?? 'other', ...(chain ? { chain } : {}) };
}

/** Lowers a VariableSetStmt. Several values (`search_path`) are joined as PostgreSQL shows them. */
export function lowerSet(lowering: Lowering, node: Tree): SetVariable {
  const kind = textOf(node, 'kind');
  const name = kind === 'VAR_RESET_ALL' ? 'all' : textOf(node, 'name').toLowerCase();
  const values = children(node, 'args').map((value) => valueText(lowering, value));
  const local = flag(node, 'is_local');
  return { kind: 'set', name, ...(kind === 'VAR_SET_VALUE' ? { value: values.join(', ') } : {}), local };
}

/** Lowers a TruncateStmt. */
export function lowerTruncate(lowering: Lowering, node: Tree): Truncate {
  const { source } = lowering;
  const tables = children(node, 'relations').map((table) =>
    source.qualifiedName(source.at(unwrap(table, 'RangeVar') ?? {})),
  );
  return { kind: 'truncate', tables, cascade: textOf(node, 'behavior') === 'DROP_CASCADE' };
}
