import type { Table } from '../../../model/schema.ts';
import { objectName } from '../../../schema/generated-names.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { addCheck, checkName, type NotNullTarget } from '../not-null-steps.ts';
import { backfillPhase } from './backfill.ts';
import type { Phase } from './phases.ts';

/** How a PostgreSQL column becomes NOT NULL without a scan under an exclusive lock. */
export interface NotNullPlan {
  /** The action of ALTER TABLE that asks it of new rows only, and the one that takes that back. */
  readonly require: string;
  readonly undo: string;
  /** The same as a phase of its own. */
  readonly check: Phase;
  /** What follows once no row is NULL any more. */
  readonly rest: readonly Phase[];
}

/**
 * PostgreSQL 18 has NOT NULL … NOT VALID; from 12 on a validated check is proof enough for SET NOT NULL; before that a check stays for good.
 * Where the version is not known, the way that works in 12 and later is taken.
 */
export function notNullPlan(context: FixContext, target: NotNullTarget): NotNullPlan {
  const major = Number.parseFloat(context.database.target ?? '');
  const native = major >= 18;
  const column = quoteIdentifier(target.column, 'postgresql');
  const nativeName = quoteIdentifier(objectName(target.tableName, target.column, 'not_null'), 'postgresql');
  const name = native ? nativeName : quoteIdentifier(checkName(target), 'postgresql');
  const alter = `ALTER TABLE ${target.table}`;
  const require = native ? `ADD CONSTRAINT ${name} NOT NULL ${column} NOT VALID` : addCheck(target);
  const undo = `DROP CONSTRAINT ${name}`;
  const validate: Phase = {
    name: 'validate',
    does: 'reads the whole table under a lock that lets others read and write.',
    before: `no row has NULL in ${target.column} any more; it fails at the first that has.`,
    verify: `SELECT count(*) FROM ${target.table} WHERE ${column} IS NULL: must be 0.`,
    up: [`${alter} VALIDATE CONSTRAINT ${name}`],
    down: [],
    lockless: true,
  };
  const set: Phase = {
    name: 'set_not_null',
    does: 'takes the validated check as proof, so that nothing is scanned (PostgreSQL 12 and later).',
    before: 'the check is validated.',
    up: [`${alter} ALTER COLUMN ${column} SET NOT NULL`, `${alter} DROP CONSTRAINT ${name}`],
    down: [`${alter} ${require}`, `${alter} ALTER COLUMN ${column} DROP NOT NULL`],
  };
  const checked = native ? 'NOT NULL' : 'a check';
  return {
    require,
    undo,
    check: {
      name: 'check',
      does: `adds ${checked} that new rows must pass; the old ones are not read.`,
      before: `code that writes ${target.column} in every new row is deployed everywhere.`,
      up: [`${alter} ${require}`],
      down: [`${alter} ${undo}`],
    },
    rest: native || !isAtLeast(context, 12) ? [validate] : [validate, set],
  };
}

/** Gives a value to the rows that have none. */
export function fillPhase(context: FixContext, target: NotNullTarget, known: Table | undefined, value: string): Phase {
  const column = quoteIdentifier(target.column, 'postgresql');
  const fill = backfillPhase(context, {
    table: target.table,
    known,
    column,
    value,
    pending: `${column} IS NULL`,
  });
  return {
    name: 'backfill',
    does: `fills ${target.column} in the rows that have no value.`,
    before: `new rows get a value, by a default or by code that is deployed everywhere. Replace ${value} by what the old rows should have.`,
    ...fill,
  };
}
