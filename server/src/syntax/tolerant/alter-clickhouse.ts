import type { AlterAction } from '../../model/table-facts.ts';
import { otherAction, readAdded, readDroppedColumn, readRenamedColumn } from './alter-actions.ts';
import { readColumnDefinition } from './columns.ts';
import { ifExists } from './names.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** One of the actions of ClickHouse's ALTER TABLE; mutations, partitions and settings are `other`. */
export function readClickHouseAction(reading: Reading, first: number, last: number): AlterAction[] {
  const { source } = reading;
  return [readOne(reading, first, last) ?? otherAction(source, first, last)];
}

function readOne(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const target = source.key(first + 1);
  switch (source.key(first)) {
    case 'add':
      if (target === 'projection') return undefined;
      return readAdded(reading, first, first + 1, definitionEnd(source, last));
    case 'drop':
      return readDrop(source, first, last);
    case 'modify':
    case 'alter':
      return target === 'column' ? readModify(reading, first, last) : undefined;
    case 'rename':
      return target === 'column' ? readRenamedColumn(source, first, first + 2, last) : undefined;
    default:
      return undefined;
  }
}

function definitionEnd(source: SqlSource, last: number): number {
  if (source.is(last, 'first')) return last - 1;
  return source.is(last - 1, 'after') ? last - 2 : last;
}

function readDrop(source: SqlSource, first: number, last: number): AlterAction | undefined {
  const span = source.span(first, last);
  const exists = ifExists(source, first + 2);
  if (!source.isName(exists.next) || exists.next > last) return undefined;
  const name = source.identifier(exists.next);
  switch (source.key(first + 1)) {
    case 'column':
      return readDroppedColumn(source, first, first + 1, last);
    case 'index':
      return { kind: 'dropIndex', index: name, span };
    case 'constraint':
      return { kind: 'dropConstraint', constraint: name, ifExists: exists.found, cascade: false, span };
    default:
      return undefined;
  }
}

/** `MODIFY COLUMN c Type …`, `ALTER COLUMN c TYPE Type`; changes of comment, setting or default alone are `other`. */
function readModify(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const exists = ifExists(source, first + 2);
  const name = exists.next;
  const end = definitionEnd(source, last);
  if (!source.isName(name) || name >= end) return undefined;
  if (source.is(first, 'alter') && source.is(name + 1, 'type') && name + 2 <= end) {
    const { type } = readColumnDefinition(reading, name + 1, end);
    return { kind: 'setType', column: source.identifier(name), type, span: source.span(first, last) };
  }
  const definition = readColumnDefinition(reading, name, end);
  if (definition.type.name === '' || NO_TYPE.has(source.key(name + 1))) return undefined;
  return { kind: 'modifyColumn', column: source.identifier(name), definition, span: source.span(first, last) };
}

const NO_TYPE = new Set(['remove', 'codec', 'ttl', 'modify', 'reset', 'comment', 'statistics']);
