import type { ParsedStatement, StatementFact } from '../../../server/src/model/statement.ts';
import { TolerantParser } from '../../../server/src/syntax/tolerant/parser.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { containsSpan, type Span } from '../../../server/src/text/span.ts';

export const DIALECTS = ['mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'] as const satisfies readonly KnownDialect[];

export function parse(dialect: KnownDialect, text: string): ParsedStatement {
  return new TolerantParser(dialect).parse(text);
}

/** The fact of a statement that must be of that kind. */
export function factOf<Kind extends StatementFact['kind']>(
  dialect: KnownDialect,
  text: string,
  kind: Kind,
): Extract<StatementFact, { kind: Kind }> {
  const { fact, problems } = parse(dialect, text);
  if (fact.kind !== kind)
    throw new Error(`expected ${kind}, got ${fact.kind}: ${problems.map((p) => p.message).join()}`);
  return fact as Extract<StatementFact, { kind: Kind }>;
}

/** The text that a span covers. */
export function at(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}

/** The paths of spans that lie outside the text, or of nested statements outside their own place. */
export function misplaced(parsed: ParsedStatement, text: string): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, outer: Span, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSpan(value)) {
      if (!containsSpan(outer, value) || value.start > value.end) wrong.push(`${path} ${value.start}..${value.end}`);
      return;
    }
    for (const [key, item] of Object.entries(value)) visit(item, outer, `${path}.${key}`);
  };
  const whole = { start: 0, end: text.length };
  visit(parsed.fact, whole, 'fact');
  visit(parsed.problems, whole, 'problems');
  for (const nested of parsed.nested) {
    visit(nested.span, whole, 'nested');
    visit(nested.fact, nested.span, nested.fact.kind);
  }
  return wrong;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}
