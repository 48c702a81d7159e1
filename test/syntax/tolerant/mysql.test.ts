import { describe, expect, it } from 'vitest';
import { at, factOf, parse } from './support.ts';

const ORDERS = `CREATE TABLE IF NOT EXISTS \`shop\`.\`orders\` (
  \`id\` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key',
  code varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x',
  paid tinyint(1) NOT NULL DEFAULT 0,
  open BOOL NULL,
  total decimal(10,2) DEFAULT (1 + 2),
  doubled decimal(10,2) GENERATED ALWAYS AS (total * 2) STORED,
  changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  state enum('a','b') NOT NULL,
  user_id int REFERENCES users (id) ON DELETE SET NULL,
  PRIMARY KEY (\`id\`),
  UNIQUE KEY \`by_code\` (\`code\`(10) DESC),
  UNIQUE KEY by_total_and_code (total, code DESC),
  KEY by_total (total, (lower(code))),
  FULLTEXT INDEX words (code),
  CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE,
  CHECK (total > 0 AND code IS NOT NULL)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='all of them' PARTITION BY HASH (id) PARTITIONS 4`;

describe('CREATE TABLE of MySQL', () => {
  const table = factOf('mysql', ORDERS, 'createTable');
  const column = (name: string) => table.columns.find((one) => one.name.name === name);

  it('keeps the case of names, removes their quotes and says where they stand', () => {
    expect(table.name.schema?.name).toBe('shop');
    expect(table.name.object).toMatchObject({ name: 'orders', quoted: true });
    expect(at(ORDERS, table.name.span)).toBe('`shop`.`orders`');
    expect(table.columns.map((one) => one.name.name)).toEqual(
      'id code paid open total doubled changed state user_id'.split(' '),
    );
  });

  it('reads types with their arguments, signs and families', () => {
    expect(column('id')?.type).toMatchObject({ name: 'bigint', family: 'integer', arguments: ['20'], unsigned: true });
    expect(at(ORDERS, column('id')?.type.span)).toBe('bigint(20) unsigned');
    expect(column('open')?.type).toMatchObject({ name: 'tinyint', family: 'boolean', arguments: ['1'] });
    expect(column('paid')?.type).toMatchObject({ name: 'tinyint', family: 'integer' });
    expect(column('state')?.type).toMatchObject({ family: 'enum', arguments: ["'a'", "'b'"] });
    expect(column('code')).toMatchObject({ charset: 'latin1', collation: 'latin1_bin' });
  });

  it('reads nullability, defaults, numbering and computed columns', () => {
    expect(column('id')).toMatchObject({ notNull: true, identity: 'byDefault' });
    expect(at(ORDERS, column('id')?.notNullSpan)).toBe('NOT NULL');
    expect(column('open')).toMatchObject({ notNull: false, explicitNull: true });
    expect(column('code')?.default).toMatchObject({ kind: 'literal', type: 'string', value: 'x' });
    expect(at(ORDERS, column('code')?.defaultSpan)).toBe("DEFAULT 'x'");
    expect(column('total')?.default).toMatchObject({ kind: 'binary', operator: '+' });
    expect(column('changed')?.default).toMatchObject({ kind: 'call', name: 'current_timestamp' });
    expect(column('doubled')?.generated).toMatchObject({ stored: true, expression: { kind: 'binary' } });
  });

  it('reads keys, foreign keys, checks and indexes, on columns and on the table', () => {
    expect(column('user_id')?.references).toMatchObject({ onDelete: 'setNull' });
    expect(table.constraints.map((one) => [one.kind, one.name?.name])).toEqual([
      ['primaryKey', undefined],
      ['unique', 'by_total_and_code'],
      ['foreignKey', 'fk_user'],
      ['check', undefined],
    ]);
    expect(table.constraints[2]).toMatchObject({ onUpdate: 'cascade', referencedTable: { object: { name: 'users' } } });
    expect(table.constraints[3]).toMatchObject({ expression: { kind: 'and' } });
    expect(table.indexes.map((one) => [one.name?.name, one.method, one.unique])).toEqual([
      ['by_code', 'btree', true],
      ['by_total', 'btree', false],
      ['words', 'fulltext', false],
    ]);
    expect(table.indexes[0]?.parts).toMatchObject([{ column: { name: 'code' }, prefixLength: 10 }]);
    expect(table.indexes[1]?.parts).toMatchObject([{ column: { name: 'total' } }, { expression: { kind: 'call' } }]);
  });

  it('reads the table’s options and partitions', () => {
    expect(table.options).toEqual({
      engine: 'InnoDB',
      auto_increment: '5',
      charset: 'utf8mb4',
      comment: 'all of them',
    });
    expect(table.partitionBy).toMatchObject({ strategy: 'hash', parts: [{ kind: 'column' }] });
  });

  it('reads LIKE and AS SELECT', () => {
    expect(factOf('mysql', 'CREATE TABLE a LIKE b', 'createTable').like).toMatchObject([
      { table: { object: { name: 'b' } } },
    ]);
    const made = factOf('mysql', 'CREATE TEMPORARY TABLE a (x int) ENGINE=MEMORY AS SELECT * FROM b', 'createTable');
    expect(made).toMatchObject({ temporary: true, options: { engine: 'MEMORY' }, asQuery: { kind: 'partial' } });
  });

  it('reads what mysqldump hides in conditional comments', () => {
    const view =
      '/*!50001 CREATE ALGORITHM=UNDEFINED */ /*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */ /*!50001 VIEW `v` AS select 1 AS `x` */';
    expect(factOf('mysql', view, 'createView')).toMatchObject({
      name: { object: { name: 'v' } },
      query: { verb: 'select' },
    });
  });
});

