import type { Blocked, TableWork } from './table-lock.ts';

/** The lock modes of tables (PostgreSQL manual, 13.3.1 Table-Level Locks), from the weakest to the strongest. */
export const POSTGRES_MODES = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;

export type PostgresMode = (typeof POSTGRES_MODES)[number];

/** What of reading (SELECT: ACCESS SHARE) and writing (INSERT, UPDATE, DELETE: ROW EXCLUSIVE) conflicts with a mode (Table 13.2). */
export const POSTGRES_BLOCKS: Readonly<Record<PostgresMode, Blocked>> = {
  'ACCESS SHARE': 'nothing',
  'ROW SHARE': 'nothing',
  'ROW EXCLUSIVE': 'nothing',
  'SHARE UPDATE EXCLUSIVE': 'nothing',
  SHARE: 'writes',
  'SHARE ROW EXCLUSIVE': 'writes',
  EXCLUSIVE: 'writes',
  'ACCESS EXCLUSIVE': 'readsAndWrites',
};

/** The cost of one operation. */
export interface PostgresLock {
  readonly mode: PostgresMode;
  readonly work: TableWork;
  /** The mode on the other table that the operation touches: the referenced one, the partition, the parent. */
  readonly other?: PostgresMode;
  /** What is done with the rows of the other table; nothing where it does not say. */
  readonly otherWork?: TableWork;
  readonly instead?: string;
}

const FILL_FIRST =
  'Add the column without it, set the default for new rows with ALTER COLUMN … SET DEFAULT, and fill the old rows in batches.';
const NEW_COLUMN = 'Add a new column, keep it up to date, fill it in batches, and switch over to it.';
const VALIDATE_LATER =
  'Add the constraint NOT VALID, and VALIDATE CONSTRAINT in a transaction of its own, which lets others read and write.';
const INDEX_FIRST = 'CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX.';
const CONCURRENTLY = 'Use CONCURRENTLY, outside a transaction.';
const BOUNDS_FIRST =
  'Give the partition a CHECK that says its bounds before, NOT VALID and then validated, so that its rows are not read now.';
const REPACK = 'Use pg_repack or pg_squeeze, which copy the table while it is in use.';

/**
 * What PostgreSQL locks for each operation, and what it does with the rows: `AlterTableGetLockLevel` and the commands of
 * `src/backend/commands` (`tablecmds.c`, `indexcmds.c`, `trigger.c`, `policy.c`, `cluster.c`, `matview.c`), the manual's ALTER TABLE, CREATE INDEX,
 * CREATE TABLE, REINDEX, CLUSTER, VACUUM and 13.3.1. The rows hold for versions 11 to 18 unless the operation's name says which.
 */
