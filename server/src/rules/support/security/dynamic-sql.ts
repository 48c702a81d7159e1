import { Conclusions } from '../../../model/conclusions.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { codeOf } from './code-tokens.ts';
import { type Environment, isHarmlessType, type Variable } from './dynamic-text.ts';
import { type DynamicSql, Walk } from './dynamic-walk.ts';

/** Where a text is run. */
const RUNS = /\bexecute\b|\bexec\s*\(|sp_executesql|\bprepare\b/i;
/** Statements of a script that may leave a text in a variable. */
const ASSIGNS = /^\s*(?:declare|set|select|if|begin|while)\b[\s\S]*@\w/i;

/** What routines and blocks say, which depends on nothing around them. */
const known = new Conclusions<ParsedStatement, readonly DynamicSql[]>();

/**
 * The dynamic SQL of one statement. `session` holds what earlier statements put into variables of the session (T-SQL's batch, MySQL's `@x`),
 * and is brought up to date.
 */
export function dynamicSqlOf(
  parsed: ParsedStatement,
  text: string,
  dialect: Dialect,
  session: Environment,
): readonly DynamicSql[] {
  const { kind } = parsed.fact;
  const inRoutine = kind === 'createFunction' || kind === 'createTrigger';
  if (dialect !== 'postgresql' && !inRoutine) {
    const [code] = RUNS.test(text) || ASSIGNS.test(text) ? codeOf(parsed, text, dialect) : [];
    return code ? new Walk(code, dialect, session, false).run() : [];
  }
  if (!RUNS.test(text)) return [];
  let found = known.get(parsed);
  if (!found) {
    found = dialect === 'postgresql' ? inBody(parsed, text, inRoutine) : inOwnText(parsed, text, dialect);
    known.set(parsed, found);
  }
  return found;
}

function inOwnText(parsed: ParsedStatement, text: string, dialect: Dialect): readonly DynamicSql[] {
  const [code] = codeOf(parsed, text, dialect);
  return code ? new Walk(code, dialect, new Map(), true).run() : [];
}

/** PL/pgSQL, whose variables start with the function's parameters, by name and by position. */
function inBody(parsed: ParsedStatement, text: string, inRoutine: boolean): readonly DynamicSql[] {
  const { fact } = parsed;
  const body = codeOf(parsed, text, 'postgresql')[1];
  if (!body || (fact.kind === 'createFunction' && fact.language !== 'plpgsql')) return [];
  const variables: Environment = new Map();
  if (fact.kind === 'createFunction') {
    for (const [position, { name, type }] of (fact.parameters ?? []).entries()) {
      const variable: Variable = isHarmlessType(type) ? { level: 'safe' } : { level: 'value', parameter: true };
      variables.set(`${position + 1}`, variable);
      if (name !== undefined) variables.set(name.toLowerCase(), variable);
    }
  }
  return new Walk(body, 'postgresql', variables, inRoutine).run();
}
