import type { ForeignKeyConstraint } from '../../../model/constraint.ts';
import type { Fix } from '../../../model/fix.ts';
import type { SchemaView } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { hasIndexOn } from '../index-cover.ts';
import { sameSpan, textAt } from '../places.ts';
import { withoutOptions } from './alter-actions.ts';
import { ONLINE, unchecked } from './mysql-online.ts';
import { type Phase, phasedMigration, phaseInPlace } from './phases.ts';
import { rollbackStatement } from './rollback-statement.ts';

/** ADD FOREIGN KEY to a table whose history is known. */
export interface AddedMysqlKey {
  readonly statement: Statement;
  readonly fact: AlterTable;
  readonly action: AlterAction;
  readonly constraint: ForeignKeyConstraint;
  /** The schema before the statement, and when everything has run. */
  readonly before: SchemaView;
  readonly final: SchemaView;
}

/**
 * Adds a foreign key of MySQL or MariaDB without a copy of the table: the index that it needs takes the statement's place, and the next
 * migration adds the key with the checks of this session off, since InnoDB does it in place only then (MySQL manual, “Online DDL
 * Operations”, Foreign Key Operations). It does not look at the rows; a query that finds the broken ones stands at the head.
 */
export function mysqlForeignKeyPhases(context: FixContext, added: AddedMysqlKey): readonly Fix[] {
  const { statement, fact, action, constraint, before, final } = added;
  const table = before.table(fact.name);
  if (!context.canWriteMigration || !table || action.kind !== 'addConstraint') return [];
  if (withoutOptions(fact).length !== 1) return [];
  const known = final
    .tableByKey(table.key)
    ?.foreignKeys.find(({ origin }) => origin.statement === statement && sameSpan(origin.span, constraint.span));
  const columns = constraint.columns.map(({ name }) => name);
  const [column] = constraint.columns;
  const [referenced] = known?.referencedColumns ?? [];
  const written = /\bFOREIGN\s+KEY\b[\s\S]*$/i.exec(textAt(statement, constraint.span))?.[0];
  const clause = written?.replace(/^(FOREIGN\s+KEY)\s+[^\s(]+\s*\(/i, '$1 (');
  if (!column || columns.length > 1 || known?.name === undefined || !referenced || clause === undefined) return [];
  const quoted = (one: string): string => quoteIdentifier(one, context.dialect);
  const target = textAt(statement, fact.name.span);
  const parent = textAt(statement, constraint.referencedTable.span);
  const alter = `ALTER TABLE ${target}`;
  const name = quoted(known.name);
  const [own, other] = [quoted(column.name), quoted(referenced)];
  const orphans = `SELECT count(*) FROM ${target} c LEFT JOIN ${parent} p ON p.${other} = c.${own} WHERE c.${own} IS NOT NULL AND p.${other} IS NULL`;
  const key: Phase = {
    name: 'foreign_key',
    does: 'adds the foreign key while others read and write. MySQL does that only with foreign_key_checks off, and then it does not look at the rows that are there.',
    before: 'no row breaks it. Look again afterwards: a row that came in between stays unnoticed.',
    verify: `${orphans}: must be 0.`,
    up: unchecked([`${alter} ADD CONSTRAINT ${name} ${clause.replace(/\s+/g, ' ')}, ${ONLINE}`]),
    down: [`${alter} DROP FOREIGN KEY ${name}`],
  };
  const whole = { start: 0, end: statement.text.length };
  if (hasIndexOn(table, columns)) {
    const newText = phaseInPlace(context, statement, key, 1).replace(/^-- Phase 1 of 1, foreign_key: a/, '-- A');
    return [
      {
        kind: 'edit',
        title: 'Look for broken rows first, and add it in place',
        bulk: false,
        edits: [{ statement, span: whole, newText }],
      },
    ];
  }
  const index: Phase = {
    name: 'index',
    does: `builds the index that the foreign key needs while others read and write.`,
    up: [`${alter} ADD INDEX ${name} (${own}), ${ONLINE}`],
    down: [`${alter} DROP INDEX ${name}`],
  };
  const undoing = rollbackStatement(
    context,
    (undo) =>
      undo.name.object.name === fact.name.object.name &&
      withoutOptions(undo).length === 1 &&
      undo.actions.some((one) => one.kind === 'dropConstraint' && one.constraint.name === known.name),
  );
  return [
    phasedMigration(context, {
      statement,
      expand: index,
      rest: [key],
      undoing,
      title: 'Build its index here, and add it in place in a new migration',
      slug: slug('reference', fact.name.object.name, column.name),
    }),
  ];
}
