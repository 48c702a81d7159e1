import type { Statement } from '../../../../model/statement.ts';
import { textAt } from '../../places.ts';

/** `FOR VALUES FROM (…) TO (…)`, `FOR VALUES IN (…)`, `FOR VALUES WITH (…)` or `DEFAULT`. */
const BOUNDS =
  /\b(?:FOR\s+VALUES\s+(?:FROM\s*\((?:[^()']|'[^']*'|\([^()]*\))*\)\s*TO|IN|WITH)\s*\((?:[^()']|'[^']*'|\([^()]*\))*\)|DEFAULT\s*$)/i;

/**
 * The bounds that a partition got when it was last created or attached, as written, for ATTACH PARTITION; undefined where none of the
 * statements tells them.
 * @param earlier what has run so far, first first
 */
export function partitionBounds(partition: string, earlier: readonly Statement[]): string | undefined {
  let bounds: string | undefined;
  for (const statement of earlier) {
    const { fact } = statement.parsed;
    if (fact.kind === 'createTable' && fact.partitionOf && fact.name.object.name === partition) {
      bounds = BOUNDS.exec(statement.text)?.[0];
    }
    if (fact.kind !== 'alterTable') continue;
    for (const action of fact.actions) {
      if (action.kind === 'renameTable' && fact.name.object.name === partition) bounds = undefined;
      if (action.kind === 'attachPartition' && action.partition.object.name === partition) {
        bounds = BOUNDS.exec(textAt(statement, action.span))?.[0];
      }
    }
  }
  return bounds;
}