export const POSTGRES_LOCKS = {
  addColumn: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  addColumnBefore11WithDefault: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: FILL_FIRST },
  addColumnVolatileDefault: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: FILL_FIRST },
  addColumnUnknownDefault: { mode: 'ACCESS EXCLUSIVE', work: 'unknown', instead: FILL_FIRST },
  addColumnNumbered: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: FILL_FIRST },
  addColumnStored: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'rewrite',
    instead:
      'Add a plain column, fill it in batches, and keep it up to date with a trigger; PostgreSQL 18 has VIRTUAL columns.',
  },
  addColumnNotNull: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'scan',
    instead: 'Give the column a constant default; without one this fails on a table with rows.',
  },
  addColumnCheck: { mode: 'ACCESS EXCLUSIVE', work: 'scan', instead: VALIDATE_LATER },
  addColumnUnique: { mode: 'ACCESS EXCLUSIVE', work: 'indexBuild', instead: INDEX_FIRST },
  addColumnReferences: { mode: 'ACCESS EXCLUSIVE', work: 'none', other: 'SHARE ROW EXCLUSIVE' },
  addColumnReferencesDefault: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'scan',
    other: 'SHARE ROW EXCLUSIVE',
    instead: VALIDATE_LATER,
  },
  dropColumn: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  rename: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  setSchema: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changeTypeInPlace: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changeTypeRewriting: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: NEW_COLUMN },
  changeTypeUnknown: { mode: 'ACCESS EXCLUSIVE', work: 'unknown', instead: NEW_COLUMN },
  setNotNull: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'scan',
    instead:
      'Add CHECK (… IS NOT NULL) NOT VALID, validate it, then SET NOT NULL, which then reads nothing (PostgreSQL 12 and later).',
  },
  setNotNullProven: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  dropNotNull: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changeDefault: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changeIdentity: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  dropExpression: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  setExpression: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: NEW_COLUMN },
  addCheck: { mode: 'ACCESS EXCLUSIVE', work: 'scan', instead: VALIDATE_LATER },
  addNotNull: { mode: 'ACCESS EXCLUSIVE', work: 'scan', instead: VALIDATE_LATER },
  addNotValid: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  addForeignKey: {
    mode: 'SHARE ROW EXCLUSIVE',
    work: 'scan',
    other: 'SHARE ROW EXCLUSIVE',
    instead: VALIDATE_LATER,
  },
  addForeignKeyNotValid: { mode: 'SHARE ROW EXCLUSIVE', work: 'none', other: 'SHARE ROW EXCLUSIVE' },
  addUnique: { mode: 'ACCESS EXCLUSIVE', work: 'indexBuild', instead: INDEX_FIRST },
  addUsingIndex: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  addUsingIndexNullable: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'scan',
    instead: 'Make the columns NOT NULL first, by way of a validated CHECK.',
  },
  addExclusion: { mode: 'ACCESS EXCLUSIVE', work: 'indexBuild' },
  dropConstraint: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  dropForeignKey: { mode: 'ACCESS EXCLUSIVE', work: 'none', other: 'ACCESS EXCLUSIVE' },
  alterConstraint: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  validateCheck: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'scan' },
  validateForeignKey: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'scan', other: 'ROW SHARE' },
  attachPartitionBefore12: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'none',
    other: 'ACCESS EXCLUSIVE',
    otherWork: 'scan',
    instead: BOUNDS_FIRST,
  },
  attachPartition: {
    mode: 'SHARE UPDATE EXCLUSIVE',
    work: 'none',
    other: 'ACCESS EXCLUSIVE',
    otherWork: 'scan',
    instead: BOUNDS_FIRST,
  },
  detachPartition: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'none',
    other: 'ACCESS EXCLUSIVE',
    instead: 'Use DETACH PARTITION … CONCURRENTLY, outside a transaction (PostgreSQL 14 and later).',
  },
  detachPartitionConcurrently: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  inherit: { mode: 'ACCESS EXCLUSIVE', work: 'none', other: 'SHARE UPDATE EXCLUSIVE' },
  noInherit: { mode: 'ACCESS EXCLUSIVE', work: 'none', other: 'ACCESS SHARE' },
  rowSecurity: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  switchTrigger: { mode: 'SHARE ROW EXCLUSIVE', work: 'none' },
  setStatistics: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  setStorageParameter: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  clusterOn: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  otherAlterTable: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  moveTable: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: REPACK },
  createIndex: { mode: 'SHARE', work: 'indexBuild', instead: CONCURRENTLY },
  createIndexConcurrently: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'indexBuild' },
  dropIndex: { mode: 'ACCESS EXCLUSIVE', work: 'none', instead: CONCURRENTLY },
  dropIndexConcurrently: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  reindex: {
    mode: 'SHARE',
    work: 'indexBuild',
    instead: 'Use REINDEX … CONCURRENTLY, outside a transaction (PostgreSQL 12 and later).',
  },
  reindexConcurrently: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'indexBuild' },
  dropTable: { mode: 'ACCESS EXCLUSIVE', work: 'none', other: 'ACCESS EXCLUSIVE' },
  truncate: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'none',
    instead: 'DELETE in batches where others must be able to read and write.',
  },
  createTrigger: { mode: 'SHARE ROW EXCLUSIVE', work: 'none' },
  dropTrigger: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changePolicy: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  changeRule: { mode: 'ACCESS EXCLUSIVE', work: 'none' },
  createReferencingTable: { mode: 'SHARE ROW EXCLUSIVE', work: 'none' },
  createPartition: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'none',
    instead: 'Create the partition as a table of its own and ATTACH it (PostgreSQL 12 and later).',
  },
  createChildTable: { mode: 'SHARE UPDATE EXCLUSIVE', work: 'none' },
  vacuumFull: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'rewrite',
    instead: `Plain VACUUM makes room for new rows without a lock. ${REPACK}`,
  },
  cluster: { mode: 'ACCESS EXCLUSIVE', work: 'rewrite', instead: REPACK },
  refreshView: {
    mode: 'ACCESS EXCLUSIVE',
    work: 'rewrite',
    instead: 'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index.',
  },
  refreshViewConcurrently: { mode: 'EXCLUSIVE', work: 'scan' },
} as const satisfies Readonly<Record<string, PostgresLock>>;

export type PostgresOperation = keyof typeof POSTGRES_LOCKS;
