import type { CheckConstraint } from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import { constraintStart, readColumnCheck, readColumnKey, readColumnReference } from './constraints.ts';
import { missingType, readType, startsType } from './data-types.ts';
import { OPERAND } from './expression-words.ts';
import { readUpTo } from './expressions.ts';
import type { Reading } from './reading.ts';
import { type SqlSource, unquote } from './source.ts';

type Draft = { -readonly [Field in keyof ColumnDefinition]: ColumnDefinition[Field] } & { checks: CheckConstraint[] };

/** ClickHouse's words for columns that are worked out: kept on disk, computed when read, computed when inserted. */
const COMPUTED: Readonly<Record<string, { stored: boolean }>> = {
  materialized: { stored: true },
  alias: { stored: false },
  ephemeral: { stored: false },
};

/** The column's definition that stands from `first` (its name) to `last`. */
export function readColumnDefinition(reading: Reading, first: number, last: number): ColumnDefinition {
  const { source } = reading;
  const name = source.identifier(first);
  const typeAt = first + 1;
  const typed = typeAt <= last && startsType(source, typeAt) && !startsWithoutType(source, typeAt);
  const read = typed ? readType(source, typeAt, last) : undefined;
  const draft: Draft = {
    name,
    type: read?.type ?? missingType(source, first),
    notNull: false,
    explicitNull: read?.nullable ?? false,
    checks: [],
    span: source.span(first, last),
  };
  if (typed && source.is(typeAt, 'serial') && /^(mysql|mariadb)$/.test(source.dialect)) {
    // SERIAL is short for BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
    draft.notNull = true;
    draft.identity = 'byDefault';
    draft.unique = { ...readColumnKey(source, { first: typeAt, body: typeAt }, name, typeAt).value, kind: 'unique' };
  }
  for (let at = read ? read.last + 1 : typeAt; at <= last; ) {
    at = Math.max(at + 1, readAttribute(reading, draft, at, last));
  }
  return draft;
}

/** ClickHouse allows `name DEFAULT expression` and the like; T-SQL `name AS (expression)`. */
function startsWithoutType(source: SqlSource, index: number): boolean {
  return source.dialect === 'clickhouse' && source.key(index) in COMPUTED;
}

/** Reads one attribute of a column at `at`. @returns the index after it */
function readAttribute(reading: Reading, draft: Draft, at: number, last: number): number {
  const { source } = reading;
  const start = constraintStart(source, at);
  const { body } = start;
  const key = source.key(body);
  switch (key) {
    case 'not':
      if (!source.is(body + 1, 'null')) return body + 2;
      draft.notNull = true;
      draft.notNullSpan = source.span(body, body + 1);
      return body + 2;
    case 'null':
      draft.explicitNull = true;
      return body + 1;
    case 'default':
      return readDefault(reading, draft, start.name, body, last);
    case 'auto_increment':
    case 'autoincrement':
      draft.identity = 'byDefault';
      return body + 1;
    case 'identity':
      draft.identity = 'always';
      return source.is(body + 1, '(') ? source.skip(body + 1) : body + 1;
    case 'generated':
    case 'as':
      return readGenerated(reading, draft, body, last);
    case 'materialized':
    case 'alias':
    case 'ephemeral':
      return readComputed(reading, draft, body, last);
    case 'primary':
    case 'key': {
      const read = readColumnKey(source, start, draft.name, last);
      draft.primaryKey = read.value;
      return read.last + 1;
    }
    case 'unique': {
      const read = readColumnKey(source, start, draft.name, last);
      draft.unique = read.value;
      return read.last + 1;
    }
    case 'foreign':
    case 'references': {
      const read = readColumnReference(source, start, draft.name, last);
      if (!read) return body + 1;
      draft.references = read.value;
      return read.last + 1;
    }
    case 'check': {
      const read = readColumnCheck(reading, start, last);
      draft.checks = [...draft.checks, read.value];
      return read.last + 1;
    }
    case 'collate':
      draft.collation = source.identifier(body + (source.is(body + 1, '=') ? 2 : 1)).name;
      return body + 2;
    case 'character':
    case 'charset':
      return readCharset(source, draft, body);
    case 'on':
      // ON UPDATE CURRENT_TIMESTAMP: its value is not the column's.
      return source.is(body + 1, 'update') ? readOnUpdate(reading, draft, body, last) : body + 2;
    case 'comment':
      if (source.isString(body + 1)) draft.comment = unquote(source.written(body + 1));
      return body + 2;
    default:
      return source.skip(body);
  }
}

function readDefault(reading: Reading, draft: Draft, name: Identifier | undefined, at: number, last: number): number {
  const { source } = reading;
  if (at >= last) return at + 1;
  const value = readUpTo(reading, at + 1, last, source.dialect === 'clickhouse' ? undefined : OPERAND);
  draft.default = value.value;
  draft.defaultSpan = source.span(at, value.last);
  if (name) draft.defaultName = name;
  return value.last + 1;
}

/** `GENERATED ALWAYS AS (…) STORED`, `AS (…) PERSISTED`, `GENERATED ALWAYS AS ROW START`, `GENERATED … AS IDENTITY`. */
function readGenerated(reading: Reading, draft: Draft, first: number, last: number): number {
  const { source } = reading;
  const as = source.find('as', first, last);
  if (as < 0) return first + 1;
  if (source.is(as + 1, 'identity')) {
    draft.identity = source.is(first + 1, 'always') ? 'always' : 'byDefault';
    return source.is(as + 2, '(') ? source.skip(as + 2) : as + 2;
  }
  if (source.is(as + 1, 'row')) {
    draft.generated = { stored: true };
    return as + 3;
  }
  if (as + 1 > last) return as + 1;
  const value = readUpTo(reading, as + 1, last);
  const how = source.key(value.last + 1);
  draft.generated = {
    expression: value.value,
    stored: how === 'stored' || how === 'persistent' || how === 'persisted',
  };
  return value.last + 1;
}

function readComputed(reading: Reading, draft: Draft, at: number, last: number): number {
  const { source } = reading;
  const { stored } = COMPUTED[source.key(at)] ?? { stored: false };
  if (at === last || source.is(at + 1, 'comment')) {
    draft.generated = { stored };
    return at + 1;
  }
  const value = readUpTo(reading, at + 1, last);
  draft.generated = { expression: value.value, stored };
  return value.last + 1;
}

function readOnUpdate(reading: Reading, draft: Draft, at: number, last: number): number {
  if (at + 2 > last) return at + 2;
  const value = readUpTo(reading, at + 2, last, OPERAND);
  draft.onUpdateSpan = reading.source.span(at, value.last);
  return value.last + 1;
}

function readCharset(source: SqlSource, draft: Draft, at: number): number {
  let value = source.is(at, 'character') ? at + 2 : at + 1;
  if (source.is(value, '=')) value++;
  const charset = source.identifier(value);
  draft.charset = charset.name.toLowerCase();
  draft.charsetSpan = charset.span;
  return value + 1;
}
