import { describe, expect, it } from 'vitest';
import { loadParser } from '../../../server/src/node/parsers.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { misplaced } from './support.ts';

/** The queries in a routine or batch, as the text that each covers, and in parentheses its condition. */
async function queriesIn(dialect: KnownDialect, text: string): Promise<string[]> {
  const parser = await loadParser(dialect);
  const parsed = parser?.parse(text);
  if (!parsed) throw new Error(`no parser for ${dialect}`);
  expect(misplaced(parsed, text)).toEqual([]);
  return parsed.nested.flatMap(({ fact, span }) => {
    if (fact.kind !== 'query') return [];
    const { query } = fact;
    const where = query.kind === 'select' ? query.where : undefined;
    const condition = where ? ` (${text.slice(where.span.start, where.span.end)})` : '';
    return [`${text.slice(span.start, span.end)}${condition}`];
  });
}

describe('queries in conditions and values of bodies', () => {
  it.each(['mysql', 'mariadb'] as const)('are read in %s, in the order of the text', async (dialect) => {
    const text = `CREATE PROCEDURE p(IN a int) BEGIN
      DECLARE n int DEFAULT (SELECT count(*) FROM d);
      DECLARE c CURSOR FOR SELECT id FROM cursors WHERE y = 'é😀';
      DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = (SELECT 1 FROM h);
      IF (SELECT count(*) FROM i) > 0 THEN DELETE FROM t; ELSEIF EXISTS (SELECT 1 FROM e) THEN SELECT 2; END IF;
      WHILE n < CASE WHEN a = NULL THEN 1 ELSE 2 END DO SET n = n + 1; END WHILE;
      REPEAT SET @x = 1, n = (SELECT max(id) FROM s); UNTIL n IN (SELECT id FROM u) END REPEAT;
      CASE (SELECT k FROM cs) WHEN (SELECT 2 FROM w) THEN SELECT 4; END CASE;
      CALL q(1, (SELECT id FROM ca));
    END`;
    expect(await queriesIn(dialect, text)).toEqual([
      '(SELECT count(*) FROM d)',
      "SELECT id FROM cursors WHERE y = 'é😀' (y = 'é😀')",
      '(SELECT 1 FROM h)',
      '(SELECT count(*) FROM i) > 0',
      'DELETE FROM t',
      'EXISTS (SELECT 1 FROM e)',
      'SELECT 2',
      'n < CASE WHEN a = NULL THEN 1 ELSE 2 END',
      '(SELECT max(id) FROM s)',
      'n IN (SELECT id FROM u)',
      '(SELECT k FROM cs)',
      '(SELECT 2 FROM w)',
      'SELECT 4',
      '(SELECT id FROM ca)',
    ]);
  });

  it('are read in functions and triggers of one statement', async () => {
    expect(await queriesIn('mysql', 'CREATE FUNCTION f() RETURNS int RETURN (SELECT count(*) FROM r)')).toEqual([
      '(SELECT count(*) FROM r)',
    ]);
    const trigger = 'CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.a = (SELECT max(a) FROM y)';
    expect(await queriesIn('mysql', trigger)).toEqual(['(SELECT max(a) FROM y)']);
  });

  it('are read in loops of MariaDB', async () => {
    const text =
      'BEGIN NOT ATOMIC FOR r IN (SELECT id FROM t WHERE a > 1) DO DELETE FROM u WHERE id = r.id; END FOR; END';
    expect(await queriesIn('mariadb', text)).toEqual([
      '(SELECT id FROM t WHERE a > 1) (a > 1)',
      'DELETE FROM u WHERE id = r.id',
    ]);
  });

  it('are read in SQL Server, in routines and batches', async () => {
    const text = `CREATE PROCEDURE p @a int AS BEGIN
      DECLARE @n int = (SELECT count(*) FROM d), @m int = 1;
      IF (SELECT count(*) FROM i) > 0 DELETE FROM t ELSE IF EXISTS (SELECT 1 FROM e) BEGIN SELECT 2 END
      WHILE @n <> NULL BEGIN SET @n = (SELECT max(id) FROM s) END
      RETURN (SELECT 1 FROM r)
    END`;
    expect(await queriesIn('tsql', text)).toEqual([
      '(SELECT count(*) FROM d)',
      '(SELECT count(*) FROM i) > 0',
      'DELETE FROM t',
      'EXISTS (SELECT 1 FROM e)',
      'SELECT 2',
      '@n <> NULL',
      '(SELECT max(id) FROM s)',
      '(SELECT 1 FROM r)',
    ]);
    expect(await queriesIn('tsql', 'IF EXISTS (SELECT 1 FROM t WHERE a = 1) DROP TABLE x')).toEqual([
      'EXISTS (SELECT 1 FROM t WHERE a = 1)',
    ]);
  });

  it('are read in the condition of a SQLite trigger', async () => {
    const text =
      'CREATE TRIGGER t AFTER INSERT ON x WHEN NEW.a IN (SELECT id FROM w) BEGIN UPDATE y SET a = 1 WHERE b = 2; END';
    expect(await queriesIn('sqlite', text)).toEqual(['NEW.a IN (SELECT id FROM w)', 'UPDATE y SET a = 1 WHERE b = 2']);
  });

  it('are not made of what only sets a value, and of SQL that is put together at run time', async () => {
    const text = `CREATE PROCEDURE p @a int = NULL AS BEGIN
      DECLARE @n int = NULL; SET @a = NULL; EXEC q @a = NULL;
      EXEC ('SELECT * FROM ' + @t); IF @a IS NULL RETURN 1;
    END`;
    expect(await queriesIn('tsql', text)).toEqual([]);
  });
});
