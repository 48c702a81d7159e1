import type {
  CheckConstraint,
  ForeignKeyConstraint,
  KeyConstraint,
  ReferentialAction,
  TableConstraint,
} from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import { readExpression } from './expressions.ts';
import { keyColumns } from './index-parts.ts';
import { withOptions } from './options.ts';
import type { Located, Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** A constraint's beginning: where it starts (CONSTRAINT included), where its own words do, and its name. */
export interface ConstraintStart {
  readonly first: number;
  readonly body: number;
  readonly name?: Identifier;
}

const BODIES = new Set([
  'primary',
  'unique',
  'foreign',
  'check',
  'references',
  'not',
  'null',
  'default',
  'key',
  'index',
]);

/** Reads `CONSTRAINT [name]`, which may be missing; MySQL allows CONSTRAINT without a name. */
export function constraintStart(source: SqlSource, first: number): ConstraintStart {
  if (!source.is(first, 'constraint')) return { first, body: first };
  if (BODIES.has(source.key(first + 1))) return { first, body: first + 1 };
  const exists = source.matches(first + 1, 'if', 'not', 'exists') ? 3 : 0;
  const name = first + 1 + exists;
  return { first, body: name + 1, ...(source.isName(name) ? { name: source.identifier(name) } : {}) };
}

/** True where a table constraint starts at `index` (not an index, and no column of such a name). */
export function startsConstraint(source: SqlSource, index: number): boolean {
  switch (source.key(index)) {
    case 'constraint':
      return true;
    case 'primary':
    case 'foreign':
      return source.is(index + 1, 'key');
    case 'check':
      return source.is(index + 1, '(');
    case 'unique':
      return startsUnique(source, index);
    default:
      return false;
  }
}

function startsUnique(source: SqlSource, index: number): boolean {
  const next = source.key(index + 1);
  if (['(', 'key', 'index', 'clustered', 'nonclustered', 'hash'].includes(next)) return true;
  return source.isName(index + 1) && source.is(index + 2, '(') && /^(mysql|mariadb)$/.test(source.dialect);
}

/** The table constraint that stands from `first` to `last`; undefined where its kind is not known. */
export function readTableConstraint(
  reading: Reading,
  first: number,
  last: number,
  notValid = false,
): TableConstraint | undefined {
  const { source } = reading;
  const start = constraintStart(source, first);
  const { body } = start;
  switch (source.key(body)) {
    case 'primary':
    case 'unique':
      return readTableKey(reading, start, last);
    case 'foreign':
      return readTableForeignKey(reading, start, last, notValid);
    case 'check':
      return readCheck(reading, start, last, notValid).value;
    default:
      return undefined;
  }
}

function baseOf(source: SqlSource, { first, name }: ConstraintStart, last: number, notValid = false) {
  const deferrable = findDeferrable(source, first, last);
  return {
    span: source.span(first, last),
    ...(name ? { name } : {}),
    notValid,
    deferrable,
    initiallyDeferred: deferrable && source.find('deferred', first, last) >= 0,
  };
}

function findDeferrable(source: SqlSource, first: number, last: number): boolean {
  const at = source.find('deferrable', first, last);
  return at >= 0 && !source.is(at - 1, 'not');
}

function readTableKey(reading: Reading, start: ConstraintStart, last: number): KeyConstraint {
  const { source } = reading;
  const kind = source.is(start.body, 'primary') ? 'primaryKey' : 'unique';
  const open = source.find('(', start.body, last);
  // MySQL: UNIQUE [INDEX|KEY] [name] [USING type] (…); the name is the key's where CONSTRAINT gives none.
  let at = start.body + 1;
  if (source.is(at, 'key') || source.is(at, 'index')) at++;
  at = source.matches(at, 'if', 'not', 'exists') ? at + 3 : at;
  const isName = open > at && source.isName(at) && !NOT_KEY_NAMES.has(source.key(at));
  const own = kind === 'unique' && isName ? source.identifier(at) : undefined;
  const name = own ?? start.name;
  return {
    kind,
    ...baseOf(source, { first: start.first, body: start.body, ...(name ? { name } : {}) }, last),
    columns: keyColumns(reading, open),
    include: [],
    nullsNotDistinct: source.dialect === 'tsql',
    ...(isBuiltOnline(source, open, last) ? { online: true } : {}),
  };
}

/** T-SQL: `PRIMARY KEY (…) WITH (ONLINE = ON)`, also `ON (WAIT_AT_LOW_PRIORITY (…))`. */
function isBuiltOnline(source: SqlSource, open: number, last: number): boolean {
  if (source.dialect !== 'tsql' || open < 0) return false;
  const options = source.find('with', source.skip(open), last);
  return options >= 0 && source.is(options + 1, '(') && /^on\b/.test(withOptions(source, options + 1).online ?? '');
}

const NOT_KEY_NAMES = new Set(['using', 'clustered', 'nonclustered', 'hash']);

function readTableForeignKey(
  reading: Reading,
  start: ConstraintStart,
  last: number,
  notValid: boolean,
): ForeignKeyConstraint | undefined {
  const { source } = reading;
  const open = source.find('(', start.body, last);
  const references = source.find('references', start.body, last);
  if (open < 0 || references < 0) return undefined;
  // MySQL: FOREIGN KEY [index name] (…); the name is the constraint's where CONSTRAINT gives none.
  const exists = source.matches(start.body + 2, 'if', 'not', 'exists') ? 3 : 0;
  const at = start.body + 2 + exists;
  const own = at < open && source.isName(at) ? source.identifier(at) : undefined;
  const name = start.name ?? own;
  return foreignKey(
    source,
    { first: start.first, body: start.body, ...(name ? { name } : {}) },
    source.identifiersInside(open),
    references,
    last,
    notValid,
  );
}

function foreignKey(
  source: SqlSource,
  start: ConstraintStart,
  columns: readonly Identifier[],
  references: number,
  last: number,
  notValid: boolean,
): ForeignKeyConstraint | undefined {
  if (!source.isName(references + 1)) return undefined;
  const end = source.nameEnd(references + 1);
  const open = end + 1 <= last && source.is(end + 1, '(') ? end + 1 : -1;
  const onDelete = actionAfter(source, 'delete', end, last);
  const onUpdate = actionAfter(source, 'update', end, last);
  return {
    kind: 'foreignKey',
    ...baseOf(source, start, last, notValid),
    columns,
    referencedTable: source.qualifiedName(references + 1),
    referencedColumns: open < 0 ? [] : source.identifiersInside(open),
    ...(onDelete ? { onDelete } : {}),
    ...(onUpdate ? { onUpdate } : {}),
    matchFull: source.matches(source.find('match', end, last), 'match', 'full'),
  };
}

function actionAfter(source: SqlSource, event: string, from: number, last: number): ReferentialAction | undefined {
  for (let i = from; i <= last; i = source.skip(i)) {
    if (source.matches(i, 'on', event)) return actionAt(source, i + 2);
  }
  return undefined;
}

function actionAt(source: SqlSource, index: number): ReferentialAction | undefined {
  switch (source.key(index)) {
    case 'cascade':
      return 'cascade';
    case 'restrict':
      return 'restrict';
    case 'no':
      return 'noAction';
    case 'set':
      return source.is(index + 1, 'null') ? 'setNull' : 'setDefault';
    default:
      return undefined;
  }
}

function readCheck(
  reading: Reading,
  start: ConstraintStart,
  last: number,
  notValid: boolean,
): Located<CheckConstraint> {
  const { source } = reading;
  const open = source.find('(', start.body, last);
  const close = open < 0 ? -1 : source.partner(open);
  const check: CheckConstraint = {
    kind: 'check',
    ...baseOf(source, start, last, notValid),
    ...(close > open + 1 ? { expression: readExpression(reading, open + 1, close - 1) } : {}),
  };
  return { value: check, last };
}

/** CHECK (…) on a column. */
export function readColumnCheck(reading: Reading, start: ConstraintStart, limit: number): Located<CheckConstraint> {
  const { source } = reading;
  const open = source.find('(', start.body, limit);
  let last = open < 0 ? start.body : Math.max(open, source.skip(open) - 1);
  if (source.matches(last + 1, 'not', 'enforced')) last += 2;
  else if (source.is(last + 1, 'enforced')) last += 1;
  return readCheck(reading, start, Math.min(last, limit), false);
}

/** PRIMARY KEY, UNIQUE or MySQL's KEY on a column: the words and, in T-SQL and SQLite, what says how the key is kept. */
export function readColumnKey(
  source: SqlSource,
  start: ConstraintStart,
  column: Identifier,
  limit: number,
): Located<KeyConstraint> {
  const kind = source.is(start.body, 'unique') ? 'unique' : 'primaryKey';
  let last = start.body;
  if (last < limit && source.is(last + 1, 'key')) last++;
  while (last < limit && KEY_WORDS.has(source.key(last + 1))) last++;
  // T-SQL: a key of the table may follow a column without a comma, and then names its columns.
  const open = source.dialect === 'tsql' && source.is(last + 1, '(') ? last + 1 : -1;
  const listed = open > 0 ? source.identifiersInside(open) : [];
  if (listed.length > 0) last = Math.min(limit, source.partner(open));
  if (source.matches(last + 1, 'on', 'conflict')) last = Math.min(limit, last + 3);
  if (source.is(last + 1, 'with') && source.is(last + 2, '(')) last = Math.min(limit, source.skip(last + 2) - 1);
  return {
    value: {
      kind,
      ...baseOf(source, start, last),
      columns: listed.length > 0 ? listed : [column],
      include: [],
      nullsNotDistinct: source.dialect === 'tsql',
    },
    last,
  };
}

const KEY_WORDS = new Set(['asc', 'desc', 'clustered', 'nonclustered']);
const REFERENCE_WORDS = new Set(
  'on delete update cascade restrict no action set null default match full partial simple initially deferred immediate deferrable'.split(
    ' ',
  ),
);

/** REFERENCES on a column, or T-SQL's FOREIGN KEY REFERENCES. */
export function readColumnReference(
  source: SqlSource,
  start: ConstraintStart,
  column: Identifier,
  limit: number,
): Located<ForeignKeyConstraint> | undefined {
  const references = source.is(start.body, 'foreign') ? start.body + 2 : start.body;
  if (!source.isName(references + 1)) return undefined;
  let last = source.nameEnd(references + 1);
  if (last < limit && source.is(last + 1, '(')) last = Math.min(limit, Math.max(last + 1, source.partner(last + 1)));
  while (last < limit && continuesReference(source, last + 1)) last++;
  const value = foreignKey(source, start, [column], references, last, false);
  return value && { value, last };
}

/** ON DELETE SET NULL goes on; NULL or DEFAULT elsewhere starts something of the column's. */
function continuesReference(source: SqlSource, index: number): boolean {
  const key = source.key(index);
  if (key === 'null' || key === 'default') return source.is(index - 1, 'set');
  if (key === 'on') return source.is(index + 1, 'delete') || source.is(index + 1, 'update');
  if (key === 'not') return source.is(index + 1, 'deferrable');
  return REFERENCE_WORDS.has(key);
}
