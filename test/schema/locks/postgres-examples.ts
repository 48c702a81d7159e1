import type { PostgresOperation } from '../../../server/src/schema/locks/postgres-table.ts';

/** A statement that is one operation of the lock table, to be run. */
export interface LockExample {
  /** What is there before, besides {@link BASE}. */
  readonly setup?: string;
  readonly sql: string;
  /** The table whose lock the row describes; `t` where it does not say. */
  readonly table?: string;
  /** The table on which `other` of the row is taken. */
  readonly other?: string;
  /** True for what gets an empty new file, and writes nothing anew. */
  readonly emptied?: true;
  /**
   * How the lock is seen while the statement runs, for those that refuse transactions or let the lock go at once: by a function in an
   * index's expression, or by an event trigger.
   */
  readonly seenBy?: 'index' | 'trigger';
}

/** `t` has rows, so that what is read and written anew shows. */
export const BASE = `
  CREATE TABLE parent (id int PRIMARY KEY, other int);
  CREATE TABLE t (id int PRIMARY KEY, a int, b int NOT NULL DEFAULT 1, v varchar(20), c text, p int REFERENCES parent (id));
  INSERT INTO parent SELECT n, n FROM generate_series(1, 50) n;
  INSERT INTO t SELECT n, n, n, n, n, n FROM generate_series(1, 50) n;
`;

const PARTITIONED = `
  CREATE TABLE parts (id int) PARTITION BY RANGE (id);
  CREATE TABLE one PARTITION OF parts FOR VALUES FROM (1) TO (10);
  CREATE TABLE two (id int);
`;
const VIEW = 'CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE UNIQUE INDEX m_id ON m (id)';

