import type { Fix } from '../../../model/fix.ts';
import type { SchemaView } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import { mysqlTypeChange } from '../../../schema/locks/mysql-type-change.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { withoutOptions } from './alter-actions.ts';
import { backfillPhase } from './backfill.ts';
import { mysqlColumn } from './inverse/mysql-table.ts';
import { mysqlZero } from './mysql-columns.ts';
import { modifyColumn, STRICT } from './mysql-online.ts';
import { type Phase, phaseInPlace, phaseSteps } from './phases.ts';
import { rollbackStatement } from './rollback-statement.ts';
import { isUntouchedSince } from './untouched.ts';

/** MODIFY … NOT NULL of a column that was nullable, in a table whose history is known. */
export interface MysqlNotNull {
  readonly statement: Statement;
  readonly fact: AlterTable;
  readonly action: Extract<AlterAction, { kind: 'modifyColumn' }>;
  /** The schema before the statement, and when everything has run. */
  readonly before: SchemaView;
  readonly final: SchemaView;
}

/**
 * Makes a column of MySQL or MariaDB NOT NULL in two steps: rows without a value get one in the statement's place, and the next migration
 * says NOT NULL in a way that lets others read and write, or fails at once. Nothing where the type changes too, which needs a copy.
 */
export function mysqlNotNullPhases(context: FixContext, change: MysqlNotNull): readonly Fix[] {
  const { statement, fact, action, before, final } = change;
  const { dialect } = context;
  const table = before.table(fact.name);
  const column = table && findColumn(table, action.column.name);
  if (!context.canWriteMigration || !table || !column || withoutOptions(fact).length !== 1) return [];
  const { definition } = action;
  if (definition.name.name !== action.column.name || definition.identity || definition.generated) return [];
  if (/\b(?:first|after)\b/i.test(textAt(statement, { start: definition.span.start, end: action.span.end }))) return [];
  if (!/^(?:same|safe)$/.test(mysqlTypeChange(column, definition, table))) return [];
  if (!isUntouchedSince(table, column, final, column.name, statement)) return [];
  const last = final.tableByKey(table.key);
  const now = last && findColumn(last, column.name);
  const [old, full] = [mysqlColumn(column, dialect), now && mysqlColumn(now, dialect)];
  const value = definition.default
    ? expressionText(definition.default, { statement, span: definition.span })
    : mysqlZero(column, dialect, before);
  if (!now || now.nullable || old === undefined || full === undefined || value === undefined) return [];
  const target = textAt(statement, fact.name.span);
  const name = quoteIdentifier(column.databaseName, dialect);
  const pending = `${name} IS NULL`;
  const phases: readonly [Phase, Phase] = [
    {
      name: 'backfill',
      does: `fills ${column.databaseName} in the rows that have no value.`,
      before: `code that writes ${column.databaseName} in every new row is deployed everywhere. Replace ${value} by what the old rows should have.`,
      ...backfillPhase(context, { table: target, known: table, column: name, value, pending }),
    },
    {
      name: 'not_null',
      does: 'rebuilds the table while others read and write, and fails at once where that cannot be.',
      before: `no row has NULL in ${column.databaseName} any more; it fails at the first that has.`,
      verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
      notes: [STRICT],
      up: [modifyColumn(target, full, true)],
      down: [modifyColumn(target, old, false)],
    },
  ];
  const whole = { start: 0, end: statement.text.length };
  const edits = [{ statement, span: whole, newText: phaseInPlace(context, statement, phases[0], 2) }];
  const undoing = rollbackStatement(
    context,
    (undo) =>
      undo.name.object.name === fact.name.object.name &&
      withoutOptions(undo).length === 1 &&
      undo.actions.some((one) => one.kind === 'modifyColumn' && one.column.name === action.column.name),
  );
  if (undoing)
    edits.push({
      statement: undoing,
      span: { start: 0, end: undoing.text.length },
      newText: '-- The rows keep the values that they were given.\nDO 0',
    });
  return [
    {
      kind: 'migration',
      title: `Fill ${column.databaseName} here, and make it NOT NULL in a new migration`,
      slug: slug('require', fact.name.object.name, column.databaseName),
      bulk: false,
      steps: phaseSteps(context, [phases[1]], { first: 2, of: 2 }),
      edits,
    },
  ];
}
