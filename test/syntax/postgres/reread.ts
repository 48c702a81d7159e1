import type { ParsedStatement, StatementFact } from '../../../server/src/model/statement.ts';
import { parser, withTexts } from './support.ts';

/** A node of the model: something with a place. */
interface Node {
  readonly span: { readonly start: number; readonly end: number };
  readonly kind?: string;
}

/** How to read the text of a node alone, and the fields that lead from the fact to it then. */
interface Reading {
  readonly wrap: (piece: string) => string;
  readonly path: readonly (string | number)[];
}

const EXPRESSION: Reading = { wrap: (piece) => `SELECT ${piece}`, path: ['query', 'items', 0, 'expression'] };
const QUERY: Reading = { wrap: (piece) => piece, path: ['query'] };
const FROM_ITEM: Reading = { wrap: (piece) => `SELECT FROM ${piece}`, path: ['query', 'from', 0] };
const TYPE: Reading = {
  wrap: (piece) => `SELECT CAST(NULL AS ${piece})`,
  path: ['query', 'items', 0, 'expression', 'type'],
};
const COLUMN: Reading = { wrap: (piece) => `ALTER TABLE t ADD COLUMN ${piece}`, path: ['actions', 0, 'column'] };

const EXPRESSIONS = new Set(
  'column literal parameter call binary unary and or not is distinctFrom in between like case cast subquery row array anyArray other'.split(
    ' ',
  ),
);
const QUERIES = new Set(['select', 'insert', 'update', 'delete', 'merge']);
const FROM_ITEMS = new Set(['table', 'derived', 'join', 'function']);

/** How a node is read alone; undefined for those that mean something only where they stand. */
function readingOf(node: Node, key: string): Reading | undefined {
  const { kind = '' } = node;
  if ('arrayDimensions' in node)
    return 'serial' in node && !node.serial && 'name' in node && node.name ? TYPE : undefined;
  if ('explicitNull' in node) return COLUMN;
  if (QUERIES.has(kind)) return key === 'asQuery' || 'into' in node ? undefined : QUERY;
  if (FROM_ITEMS.has(kind) && key !== 'target') return FROM_ITEM;
  if (!EXPRESSIONS.has(kind) || 'notValid' in node || key === 'actions' || key === 'groupBy') return undefined;
  return EXPRESSION;
}

/** Words that only look like a literal or a name where they stand: `EXTRACT(year FROM x)`, `WHERE CURRENT OF c`, `f(name => x)`. */
const BOUND_TO_PLACE = /^(\w+$|current\s+of\b|"?\w+"?\s*(=>|:=))/i;

/**
 * Where the text of a node, read alone, gives something else than the node: its place is then wrong. The top-level query of a nested
 * statement may have had an INTO or another keyword, so reading starts below it.
 */
export function rereadDifferences(text: string): string[] {
  const parsed = parser.parse(text);
  const differences: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if ('span' in value) {
      const node = value as Node;
      const reading = readingOf(node, key);
      const difference = reading && compare(node, reading, text);
      if (difference) differences.push(difference);
    }
    for (const [field, item] of Object.entries(value)) visit(item, field);
  };
  visit(parsed.fact, 'fact');
  for (const nested of parsed.nested) visit(insides(nested), 'nested');
  return differences;
}

function insides({ fact }: ParsedStatement): StatementFact | object {
  return fact.kind === 'query' ? Object.values(fact.query).filter((part) => Array.isArray(part)) : fact;
}

function compare(node: Node, { wrap, path }: Reading, text: string): string | undefined {
  const piece = text.slice(node.span.start, node.span.end);
  if (BOUND_TO_PLACE.test(piece)) return undefined;
  const alone = wrap(piece);
  const { fact, problems } = parser.parse(alone);
  if (fact.kind === 'unparsed') return `‹${piece}›: ${problems[0]?.message}`;
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    fact,
  );
  const again = JSON.stringify(sorted(withTexts(found, alone)));
  return again === JSON.stringify(sorted(withTexts(node, text))) ? undefined : `‹${piece}› is ${again}`;
}

/** The same value with its fields in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, sorted(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
