import type { AlterAction } from '../../model/table-facts.ts';
import { readColumnDefinition } from './columns.ts';
import { readTableConstraint, startsConstraint } from './constraints.ts';
import { readInlineIndex, readUniqueIndex, startsInlineIndex } from './indexes.ts';
import { ifExists } from './names.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** Words that say what an action does; a name or a value ends them. */
const ACTION_WORDS = new Set(
  (
    'convert to character set default charset collate engine auto_increment comment order by row_format disable enable keys lock algorithm ' +
    'force discard import tablespace partition partitions partitioning coalesce reorganize exchange truncate remove rebuild optimize analyze ' +
    'check repair upgrade validation with without nocheck constraint trigger switch all change_tracking period system versioning alter column ' +
    'index key visible invisible modify ttl setting settings reset materialize projection clear freeze unfreeze fetch attach detach drop add ' +
    'move update delete query statistics sample lock_escalation stats_persistent stats_auto_recalc key_block_size max_rows rename from name ' +
    'compression encryption secondary_load secondary_unload secondary_engine not null apply deleted mask patches'
  ).split(' '),
);

/** An action that the model has no kind for: its first words in lower case and, behind `=`, its value. */
export function otherAction(source: SqlSource, first: number, last: number): AlterAction {
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    if (source.is(i, '=')) {
      if (i < last) words.push(source.key(i + 1));
      break;
    }
    if (!ACTION_WORDS.has(source.key(i))) break;
    words.push(source.key(i));
  }
  return { kind: 'other', what: words.join(' ').trim(), span: source.span(first, last) };
}

/** What follows ADD: a constraint, an index or a column. `at` is behind ADD, `first` is where the action starts. */
export function readAdded(
  reading: Reading,
  first: number,
  at: number,
  last: number,
  notValid = false,
): AlterAction | undefined {
  const { source } = reading;
  const span = source.span(first, last);
  if (at > last) return undefined;
  if (startsConstraint(source, at)) {
    const index = readUniqueIndex(reading, at, last);
    if (index) return { kind: 'addIndex', index, span };
    const constraint = readTableConstraint(reading, at, last, notValid);
    return constraint && { kind: 'addConstraint', constraint, span };
  }
  if (startsInlineIndex(source, at)) return { kind: 'addIndex', index: readInlineIndex(reading, at, last), span };
  const column = source.skipWords(at, 'column');
  const exists = ifExists(source, column);
  if (exists.next > last || !source.isName(exists.next)) return undefined;
  return {
    kind: 'addColumn',
    column: readColumnDefinition(reading, exists.next, last),
    ifNotExists: exists.found,
    span,
  };
}

/** `… [COLUMN] [IF EXISTS] name …`: DROP COLUMN. `at` is behind DROP. */
export function readDroppedColumn(source: SqlSource, first: number, at: number, last: number): AlterAction | undefined {
  const exists = ifExists(source, source.skipWords(at, 'column'));
  if (exists.next > last || !source.isName(exists.next)) return undefined;
  return {
    kind: 'dropColumn',
    column: source.identifier(exists.next),
    ifExists: exists.found,
    cascade: source.is(last, 'cascade'),
    span: source.span(first, last),
  };
}

/** `a TO b` at `at`, behind what says that a column is renamed. */
export function readRenamedColumn(source: SqlSource, first: number, at: number, last: number): AlterAction | undefined {
  const exists = ifExists(source, at);
  const name = exists.next;
  if (!source.isName(name) || !source.is(name + 1, 'to') || !source.isName(name + 2) || name + 2 > last)
    return undefined;
  return {
    kind: 'renameColumn',
    column: source.identifier(name),
    newName: source.identifier(name + 2),
    span: source.span(first, last),
  };
}
