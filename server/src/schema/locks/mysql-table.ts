import type { Blocked, TableWork } from './table-lock.ts';

/** The cost of one operation with the best algorithm that the engine has for it. */
export interface MysqlLock {
  readonly algorithm: 'INSTANT' | 'INSTANT or INPLACE' | 'INPLACE' | 'COPY' | 'metadata';
  readonly blocks: Blocked;
  readonly work: TableWork;
}

/** The row holds for versions before this one; the last row of an operation holds from then on. */
interface Versioned extends MysqlLock {
  readonly before?: readonly number[];
}

/** Only the dictionary changes: a short exclusive metadata lock at the end. */
const INSTANT: MysqlLock = { algorithm: 'INSTANT', blocks: 'nothing', work: 'none' };
/** Instant for a column at the end of the table, a rebuild for one that FIRST or AFTER puts elsewhere. */
const LAST_ONLY: MysqlLock = { algorithm: 'INSTANT or INPLACE', blocks: 'nothing', work: 'unknown' };
const IN_PLACE: MysqlLock = { algorithm: 'INPLACE', blocks: 'nothing', work: 'none' };
const INDEX: MysqlLock = { algorithm: 'INPLACE', blocks: 'nothing', work: 'indexBuild' };
const BLOCKING_INDEX: MysqlLock = { algorithm: 'INPLACE', blocks: 'writes', work: 'indexBuild' };
const REBUILD: MysqlLock = { algorithm: 'INPLACE', blocks: 'nothing', work: 'rewrite' };
const BLOCKING_REBUILD: MysqlLock = { algorithm: 'INPLACE', blocks: 'writes', work: 'rewrite' };
const COPY: MysqlLock = { algorithm: 'COPY', blocks: 'writes', work: 'rewrite' };
/** What is not ALTER TABLE: an exclusive metadata lock for a moment. */
const METADATA: MysqlLock = { algorithm: 'metadata', blocks: 'readsAndWrites', work: 'none' };

type LockTable = Readonly<Record<MysqlOperation, readonly Versioned[]>>;

export type MysqlOperation =
  | 'addColumn'
  | 'addColumnNumbered'
  | 'addColumnStored'
  | 'addColumnVirtual'
  | 'dropColumn'
  | 'renameColumn'
  | 'changeDefault'
  | 'changeNullability'
  | 'changeTypeInPlace'
  | 'extendList'
  | 'changeType'
  | 'addIndex'
  | 'addFulltextIndex'
  | 'dropIndex'
  | 'renameIndex'
  | 'addPrimaryKey'
  | 'dropPrimaryKey'
  | 'replacePrimaryKey'
  | 'addForeignKey'
  | 'dropForeignKey'
  | 'renameTable'
  | 'convertCharset'
  | 'rebuild'
  | 'changeEngine'
  | 'addPartition'
  | 'shortMetadataLock';

/**
 * InnoDB of MySQL 8.0, 8.4 and 9 (MySQL manual, 17.12.1 Online DDL Operations; release notes of 8.0.12, 8.0.28 and 8.0.29). MySQL 5.7 has no
 * INSTANT: the rows before 8.0.12 are its own (MySQL 5.7 manual, 14.13.1).
 */
export const MYSQL_LOCKS: LockTable = {
  addColumn: [{ ...REBUILD, before: [8, 0, 12] }, { ...LAST_ONLY, before: [8, 0, 29] }, INSTANT],
  addColumnNumbered: [BLOCKING_REBUILD],
  addColumnStored: [COPY],
  addColumnVirtual: [{ ...IN_PLACE, before: [8, 0, 12] }, INSTANT],
  dropColumn: [{ ...REBUILD, before: [8, 0, 29] }, INSTANT],
  renameColumn: [{ ...IN_PLACE, before: [8, 0, 28] }, INSTANT],
  changeDefault: [{ ...IN_PLACE, before: [8, 0, 12] }, INSTANT],
  changeNullability: [REBUILD],
  changeTypeInPlace: [IN_PLACE],
  extendList: [{ ...IN_PLACE, before: [8, 0, 12] }, INSTANT],
  changeType: [COPY],
  addIndex: [INDEX],
  addFulltextIndex: [BLOCKING_INDEX],
  dropIndex: [IN_PLACE],
  renameIndex: [IN_PLACE],
  addPrimaryKey: [REBUILD],
  dropPrimaryKey: [COPY],
  replacePrimaryKey: [REBUILD],
  addForeignKey: [COPY],
  dropForeignKey: [IN_PLACE],
  renameTable: [{ ...IN_PLACE, before: [8, 0, 12] }, INSTANT],
  convertCharset: [BLOCKING_REBUILD],
  rebuild: [REBUILD],
  changeEngine: [COPY],
  addPartition: [IN_PLACE],
  shortMetadataLock: [METADATA],
};

/**
 * InnoDB of MariaDB (MariaDB documentation, “InnoDB Online DDL Operations with the INSTANT Alter Algorithm”, “… INPLACE …”, “… COPY …”). From
 * 10.4 columns are added anywhere and dropped instantly.
 */
export const MARIADB_LOCKS: LockTable = {
  ...MYSQL_LOCKS,
  addColumn: [{ ...REBUILD, before: [10, 3] }, { ...LAST_ONLY, before: [10, 4] }, INSTANT],
  addColumnVirtual: [{ ...IN_PLACE, before: [10, 3] }, INSTANT],
  dropColumn: [{ ...REBUILD, before: [10, 4] }, INSTANT],
  renameColumn: [{ ...IN_PLACE, before: [10, 3] }, INSTANT],
  changeTypeInPlace: [{ ...IN_PLACE, before: [10, 3] }, INSTANT],
  extendList: [{ ...IN_PLACE, before: [10, 3] }, INSTANT],
  changeDefault: [{ ...IN_PLACE, before: [10, 3] }, INSTANT],
  convertCharset: [COPY],
};
