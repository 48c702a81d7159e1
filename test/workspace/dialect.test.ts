import { describe, expect, it } from 'vitest';
import { discoverOne } from '../support/plans.ts';

const PLAIN = 'CREATE TABLE shelf (id int, label varchar(20));';

describe('the dialect of a database', () => {
  it('is unknown where nothing tells, and says so', () => {
    expect(discoverOne({ 'a.sql': PLAIN })).toMatchObject({
      dialect: 'unknown',
      dialectReason: 'neither configuration, nor names, nor the SQL itself tell the dialect',
    });
  });

  it('is what the configuration says, whatever else is found', () => {
    const files = { 'mysql/a.sql': 'CREATE TABLE a (id BIGSERIAL, b jsonb);' };
    expect(discoverOne(files, { dialectFor: () => 'sqlite' })).toMatchObject({
      dialect: 'sqlite',
      dialectReason: 'the configuration says so',
    });
    expect(discoverOne(files, { dialectFor: () => 'auto' }).dialect).toBe('mysql');
  });

  it.each([
    ['db/postgres/a.sql', 'postgresql'],
    ['db/a.mysql.sql', 'mysql'],
    ['util/MySqlMigrations/a.sql', 'mysql'],
    ['mariadb/a.sql', 'mariadb'],
    ['sql-server/a.sql', 'tsql'],
    ['clickhouse/migrations/a.sql', 'clickhouse'],
    ['db/h2/a.sql', 'unknown'],
    ['mysql-to-postgres/a.sql', 'unknown'],
    ['pages/a.sql', 'unknown'],
  ])('follows names: %s is %s', (path, dialect) => {
    expect(discoverOne({ [path]: PLAIN }).dialect).toBe(dialect);
  });

  it('takes the nearest folder that names an engine', () => {
    expect(discoverOne({ 'postgres/compat/sqlite/a.sql': PLAIN }).dialect).toBe('sqlite');
  });

  it('believes a comment that states it', () => {
    expect(discoverOne({ 'a.sql': `-- dialect: clickhouse\n${PLAIN}` }).dialect).toBe('clickhouse');
  });

  it('believes the configuration of a SQL linter above', () => {
    expect(discoverOne({ '.sqlfluff': '[sqlfluff]\ndialect = snowflake', 'models/a.sql': PLAIN }).dialect).toBe(
      'snowflake',
    );
    expect(discoverOne({ '.sqlfluff': '[sqlfluff]\ndialect = ansi', 'models/a.sql': PLAIN }).dialect).toBe('unknown');
  });

  it('lets the files of a folder decide together', () => {
    const files = {
      'm/1_a.sql': PLAIN,
      'm/2_b.sql': 'ALTER TABLE shelf ADD data jsonb;',
      'm/3_c.sql': 'ALTER TABLE shelf ADD note text;',
    };
    expect(discoverOne(files)).toMatchObject({
      dialect: 'postgresql',
      dialectReason: 'the SQL is written for postgresql',
    });
  });

  it.each([
    ['ALTER TABLE shelf VALIDATE CONSTRAINT c;', 'postgresql'],
    ['ALTER TABLE shelf ALTER COLUMN label SET NOT NULL;', 'postgresql'],
    ['ALTER TABLE shelf ALTER COLUMN label DROP NOT NULL;', 'postgresql'],
    ["CREATE TABLE shelf_24 PARTITION OF shelf FOR VALUES FROM ('a') TO ('b');", 'postgresql'],
    ['REINDEX TABLE shelf;', 'postgresql'],
    ['REFRESH MATERIALIZED VIEW totals;', 'postgresql'],
    ['TRUNCATE shelf RESTART IDENTITY;', 'postgresql'],
    ['SET session_replication_role = replica;', 'postgresql'],
    ['ALTER TABLE shelf ADD INDEX i (label), ALGORITHM=INPLACE;', 'mysql'],
    ['CREATE INDEX i ON shelf (label) ALGORITHM=COPY;', 'mysql'],
    ['ALTER TABLE shelf DROP PRIMARY KEY;', 'mysql'],
    ['SET SESSION lock_wait_timeout = 5;', 'mysql'],
    ['ALTER TABLE shelf ADD CONSTRAINT c CHECK (id > 0) NOT VALID;', 'postgresql'],
    ['ALTER TABLE shelf WITH NOCHECK ADD CONSTRAINT c CHECK (id > 0);', 'tsql'],
    ["BEGIN TRAN; WAITFOR DELAY '00:00:01'; COMMIT TRAN;", 'tsql'],
  ])('knows a statement that one engine alone has: %s', (text, dialect) => {
    expect(discoverOne({ 'a.sql': text }).dialect).toBe(dialect);
  });

  it('is unknown where the files contradict each other', () => {
    const files = {
      'm/1_a.sql': 'CREATE TABLE a (b jsonb, c timestamptz);',
      'm/2_b.sql': 'CREATE TABLE `b` (`id` int(11) AUTO_INCREMENT) ENGINE=InnoDB;',
    };
    expect(discoverOne(files).dialect).toBe('unknown');
  });

  it('falls back on the only driver that the package depends on', () => {
    const manifest = '{"dependencies": {"better-sqlite3": "11"}}';
    expect(discoverOne({ 'package.json': manifest, 'sql/a.sql': PLAIN })).toMatchObject({
      dialect: 'sqlite',
      dialectReason: 'package.json depends on better-sqlite3',
    });
    const two = '{"dependencies": {"better-sqlite3": "11", "pg": "8"}}';
    expect(discoverOne({ 'package.json': two, 'sql/a.sql': PLAIN }).dialect).toBe('unknown');
  });

  it('names the Prisma provider as its reason', () => {
    const schema = 'datasource db {\n  // provider = "mysql"\n  provider = "sqlserver"\n}';
    expect(discoverOne({ 'prisma/schema.prisma': schema })).toMatchObject({
      dialect: 'tsql',
      dialectReason: 'provider = "sqlserver" in prisma/schema.prisma',
    });
  });
});
