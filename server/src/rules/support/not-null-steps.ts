import type { MigrationStep } from '../../model/fix.ts';
import { freeObjectName } from '../../schema/generated-names.ts';
import { quoteIdentifier } from './identifiers.ts';

/** A PostgreSQL column that is to become NOT NULL without a scan under an exclusive lock. */
export interface NotNullTarget {
  /** The table as SQL writes it. */
  readonly table: string;
  readonly tableName: string;
  readonly column: string;
}

export function checkName({ tableName, column }: NotNullTarget): string {
  return freeObjectName(tableName, column, 'not_null_check', () => false);
}

/** `ADD CONSTRAINT … CHECK (c IS NOT NULL) NOT VALID`: new rows are checked from now on, old ones are not read. */
export function addCheck(target: NotNullTarget): string {
  const column = quoteIdentifier(target.column, 'postgresql');
  const name = quoteIdentifier(checkName(target), 'postgresql');
  return `ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID`;
}

export function addCheckStep(target: NotNullTarget): MigrationStep {
  const name = quoteIdentifier(checkName(target), 'postgresql');
  return {
    up: [`ALTER TABLE ${target.table} ${addCheck(target)}`],
    down: [`ALTER TABLE ${target.table} DROP CONSTRAINT ${name}`],
    transactional: true,
    suffix: 'check',
  };
}

/** Reads the old rows while others go on writing, then makes the column NOT NULL without a scan (PostgreSQL 12). */
export function validateAndSetSteps(target: NotNullTarget): readonly MigrationStep[] {
  const column = quoteIdentifier(target.column, 'postgresql');
  const name = quoteIdentifier(checkName(target), 'postgresql');
  const alter = `ALTER TABLE ${target.table}`;
  return [
    {
      up: [`${alter} VALIDATE CONSTRAINT ${name}`],
      down: [],
      transactional: true,
      suffix: 'validate',
      comment: 'Reads the whole table under a lock that lets others read and write.',
    },
    {
      up: [`${alter} ALTER COLUMN ${column} SET NOT NULL`, `${alter} DROP CONSTRAINT ${name}`],
      down: [`${alter} ${addCheck(target)}`, `${alter} ALTER COLUMN ${column} DROP NOT NULL`],
      transactional: true,
      suffix: 'set_not_null',
      comment: 'Takes the validated check as proof, so that nothing is scanned (PostgreSQL 12 and later).',
    },
  ];
}

/** Rows filled in each transaction of a backfill. */
const BATCH = 1000;

/** Fills NULLs in batches that commit one by one, so that no lock is held for long. */
export function backfillStep(target: NotNullTarget, value: string): MigrationStep {
  const { table } = target;
  const column = quoteIdentifier(target.column, 'postgresql');
  return {
    up: [
      `DO $$
DECLARE
  filled bigint;
BEGIN
  LOOP
    UPDATE ${table} SET ${column} = ${value}
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} IS NULL LIMIT ${BATCH} FOR UPDATE));
    GET DIAGNOSTICS filled = ROW_COUNT;
    EXIT WHEN filled = 0;
    RAISE NOTICE 'filled % rows', filled;
    COMMIT;
  END LOOP;
END
$$`,
    ],
    down: [],
    transactional: false,
    suffix: 'backfill',
    comment: `Fills ${column} in batches of ${BATCH}. Replace ${value} by the value that the rows should have.`,
  };
}
