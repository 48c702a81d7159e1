import type { AlterAction } from '../../model/table-facts.ts';
import { otherAction, readAdded, readDroppedColumn, readRenamedColumn } from './alter-actions.ts';
import type { Reading } from './reading.ts';

/** SQLite's ALTER TABLE does one thing: RENAME TO, RENAME [COLUMN], ADD [COLUMN], DROP [COLUMN], or since 3.53 DROP CONSTRAINT. */
export function readSqliteAction(reading: Reading, first: number, last: number): AlterAction[] {
  const { source } = reading;
  const action = read();
  return [action ?? otherAction(source, first, last)];

  function read(): AlterAction | undefined {
    switch (source.key(first)) {
      case 'rename':
        if (source.is(first + 1, 'to') && source.isName(first + 2)) {
          return { kind: 'renameTable', newName: source.qualifiedName(first + 2), span: source.span(first, last) };
        }
        return readRenamedColumn(source, first, source.skipWords(first + 1, 'column'), last);
      case 'add':
        return readAdded(reading, first, first + 1, last);
      case 'drop':
        // A column may be called constraint; a name behind the word makes it DROP CONSTRAINT.
        if (source.is(first + 1, 'constraint') && first + 2 <= last) return undefined;
        return readDroppedColumn(source, first, first + 1, last);
      default:
        return undefined;
    }
  }
}
