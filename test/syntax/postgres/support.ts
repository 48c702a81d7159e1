import type { Identifier } from '../../../server/src/model/identifier.ts';
import type { ParsedStatement, StatementFact } from '../../../server/src/model/statement.ts';
import { loadPgQuery } from '../../../server/src/node/pg-query.ts';
import { PostgresParser } from '../../../server/src/syntax/postgres/parser.ts';
import { containsSpan, type Span } from '../../../server/src/text/span.ts';

export const parser = new PostgresParser(await loadPgQuery());

/** The fact of a statement that must be of that kind. */
export function factOf<Kind extends StatementFact['kind']>(
  text: string,
  kind: Kind,
): Extract<StatementFact, { kind: Kind }> {
  const { fact, problems } = parser.parse(text);
  if (fact.kind !== kind)
    throw new Error(`expected ${kind}, got ${fact.kind}: ${problems.map((p) => p.message).join()}`);
  return fact as Extract<StatementFact, { kind: Kind }>;
}

/**
 * A copy of a lowered tree in which every span is the text that it covers, so that tests read like the statement. Spans under the key
 * `span` of nodes that are compared as a whole stay readable this way too.
 */
export function withTexts(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return text.slice(value.start, value.end);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, text)]));
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}

/**
 * What is wrong with the places in a parsed statement: spans outside the text or outside the node around them, and identifiers whose
 * text is not their name.
 */
export function misplaced(parsed: ParsedStatement, text: string): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, outer: Span, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, outer, `${path}[${index}]`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (isSpan(value)) {
      if (!containsSpan(outer, value) || value.start > value.end) wrong.push(`${path} ${value.start}..${value.end}`);
      return;
    }
    const own = 'span' in value ? (value.span as Span) : outer;
    if (own !== outer) visit(own, outer, `${path}.span`);
    if ('quoted' in value) checkName(value as Identifier, path);
    for (const [key, item] of Object.entries(value)) {
      if (key === 'span') continue;
      // A constraint of a column lists that column, whose name stands before it.
      const inside = key === 'columns' && 'notValid' in value ? outer : own;
      visit(item, inside, `${path}.${key}`);
    }
  };
  const checkName = (identifier: Identifier, path: string) => {
    const written = text.slice(identifier.span.start, identifier.span.end);
    // PostgreSQL cuts names at 63 bytes, and U&"…" and template holes are not written as they read.
    const special = /^u&|[{}$%<:]/i.test(written) || written.length > 60;
    if (!special && nameOf(written) !== identifier.name) wrong.push(`${path} ‹${written}› is not ‹${identifier.name}›`);
  };
  const whole = { start: 0, end: text.length };
  visit(parsed.fact, whole, 'fact');
  for (const [index, nested] of parsed.nested.entries()) {
    visit(nested.span, whole, `nested[${index}].span`);
    visit(nested.fact, nested.span, `nested[${index}].fact`);
  }
  for (const problem of parsed.problems) visit(problem.span, whole, 'problem');
  return wrong;
}

function nameOf(written: string): string {
  if (written.startsWith('"')) return written.slice(1, -1).replaceAll('""', '"');
  return written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
