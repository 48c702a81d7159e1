import type { Fix } from '../../../model/fix.ts';
import type { CreateFunction } from '../../../model/object-facts.ts';
import type { Routine } from '../../../model/schema.ts';
import { isKeyword, tokenize } from '../../../text/lexer.ts';
import type { Span } from '../../../text/span.ts';
import type { FixContext, TimelineContext } from '../../rule.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { inCaseOf, sameSpan } from '../places.ts';

/** What a CREATE or ALTER FUNCTION leads to in the end. */
export interface SettledRoutine {
  readonly name: string;
  readonly schema: string;
  readonly language: string;
  readonly securityDefiner: boolean;
  readonly searchPath: string | undefined;
  /** The name in the statement at hand. */
  readonly span: Span;
  /** Undefined where the file is no part of the history, so that only the statement itself can be judged. */
  readonly routine?: Routine;
}

/** Languages whose functions run no SQL of their own text. */
const COMPILED: ReadonlySet<string> = new Set(['c', 'internal']);

/**
 * The routine whose rights and search path were last said by this very statement, as it stands at the end of the history; of a file that is
 * no part of the history, as the statement says. Undefined where a later statement settles it, where the routine is dropped, and in rollbacks.
 */
export function settledRoutine(context: TimelineContext): SettledRoutine | undefined {
  const { fact } = context.parsed;
  if ((fact.kind !== 'createFunction' && fact.kind !== 'alterFunction') || context.direction === 'down')
    return undefined;
  const { role, folded } = context.file;
  const isHistory = (role === 'migration' || role === 'schema') && folded !== false;
  if (!isHistory) return fact.kind === 'createFunction' ? asWritten(context, fact) : undefined;
  const signature = fact.kind === 'createFunction' ? passedIn(fact) : fact.signature;
  const routine = context.final.routine(fact.name, signature) ?? renamed(context);
  if (!routine) return undefined;
  const { statement, span } = routine.securityOrigin;
  if (statement !== context.statement || !sameSpan(span, fact.name.span)) return undefined;
  if (COMPILED.has(routine.language)) return undefined;
  const { name, schema, language, securityDefiner, settings } = routine;
  return { name, schema, language, securityDefiner, searchPath: settings.search_path, span, routine };
}

/** A routine that a later statement calls something else is found among all of them. */
function renamed(context: TimelineContext): Routine | undefined {
  for (const routine of context.final.routines()) {
    if (routine.securityOrigin.statement === context.statement) return routine;
  }
  return undefined;
}

function asWritten(context: TimelineContext, fact: CreateFunction): SettledRoutine | undefined {
  if (context.final.routine(fact.name, passedIn(fact)) || COMPILED.has(fact.language)) return undefined;
  return {
    name: fact.name.object.name,
    schema: fact.name.schema?.name ?? '',
    language: fact.language,
    securityDefiner: fact.securityDefiner,
    searchPath: fact.settings.search_path,
    span: fact.name.span,
  };
}

function passedIn(fact: CreateFunction): readonly string[] | undefined {
  return fact.parameters?.filter(({ mode }) => mode !== 'out' && mode !== 'table').map(({ type }) => type);
}

/** Sets the search path: empty, so that every name must be qualified, or fixed to the routine's own schema. */
export function searchPathFixes(
  context: TimelineContext,
  fixContext: FixContext,
  settled: SettledRoutine,
): readonly Fix[] {
  const schema = quoteIdentifier(settled.schema === '' ? 'public' : settled.schema, context.dialect);
  const paths = [
    { value: "''", title: "Set search_path = '' (names in the body must then be qualified)" },
    { value: `${schema}, pg_temp`, title: `Set search_path = ${schema}, pg_temp` },
  ];
  return paths.flatMap(({ value, title }) => fixFor(context, fixContext, settled, value, title) ?? []);
}

function fixFor(
  context: TimelineContext,
  fixContext: FixContext,
  { routine, name, schema }: SettledRoutine,
  value: string,
  title: string,
): Fix | undefined {
  if (!fixContext.deployed) {
    const at = context.nested ? undefined : insertionPoint(context);
    if (at === undefined) return undefined;
    const newText = inCaseOf(context.statement, ` SET search_path = ${value}`);
    const edit = { statement: context.statement, span: { start: at, end: at }, newText };
    return { kind: 'edit', title, bulk: false, edits: [edit] };
  }
  if (!fixContext.canWriteMigration || !routine?.key.includes('(')) return undefined;
  const signature = routine.key.slice(routine.key.indexOf('('));
  const quoted = `${quoteIdentifier(schema, context.dialect)}.${quoteIdentifier(name, context.dialect)}${signature}`;
  const alter = `ALTER ${routine.procedure ? 'PROCEDURE' : 'FUNCTION'} ${quoted}`;
  return {
    kind: 'migration',
    title: `${title}, in a new migration`,
    slug: slug('set_search_path_of', name),
    bulk: false,
    steps: [{ up: [`${alter} SET search_path = ${value}`], down: [`${alter} RESET search_path`], transactional: true }],
  };
}

/** Where a SET clause can be added: after SECURITY DEFINER, else before AS, else at the end of an ALTER. Undefined where neither stands. */
function insertionPoint({ statement, parsed: { fact } }: TimelineContext): number | undefined {
  const { text } = statement;
  if (fact.kind === 'alterFunction') return text.length;
  if (fact.kind !== 'createFunction') return undefined;
  const tokens = tokenize(text, 'postgresql').filter((token) => token.kind !== 'comment');
  const after = tokens.findIndex((token) => token.start >= fact.name.span.end);
  for (let i = after; i < tokens.length; i++) {
    if (isKeyword(text, tokens[i], 'SECURITY') && isKeyword(text, tokens[i + 1], 'DEFINER')) return tokens[i + 1]?.end;
    if (isKeyword(text, tokens[i], 'BEGIN')) return undefined;
  }
  const as = tokens.findIndex(
    (token, i) => i >= after && isKeyword(text, token, 'AS') && tokens[i + 1]?.kind === 'string',
  );
  return as > 0 ? tokens[as - 1]?.end : undefined;
}
