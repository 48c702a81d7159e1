import type { QualifiedName } from '../../model/identifier.ts';
import type { DropObjects } from '../../model/object-facts.ts';
import { ifExists } from './names.ts';
import type { SqlSource } from './source.ts';

/** Words between DROP and the kind of object. */
const SKIPPED = new Set(['temporary', 'temp', 'online', 'offline', 'external']);
/** Kinds of two words, by the first. */
const TWO_WORDS: Readonly<Record<string, string>> = { materialized: 'view', row: 'policy', settings: 'profile' };
const KINDS = new Set(
  (
    'table view index trigger procedure proc function sequence type schema database user role login event synonym default rule dictionary ' +
    'quota statistics server tablespace assembly aggregate policy profile package certificate partition'
  ).split(' '),
);
/** How the model calls what a dialect calls otherwise. */
const MODEL_NAMES: Readonly<Record<string, string>> = { proc: 'procedure' };

/** DROP of anything but a part of a table. Undefined where no known kind or no name follows. */
export function readDrop(source: SqlSource, first: number, last: number): DropObjects | undefined {
  let at = first + 1;
  while (SKIPPED.has(source.key(at))) at++;
  const word = source.key(at);
  const second = Object.hasOwn(TWO_WORDS, word) ? TWO_WORDS[word] : undefined;
  const isTwo = second !== undefined && source.is(at + 1, second);
  if (!isTwo && !KINDS.has(word)) return undefined;
  const objectType = isTwo ? `${word} ${second}` : (MODEL_NAMES[word] ?? word);
  const exists = ifExists(source, at + (isTwo ? 2 : 1));
  if (!source.isName(exists.next) || exists.next > last) return undefined;
  const on = source.find('on', exists.next, last);
  const end = on < 0 ? last : on - 1;
  const names = source.qualifiedNames(exists.next, end);
  const hasTable = on > 0 && !source.is(on + 1, 'cluster') && source.isName(on + 1) && objectType !== 'statistics';
  const table = hasTable ? source.qualifiedName(on + 1) : undefined;
  return {
    kind: 'drop',
    objectType,
    ...(table ? { names, table } : ofTable(source, objectType, names)),
    ifExists: exists.found,
    cascade: source.find('cascade', exists.next, last) > exists.next,
    concurrently: false,
  };
}

/** T-SQL's old `DROP INDEX table.index`. */
function ofTable(
  source: SqlSource,
  objectType: string,
  names: readonly QualifiedName[],
): { names: readonly QualifiedName[]; table?: QualifiedName } {
  const [only] = names;
  if (source.dialect !== 'tsql' || objectType !== 'index' || names.length !== 1 || !only?.schema) return { names };
  const table = {
    ...(only.catalog ? { schema: only.catalog } : {}),
    object: only.schema,
    span: { start: only.span.start, end: only.schema.span.end },
  };
  return { names: [{ object: only.object, span: only.object.span }], table };
}
