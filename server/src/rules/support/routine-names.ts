import { Conclusions } from '../../model/conclusions.ts';
import type { ParsedStatement } from '../../model/statement.ts';

/** What tells a routine apart: its text and what was read of it. The object is the key under which the answer is kept. */
export interface RoutineStatement {
  readonly text: string;
  readonly parsed: ParsedStatement;
}

const WORD = /[\p{L}_][\p{L}\p{N}_$]*/gu;
const QUOTED = /"([^"]+)"|`([^`]+)`/g;

/** Variables that PL/pgSQL declares by itself. PostgreSQL manual, 41.5, 41.6 and 41.10. */
const DECLARED_BY_ENGINE = 'found sqlstate sqlerrm tg_'.split(' ');

const known = new Conclusions<ParsedStatement, ReadonlySet<string>>();

/**
 * Whether a name may be a variable, parameter, loop row or label of a routine or block: whether it stands anywhere in it outside its queries.
 * All of them have to be declared somewhere, and no query declares one.
 */
export function mayBeVariable({ text, parsed }: RoutineStatement, name: string): boolean {
  const wanted = name.toLowerCase();
  if (DECLARED_BY_ENGINE.some((prefix) => wanted.startsWith(prefix))) return true;
  let names = known.get(parsed);
  if (!names) {
    names = namesOutsideQueries(text, parsed);
    known.set(parsed, names);
  }
  return names.has(wanted);
}

function namesOutsideQueries(text: string, parsed: ParsedStatement): ReadonlySet<string> {
  const names = new Set<string>();
  const read = (start: number, end: number): void => {
    const part = text.slice(start, end);
    for (const [word] of part.matchAll(WORD)) names.add(word.toLowerCase());
    for (const [, double, back] of part.matchAll(QUOTED)) names.add((double ?? back ?? '').toLowerCase());
  };
  let at = 0;
  const queries = parsed.nested.filter(({ fact }) => fact.kind === 'query');
  for (const { span } of [...queries].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > at) read(at, span.start);
    at = Math.max(at, span.end);
  }
  read(at, text.length);
  return names;
}
