import type { CreateIndex } from '../../model/table-facts.ts';
import { optionalExpression } from './calls.ts';
import { lowerIndexParts } from './index-parts.ts';
import type { Lowering } from './lowering.ts';
import { child, children, flag, type Tree, textOf } from './tree.ts';

/** Lowers an IndexStmt that stands from `first` to `last`. */
export function lowerCreateIndex(lowering: Lowering, node: Tree, first: number, last: number): CreateIndex {
  const { source } = lowering;
  const indexWord = source.find('index', first, last);
  const relation = child(node, 'relation') ?? {};
  const table = source.at(relation);
  const only = !flag(relation, 'inh');
  // INDEX [CONCURRENTLY] [IF NOT EXISTS name | name] ON [ONLY] table: the name stands just before ON.
  const on = only ? table - 2 : table - 1;
  const name = textOf(node, 'idxname');
  const open = source.find('(', source.nameEnd(table), last);
  const include =
    children(node, 'indexIncludingParams').length > 0 ? source.find('include', source.skip(open), last) : -1;
  return {
    kind: 'createIndex',
    table: source.qualifiedName(table),
    index: {
      unique: flag(node, 'unique'),
      ...(name === '' ? {} : { name: source.identifier(on - 1, name) }),
      method: (textOf(node, 'accessMethod') || 'btree').toLowerCase(),
      parts: lowerIndexParts(lowering, children(node, 'indexParams'), open),
      include: include < 0 ? [] : source.identifiersInside(include + 1),
      ...optionalExpression(lowering, 'where', child(node, 'whereClause')),
      nullsNotDistinct: flag(node, 'nulls_not_distinct'),
      span: source.span(first, last),
    },
    concurrently: flag(node, 'concurrent'),
    ifNotExists: flag(node, 'if_not_exists'),
    only,
    afterIndexKeyword: source.base + source.end(indexWord),
  };
}
