import { Conclusions } from './conclusions.ts';
import type { QualifiedName } from './identifier.ts';
import type { ParsedStatement } from './statement.ts';

const known = new Conclusions<ParsedStatement, ReadonlySet<string>>();

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

/** The same tables as they are written, each as often as it is. Calls of clients mention none. */
export function* mentionedNames({ fact }: ParsedStatement): Generator<QualifiedName> {
  if (fact.kind !== 'clientCall') yield* tableNames(fact);
}

function collect(fact: object, names: Set<string>): void {
  for (const { object } of tableNames(fact)) names.add(object.name.toLowerCase());
}

/** Facts are plain trees whose table references all have the kind `table`, wherever they stand. */
function* tableNames(fact: object): Generator<QualifiedName> {
  // With its own stack, since generated chains of operators are thousands of levels deep. Values go on it backwards, to come in text order.
  const stack: object[] = [fact];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isTableReference(node)) yield node.name;
    const values: unknown[] = Object.values(node);
    for (let index = values.length - 1; index >= 0; index--) {
      const value = values[index];
      if (typeof value === 'object' && value !== null) stack.push(value);
    }
  }
}

function isTableReference(node: object): node is { readonly kind: 'table'; readonly name: QualifiedName } {
  return 'kind' in node && node.kind === 'table' && 'name' in node && typeof node.name === 'object';
}
