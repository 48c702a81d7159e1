import type { QualifiedName } from './identifier.ts';
import type { ParsedStatement } from './statement.ts';

const known = new WeakMap<ParsedStatement, ReadonlySet<string>>();

/**
 * The names (without schema, lower case) of the tables that the queries of one statement read or write, nested statements not
 * included. Names of common table expressions are among them: whoever needs to tell them apart resolves the query. A call of a Prisma
 * client mentions its model.
 */
export function mentionedTables(parsed: ParsedStatement): ReadonlySet<string> {
  let names = known.get(parsed);
  if (!names) {
    const found = new Set<string>();
    const { fact } = parsed;
    if (fact.kind === 'clientCall') {
      if (fact.client === 'prisma' && fact.model) found.add(fact.model.name.toLowerCase());
    } else collect(fact, found);
    names = found;
    known.set(parsed, names);
  }
  return names;
}

/** Facts are plain trees whose table references all have the kind `table`, wherever they stand. */
function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (isTableReference(node)) names.add(node.name.object.name.toLowerCase());
  for (const value of Object.values(node)) if (typeof value === 'object') collect(value, names);
}

function isTableReference(node: object): node is { readonly kind: 'table'; readonly name: QualifiedName } {
  return 'kind' in node && node.kind === 'table' && 'name' in node && typeof node.name === 'object';
}