describe('ALTER TABLE of MySQL', () => {
  it('reads every action of a list at its place', () => {
    const sql =
      'ALTER TABLE t ADD COLUMN a int AFTER b, ADD (c int, d int), DROP COLUMN e, MODIFY f varchar(5) NOT NULL FIRST, CHANGE g h text, ' +
      'ALTER COLUMN i SET DEFAULT 3, ALTER j DROP DEFAULT, ADD UNIQUE INDEX u (a), ADD KEY k (b), ADD CONSTRAINT f1 FOREIGN KEY (a) REFERENCES x (y), ' +
      'DROP PRIMARY KEY, DROP FOREIGN KEY f2, DROP INDEX l, DROP CHECK m, RENAME COLUMN n TO o, RENAME INDEX p TO q, RENAME TO r, ALGORITHM=INPLACE, ENGINE = InnoDB';
    const { actions } = factOf('mysql', sql, 'alterTable');
    expect(actions.map((action) => action.kind)).toEqual(
      (
        'addColumn addColumn addColumn dropColumn modifyColumn modifyColumn setDefault dropDefault addConstraint addIndex addConstraint ' +
        'dropPrimaryKey dropConstraint dropIndex dropConstraint renameColumn renameIndex renameTable other other'
      ).split(' '),
    );
    expect(at(sql, actions[0]?.span)).toBe('ADD COLUMN a int AFTER b');
    expect(actions[5]).toMatchObject({
      column: { name: 'g' },
      definition: { name: { name: 'h' }, type: { name: 'text' } },
    });
    expect(actions.slice(-2)).toMatchObject([{ what: 'algorithm inplace' }, { what: 'engine innodb' }]);
  });

  it('takes a column that is named like a clause for a column', () => {
    const { actions } = factOf('mysql', 'ALTER TABLE t ADD `key` int, ADD `index` int', 'alterTable');
    expect(actions.map((action) => action.kind)).toEqual(['addColumn', 'addColumn']);
  });
});