/** One statement for each operation; undefined for what only older versions do. */
export const EXAMPLES: Readonly<Record<PostgresOperation, LockExample | undefined>> = {
  addColumn: { sql: 'ALTER TABLE t ADD COLUMN n timestamptz NOT NULL DEFAULT now()' },
  addColumnBefore11WithDefault: undefined,
  addColumnVolatileDefault: { sql: 'ALTER TABLE t ADD COLUMN n uuid DEFAULT gen_random_uuid()' },
  addColumnUnknownDefault: {
    setup: `CREATE FUNCTION f() RETURNS int LANGUAGE sql VOLATILE AS 'SELECT 1'`,
    sql: 'ALTER TABLE t ADD COLUMN n int DEFAULT f()',
  },
  addColumnNumbered: { sql: 'ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS IDENTITY' },
  addColumnStored: { sql: 'ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a + 1) STORED' },
  addColumnNotNull: { setup: 'DELETE FROM t', sql: 'ALTER TABLE t ADD COLUMN n int NOT NULL' },
  addColumnCheck: { sql: 'ALTER TABLE t ADD COLUMN n int CHECK (n > 0)' },
  addColumnUnique: { sql: 'ALTER TABLE t ADD COLUMN n int UNIQUE' },
  addColumnReferences: { sql: 'ALTER TABLE t ADD COLUMN n int REFERENCES parent (id)', other: 'parent' },
  addColumnReferencesDefault: {
    sql: 'ALTER TABLE t ADD COLUMN n int DEFAULT 1 REFERENCES parent (id)',
    other: 'parent',
  },
  dropColumn: { sql: 'ALTER TABLE t DROP COLUMN a' },
  rename: { sql: 'ALTER TABLE t RENAME COLUMN a TO z' },
  setSchema: { setup: 'CREATE SCHEMA s', sql: 'ALTER TABLE t SET SCHEMA s', table: 's.t' },
  changeTypeInPlace: { sql: 'ALTER TABLE t ALTER COLUMN v TYPE varchar(30)' },
  changeTypeRewriting: { sql: 'ALTER TABLE t ALTER COLUMN a TYPE bigint' },
  changeTypeUnknown: {
    sql: 'ALTER TABLE unknown_to_the_fold ALTER COLUMN a TYPE bigint',
    table: 'unknown_to_the_fold',
  },
  setNotNull: { sql: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL' },
  setNotNullProven: {
    setup: 'ALTER TABLE t ADD CHECK (a IS NOT NULL)',
    sql: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL',
  },
  dropNotNull: { sql: 'ALTER TABLE t ALTER COLUMN b DROP NOT NULL' },
  changeDefault: { sql: 'ALTER TABLE t ALTER COLUMN a SET DEFAULT 5' },
  changeIdentity: {
    sql: 'ALTER TABLE t ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY',
    setup: 'ALTER TABLE t ALTER b DROP DEFAULT',
  },
  dropExpression: {
    setup: 'ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a + 1) STORED',
    sql: 'ALTER TABLE t ALTER COLUMN n DROP EXPRESSION',
  },
  setExpression: {
    setup: 'ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a + 1) STORED',
    sql: 'ALTER TABLE t ALTER COLUMN n SET EXPRESSION AS (a + 2)',
  },
  addCheck: { sql: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)' },
  addNotNull: { sql: 'ALTER TABLE t ADD CONSTRAINT k NOT NULL a' },
  addNotValid: { sql: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID' },
  addForeignKey: { sql: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES parent (id)', other: 'parent' },
  addForeignKeyNotValid: {
    sql: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES parent (id) NOT VALID',
    other: 'parent',
  },
  addUnique: { sql: 'ALTER TABLE t ADD UNIQUE (a)' },
  addUsingIndex: {
    setup: 'CREATE UNIQUE INDEX u ON t (b)',
    sql: 'ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX u',
  },
  addUsingIndexNullable: {
    setup: 'ALTER TABLE t DROP CONSTRAINT t_pkey; CREATE UNIQUE INDEX u ON t (a)',
    sql: 'ALTER TABLE t ADD CONSTRAINT u PRIMARY KEY USING INDEX u',
  },
  addExclusion: { sql: 'ALTER TABLE t ADD EXCLUDE (a WITH =)' },
  dropConstraint: { setup: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)', sql: 'ALTER TABLE t DROP CONSTRAINT k' },
  dropForeignKey: { sql: 'ALTER TABLE t DROP CONSTRAINT t_p_fkey', other: 'parent' },
  alterConstraint: { sql: 'ALTER TABLE t ALTER CONSTRAINT t_p_fkey DEFERRABLE' },
  validateCheck: {
    setup: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID',
    sql: 'ALTER TABLE t VALIDATE CONSTRAINT k',
  },
  validateForeignKey: {
    setup: 'ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES parent (id) NOT VALID',
    sql: 'ALTER TABLE t VALIDATE CONSTRAINT k',
    other: 'parent',
  },
  attachPartitionBefore12: undefined,
  attachPartition: {
    setup: PARTITIONED,
    sql: 'ALTER TABLE parts ATTACH PARTITION two FOR VALUES FROM (10) TO (20)',
    table: 'parts',
    other: 'two',
  },
  detachPartition: { setup: PARTITIONED, sql: 'ALTER TABLE parts DETACH PARTITION one', table: 'parts', other: 'one' },
  detachPartitionConcurrently: {
    setup: PARTITIONED,
    sql: 'ALTER TABLE parts DETACH PARTITION one CONCURRENTLY',
    table: 'parts',
    seenBy: 'trigger',
  },
  inherit: { setup: 'CREATE TABLE base (a int)', sql: 'ALTER TABLE t INHERIT base', other: 'base' },
  noInherit: {
    setup: 'CREATE TABLE base (a int); ALTER TABLE t INHERIT base',
    sql: 'ALTER TABLE t NO INHERIT base',
    other: 'base',
  },
  rowSecurity: { sql: 'ALTER TABLE t ENABLE ROW LEVEL SECURITY' },
  switchTrigger: { sql: 'ALTER TABLE t DISABLE TRIGGER ALL' },
  setStatistics: { sql: 'ALTER TABLE t ALTER COLUMN a SET STATISTICS 500' },
  setStorageParameter: { sql: 'ALTER TABLE t SET (fillfactor = 70)' },
  clusterOn: { sql: 'ALTER TABLE t CLUSTER ON t_pkey' },
  otherAlterTable: { sql: 'ALTER TABLE t REPLICA IDENTITY FULL' },
  moveTable: { sql: 'ALTER TABLE parent SET UNLOGGED', setup: 'ALTER TABLE t DROP COLUMN p', table: 'parent' },
  createIndex: { sql: 'CREATE INDEX i ON t (a)' },
  createIndexConcurrently: { sql: 'CREATE INDEX CONCURRENTLY i ON t (seen(a))', seenBy: 'index' },
  dropIndex: { setup: 'CREATE INDEX i ON t (a)', sql: 'DROP INDEX i' },
  dropIndexConcurrently: { setup: 'CREATE INDEX i ON t (a)', sql: 'DROP INDEX CONCURRENTLY i', seenBy: 'trigger' },
  reindex: { sql: 'REINDEX TABLE t' },
  reindexConcurrently: { setup: 'CREATE INDEX i ON t (seen(a))', sql: 'REINDEX TABLE CONCURRENTLY t', seenBy: 'index' },
  dropTable: { sql: 'DROP TABLE t', other: 'parent' },
  truncate: { sql: 'TRUNCATE t', emptied: true },
  createTrigger: {
    setup: `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    sql: 'CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()',
  },
  dropTrigger: {
    setup: `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()`,
    sql: 'DROP TRIGGER g ON t',
  },
  changePolicy: { sql: 'CREATE POLICY y ON t USING (true)' },
  changeRule: { sql: 'CREATE RULE r AS ON INSERT TO t DO ALSO NOTHING' },
  createReferencingTable: { sql: 'CREATE TABLE child (t_id int REFERENCES t (id))' },
  createPartition: {
    setup: PARTITIONED,
    sql: 'CREATE TABLE three PARTITION OF parts FOR VALUES FROM (20) TO (30)',
    table: 'parts',
  },
  createChildTable: { sql: 'CREATE TABLE child (z int) INHERITS (t)' },
  vacuumFull: { setup: 'CREATE INDEX i ON t (seen(a))', sql: 'VACUUM FULL t', seenBy: 'index' },
  cluster: { sql: 'CLUSTER t USING t_pkey' },
  refreshView: { setup: VIEW, sql: 'REFRESH MATERIALIZED VIEW m', table: 'm' },
  refreshViewConcurrently: { setup: VIEW, sql: 'REFRESH MATERIALIZED VIEW CONCURRENTLY m', table: 'm' },
};
