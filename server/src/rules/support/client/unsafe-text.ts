import type { ClientCall, DynamicPart } from '../../../model/client-call-facts.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Span } from '../../../text/span.ts';
import { callName } from './calls.ts';

/** A call that runs a SQL text with computed parts, and the place to report: the values among them, or names and fragments where there are none. */
export interface UnsafeText {
  readonly call: ClientCall;
  readonly parts: readonly DynamicPart[];
  readonly span: Span;
}

/** The call with a computed SQL text that a statement is, of Prisma's client or of a driver. */
export function unsafeText({ fact }: ParsedStatement, client: ClientCall['client']): UnsafeText | undefined {
  if (fact.kind !== 'clientCall' || fact.client !== client) return undefined;
  const computed = fact.dynamicParts ?? [];
  // Where values are put in, they are what matters; names beside them are more often the program's own.
  const values = computed.filter(({ isValue }) => isValue);
  const chosen = values.filter(({ fromOutside }) => fromOutside);
  const parts = chosen.length > 0 ? chosen : values.length > 0 ? values : computed;
  const [first] = parts;
  return first ? { call: fact, parts, span: { start: first.start, end: first.end } } : undefined;
}

/** `${name}`, or how many of them, for a message. */
export function partsText(parts: readonly DynamicPart[]): string {
  const [first] = parts;
  const source = first && first.source.length <= 40 && !first.source.includes('\n') ? first.source : 'A computed text';
  return parts.length > 1 ? `${source} and ${parts.length - 1} more` : source;
}

/** `SET app.tenant = …` as the whole text. */
const SETS_SESSION = /^[^'"`]*['"`]\s*SET\s+(?:LOCAL\s+|SESSION\s+)?[\w.]+\s*(?:=|TO\b)/i;

/** How a value is bound instead. `sql.raw` takes no values, but the template around it binds them. */
function valueAdvice(call: ClientCall, text: string, dialect: Dialect): string {
  const name = callName(call);
  const sets = SETS_SESSION.test(text) && (dialect === 'postgresql' || dialect === 'unknown');
  if (name === 'sql.raw') {
    return sets
      ? `SET takes no parameters, but this does: sql\`SELECT set_config('name', \${value}, true)\`.`
      : 'Put it into the template around instead, which binds it as a parameter.';
  }
  const mark = /[Rr]aw$/.test(name) || (dialect !== 'postgresql' && dialect !== 'unknown') ? '?' : '$1';
  return sets
    ? `SET takes no parameters, but this does: ${name}("SELECT set_config('name', ${mark}, true)", [value]).`
    : `Leave a placeholder in its place and pass it as a value: ${name}('… = ${mark}', [value]).`;
}

/**
 * What is wrong with a driver's call whose SQL is put together, with the parameterised form; at 85, or 50 where a name or fragment is put
 * in, or a value that the program works out itself, for all its text tells.
 */
export function driverReport(
  { call, parts }: UnsafeText,
  text: string,
  dialect: Dialect,
): { readonly confidence: number; readonly message: string } {
  const values = parts.some((part) => part.isValue);
  const where = parts[0]?.elsewhere
    ? 'was put into the text of this query before'
    : 'is put into the text of this query';
  const advice = values
    ? valueAdvice(call, text, dialect)
    : 'Choose it from a fixed list, or quote it as an identifier (pg: escapeIdentifier, mysql2: ??).';
  return {
    confidence: parts.some((part) => part.isValue && part.fromOutside) ? 85 : 50,
    message: `${partsText(parts)} ${where}, so whoever chooses it can run any SQL. ${advice}`,
  };
}