describe('other statements of MySQL', () => {
  it('reads several renames as a block of ALTER TABLEs', () => {
    const { fact, nested } = parse('mysql', 'RENAME TABLE a TO b, c TO d.e');
    expect(fact.kind).toBe('codeBlock');
    expect(nested.map((one) => one.fact)).toMatchObject([
      { name: { object: { name: 'a' } }, actions: [{ kind: 'renameTable', newName: { object: { name: 'b' } } }] },
      { actions: [{ newName: { schema: { name: 'd' }, object: { name: 'e' } } }] },
    ]);
  });

  it('reads indexes and their drops with their table', () => {
    const index = factOf('mysql', 'CREATE UNIQUE INDEX i USING BTREE ON t (a(5), b DESC) LOCK=NONE', 'createIndex');
    expect(index).toMatchObject({ table: { object: { name: 't' } }, options: { lock: 'NONE' } });
    expect(index.index).toMatchObject({ unique: true, parts: [{ prefixLength: 5 }, { descending: true }] });
    expect(factOf('mysql', 'DROP INDEX i ON t', 'drop')).toMatchObject({
      objectType: 'index',
      table: { object: { name: 't' } },
    });
  });

  it('finds the statements in bodies and leaves control flow out', () => {
    const sql = `CREATE DEFINER=\`a\`@\`%\` PROCEDURE p(IN x int) SQL SECURITY INVOKER BEGIN
      DECLARE done int DEFAULT 0;
      DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
      IF x > 1 THEN UPDATE a SET b = 1; ELSEIF x = 2 THEN DELETE FROM c; ELSE CREATE TABLE d (e int); END IF;
      WHILE done DO INSERT INTO f SELECT 1; END WHILE;
    END`;
    const { fact, nested } = parse('mysql', sql);
    expect(fact).toMatchObject({ kind: 'createFunction', procedure: true, securityDefiner: false });
    expect(nested.map((one) => at(sql, one.span))).toEqual([
      'ROLLBACK',
      'UPDATE a SET b = 1',
      'DELETE FROM c',
      'CREATE TABLE d (e int)',
      'INSERT INTO f SELECT 1',
    ]);
  });

  it('says what else a statement does in its first words', () => {
    expect(factOf('mysql', 'CREATE USER a IDENTIFIED BY "b"', 'other').what).toBe('create user');
    expect(factOf('mysql', 'LOCK TABLES a WRITE', 'other').what).toBe('lock tables');
    expect(factOf('mysql', 'SET NAMES utf8mb4', 'set')).toMatchObject({ name: 'names', value: 'utf8mb4' });
    expect(factOf('mysql', "GRANT SELECT, INSERT ON a.b TO 'c'@'%' WITH GRANT OPTION", 'grant')).toMatchObject({
      privileges: ['select', 'insert'],
      objects: [{ object: { name: 'b' } }],
      withGrantOption: true,
    });
  });

  it('gives the clauses of a query that nobody reads whole', () => {
    const sql = 'UPDATE LOW_PRIORITY a SET b = (SELECT c FROM d WHERE e) LIMIT 3';
    expect(factOf('mysql', sql, 'query').query).toMatchObject({
      kind: 'partial',
      verb: 'update',
      tables: [{ name: { object: { name: 'a' } } }],
      hasWhere: false,
      hasLimit: true,
    });
  });
});

describe('options of MySQL', () => {
  const ALTER =
    "ALTER TABLE t ENGINE = InnoDB DEFAULT CHARSET=utf8mb4, CONVERT TO CHARACTER SET 'latin1', ALGORITHM=INPLACE, LOCK NONE";

  it('reads the options of ALTER TABLE, several of one action among them, and where their values stand', () => {
    const { actions } = factOf('mysql', ALTER, 'alterTable');
    expect(actions.map((action) => (action.kind === 'other' ? action.options : action.kind))).toEqual([
      { engine: 'InnoDB', charset: 'utf8mb4' },
      { convert: 'TO', charset: 'latin1' },
      { algorithm: 'INPLACE' },
      { lock: 'NONE' },
    ]);
    const [engine, convert] = actions.map((action) => (action.kind === 'other' ? action.optionSpans : undefined));
    expect(at(ALTER, engine?.charset)).toBe('utf8mb4');
    expect(at(ALTER, convert?.charset)).toBe("'latin1'");
  });

  it('keeps what MODIFY could lose: comments, character sets and ON UPDATE', () => {
    const text = "CREATE TABLE t (a varchar(9) CHARSET utf8 COMMENT 'it''s', b timestamp NULL ON UPDATE now())";
    const [a, b] = factOf('mysql', text, 'createTable').columns;
    expect(a?.comment).toBe("it's");
    expect(at(text, a?.charsetSpan)).toBe('utf8');
    expect(at(text, b?.onUpdateSpan)).toBe('ON UPDATE now()');
  });

  it('reads the name and the options of a database', () => {
    const text = 'CREATE DATABASE IF NOT EXISTS `shop` DEFAULT CHARACTER SET = utf8 COLLATE utf8_bin';
    const database = factOf('mysql', text, 'other');
    expect(database).toMatchObject({ what: 'create database', options: { charset: 'utf8', collate: 'utf8_bin' } });
    expect(database.names?.map((name) => name.object.name)).toEqual(['shop']);
    expect(at(text, database.optionSpans?.charset)).toBe('utf8');
  });

  it('reads the statement that EXPLAIN asks about, and passes over EXPLAIN of a table', () => {
    for (const head of ['EXPLAIN', 'EXPLAIN FORMAT = JSON', 'explain analyze', 'DESC']) {
      const text = `${head} DELETE FROM t WHERE id = 1`;
      const { fact, nested } = parse('mysql', text);
      expect(fact.kind).toBe('other');
      expect(nested.map((one) => at(text, one.span))).toEqual(['DELETE FROM t WHERE id = 1']);
    }
    expect(parse('mysql', 'DESCRIBE t').nested).toEqual([]);
    expect(parse('sqlite', 'EXPLAIN QUERY PLAN SELECT 1').nested).toHaveLength(1);
    expect(parse('clickhouse', 'EXPLAIN PIPELINE graph = 1 SELECT 1').nested).toHaveLength(1);
  });
});
