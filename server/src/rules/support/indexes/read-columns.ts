import { resolveColumn } from '../../../schema/names/resolve.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import { eachExpression, queryOf } from '../expressions.ts';
import { ownExpressions } from '../queries.ts';

/**
 * The names, in lower case, of the columns of a source that its query reads in any clause; undefined where a star reads them all, where a name
 * cannot be told, and where a query inside may read more.
 */
export function columnsRead(scope: Scope, source: Source): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const { clause, expression } of ownExpressions(scope.query)) {
    for (const one of eachExpression(expression)) {
      if (one.kind === 'star' || queryOf(one)) return undefined;
      if (one.kind !== 'column') continue;
      const meaning = resolveColumn(scope, one, clause);
      if (meaning.kind === 'item') continue;
      if (meaning.kind !== 'column') return undefined;
      const name = meaning.column?.base?.column.databaseName;
      if (meaning.source === source && name === undefined) return undefined;
      if (meaning.source === source && name !== undefined) found.add(name.toLowerCase());
    }
  }
  return found;
}
