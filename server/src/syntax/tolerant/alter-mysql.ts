import type { AlterAction } from '../../model/table-facts.ts';
import { otherAction, readAdded, readDroppedColumn, readRenamedColumn } from './alter-actions.ts';
import { readColumnDefinition } from './columns.ts';
import { OPERAND } from './expression-words.ts';
import { readUpTo } from './expressions.ts';
import { ifExists } from './names.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';
import { readTableOptions } from './table-options.ts';

const INDEX_WORDS = new Set(['index', 'key']);
const CONSTRAINT_WORDS = new Set(['constraint', 'check']);

/** One of the actions of MySQL's and MariaDB's ALTER TABLE; ADD (a int, b int) is several. */
export function readMysqlAction(reading: Reading, first: number, last: number): AlterAction[] {
  const { source } = reading;
  if (source.is(first, 'add')) return readAdd(reading, first, last);
  return [readOne(reading, first, last) ?? readOptions(reading, first, last)];
}

/** Words that start table options, ALGORITHM and LOCK among them. */
const OPTION_WORDS = new Set(
  (
    'algorithm lock engine default character charset collate convert comment row_format auto_increment key_block_size tablespace ' +
    'avg_row_length checksum compression connection delay_key_write encryption insert_method max_rows min_rows pack_keys stats_persistent'
  ).split(' '),
);

/** Any other action; table options with their values, of which one action may hold several. */
function readOptions(reading: Reading, first: number, last: number): AlterAction {
  const { source } = reading;
  const action = otherAction(source, first, last);
  if (action.kind !== 'other' || !OPTION_WORDS.has(source.key(first))) return action;
  const { options, optionSpans } = readTableOptions(reading, first, last);
  return { ...action, options, ...(optionSpans ? { optionSpans } : {}) };
}

function readOne(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  switch (source.key(first)) {
    case 'drop':
      return readDrop(source, first, last);
    case 'modify':
      return readModify(reading, first, last);
    case 'change':
      return readChange(reading, first, last);
    case 'alter':
      return readAlterColumn(reading, first, last);
    case 'rename':
      return readRename(source, first, last);
    default:
      return undefined;
  }
}

function readAdd(reading: Reading, first: number, last: number): AlterAction[] {
  const { source } = reading;
  const open = source.skipWords(first + 1, 'column');
  if (source.is(open, '(')) {
    return source
      .segmentsInside(open)
      .flatMap(([from, to]) => readAdded(reading, from, from, to) ?? otherAction(source, from, to));
  }
  if (source.is(first + 1, 'partition')) return [otherAction(source, first, last)];
  const added = readAdded(reading, first, first + 1, definitionEnd(source, last));
  return [added ? { ...added, span: source.span(first, last) } : otherAction(source, first, last)];
}

/** The last token of a definition that stands up to `last`: before FIRST or AFTER name. */
function definitionEnd(source: SqlSource, last: number): number {
  if (source.is(last, 'first')) return last - 1;
  return source.is(last - 1, 'after') ? last - 2 : last;
}

function readDrop(source: SqlSource, first: number, last: number): AlterAction | undefined {
  const span = source.span(first, last);
  const word = source.key(first + 1);
  const exists = ifExists(source, first + 2);
  if (word === 'primary') return { kind: 'dropPrimaryKey', span };
  if (word === 'partition') return undefined;
  if (INDEX_WORDS.has(word) && source.isName(exists.next) && exists.next <= last) {
    return { kind: 'dropIndex', index: source.identifier(exists.next), span };
  }
  const isForeignKey = word === 'foreign';
  if (!isForeignKey && !CONSTRAINT_WORDS.has(word)) return readDroppedColumn(source, first, first + 1, last);
  const named = isForeignKey ? ifExists(source, first + 3) : exists;
  if (!source.isName(named.next) || named.next > last) return undefined;
  return {
    kind: 'dropConstraint',
    constraint: source.identifier(named.next),
    ifExists: named.found,
    cascade: false,
    span,
  };
}

function readModify(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const exists = ifExists(source, source.skipWords(first + 1, 'column'));
  const name = exists.next;
  const end = definitionEnd(source, last);
  if (!source.isName(name) || name > end) return undefined;
  return {
    kind: 'modifyColumn',
    column: source.identifier(name),
    definition: readColumnDefinition(reading, name, end),
    span: source.span(first, last),
  };
}

function readChange(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const exists = ifExists(source, source.skipWords(first + 1, 'column'));
  const old = exists.next;
  const end = definitionEnd(source, last);
  if (!source.isName(old) || !source.isName(old + 1) || old + 1 > end) return undefined;
  return {
    kind: 'modifyColumn',
    column: source.identifier(old),
    definition: readColumnDefinition(reading, old + 1, end),
    span: source.span(first, last),
  };
}

function readAlterColumn(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  if (INDEX_WORDS.has(source.key(first + 1)) || CONSTRAINT_WORDS.has(source.key(first + 1))) return undefined;
  const exists = ifExists(source, source.skipWords(first + 1, 'column'));
  const name = exists.next;
  if (!source.isName(name)) return undefined;
  const column = source.identifier(name);
  const span = source.span(first, last);
  if (source.matches(name + 1, 'drop', 'default')) return { kind: 'dropDefault', column, span };
  if (!source.matches(name + 1, 'set', 'default') || name + 3 > last) return undefined;
  return { kind: 'setDefault', column, value: readUpTo(reading, name + 3, last, OPERAND).value, span };
}

function readRename(source: SqlSource, first: number, last: number): AlterAction | undefined {
  const span = source.span(first, last);
  const word = source.key(first + 1);
  if (word === 'column') return readRenamedColumn(source, first, first + 2, last);
  if (INDEX_WORDS.has(word) && source.is(ifExists(source, first + 2).next + 1, 'to')) {
    const index = ifExists(source, first + 2).next;
    return { kind: 'renameIndex', index: source.identifier(index), newName: source.identifier(index + 2), span };
  }
  const name = ['to', 'as', '='].includes(word) ? first + 2 : first + 1;
  return source.isName(name) && name <= last
    ? { kind: 'renameTable', newName: source.qualifiedName(name), span }
    : undefined;
}
