import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS, type Dialect } from '../../server/src/text/dialect.ts';
import { tokenize } from '../../server/src/text/lexer.ts';
import { resplit, type StatementSlice, splitStatements } from '../../server/src/text/splitter.ts';
import { brokenSql } from './arbitraries.ts';

const ALL: readonly Dialect[] = [...DIALECTS, 'unknown'];

function split(text: string, dialect: Dialect): string[] {
  return splitStatements(text, dialect).map((slice) => show(text, slice));
}

function show(text: string, slice: StatementSlice): string {
  const mark = slice.kind === 'directive' ? '» ' : slice.kind === 'copyData' ? '# ' : '';
  return mark + text.slice(slice.start, slice.end);
}

function pieces(text: string, dialect: Dialect): string[] {
  return splitStatements(text, dialect).flatMap((slice) =>
    resplit(text, slice, dialect).map((piece) => show(text, piece)),
  );
}

describe('any text', () => {
  it.each(ALL)('becomes slices within its bounds, outside of which nothing is written (%s)', (dialect) => {
    fc.assert(
      fc.property(fc.oneof(brokenSql, fc.string({ unit: 'binary' })), (text) => {
        const delimiters = new Set([';', '//', '$$']);
        let end = 0;
        for (const slice of splitStatements(text, dialect)) {
          expect(slice.start).toBeGreaterThanOrEqual(end);
          expect(slice.start - slice.lead).toBeGreaterThanOrEqual(end);
          expect(slice.end).toBeGreaterThan(slice.start);
          expect(onlyTrivia(text.slice(end, slice.start), dialect, delimiters)).toBe(true);
          end = slice.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(onlyTrivia(text.slice(end), dialect, delimiters)).toBe(true);
      }),
    );
  });

  it.each(ALL)('can be split again anywhere without losing anything (%s)', (dialect) => {
    fc.assert(
      fc.property(brokenSql, (text) => {
        for (const slice of splitStatements(text, dialect)) {
          let end = slice.start;
          const again = resplit(text, slice, dialect);
          expect(again[0]?.lead).toBe(slice.lead);
          for (const piece of again) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            end = piece.end;
          }
          expect(end).toBeLessThanOrEqual(slice.end);
        }
      }),
    );
  });
});

/** True where a stretch of text holds white space, comments and terminators only. */
function onlyTrivia(text: string, dialect: Dialect, delimiters: ReadonlySet<string>): boolean {
  return tokenize(text, dialect).every((token) => {
    const written = text.slice(token.start, token.end);
    return (
      token.kind === 'comment' ||
      [...delimiters].some((delimiter) => written.startsWith(delimiter) || delimiter.startsWith(written))
    );
  });
}

describe('a statement', () => {
  it('ends at a semicolon outside of strings and comments', () => {
    expect(split("SELECT ';' -- ;\n, 1 /* ; */; SELECT 2;", 'postgresql')).toEqual([
      "SELECT ';' -- ;\n, 1",
      'SELECT 2',
    ]);
  });

  it('ends at a semicolon in open parentheses, so that it does not swallow the next', () => {
    expect(split('CREATE TABLE a (b int;\nCREATE TABLE c (d int);', 'postgresql')).toEqual([
      'CREATE TABLE a (b int',
      'CREATE TABLE c (d int)',
    ]);
  });

  it('says where it starts, what leads up to it, and whether it is terminated', () => {
    const text = '-- one\nSELECT 1; -- tail\n/* two */ SELECT 2 -- end';
    expect(splitStatements(text, 'postgresql')).toEqual([
      { start: 7, end: 15, lead: 7, terminated: true, kind: 'sql' },
      { start: 35, end: 43, lead: 19, terminated: false, kind: 'sql' },
    ]);
  });

  it('is never empty', () => {
    expect(split(';; -- x\n ; ', 'postgresql')).toEqual([]);
    expect(split('', 'mysql')).toEqual([]);
  });

  it('ends where a migration tool cuts the file', () => {
    expect(
      split('CREATE TABLE a (b int)\n--> statement-breakpoint\nCREATE TABLE c (d int)', 'postgresql'),
    ).toHaveLength(2);
    expect(split('CREATE TABLE a (b int)\n--split\nCREATE TABLE c (d int)', 'mysql')).toHaveLength(2);
    expect(split('-- migrate:up\nSELECT 1\n\n-- migrate:down\nSELECT 2', 'sqlite')).toEqual(['SELECT 1', 'SELECT 2']);
    expect(split('-- +goose Up\nSELECT 1\n-- +goose Down\nSELECT 2', 'postgresql')).toEqual(['SELECT 1', 'SELECT 2']);
    expect(split('--changeset a:1\nSELECT 1\n--rollback SELECT 3\n--changeset a:2\nSELECT 2', 'mysql')).toEqual([
      'SELECT 1',
      'SELECT 2',
    ]);
    expect(split('SELECT 1 -- rollback is not needed\n+ 1', 'postgresql')).toHaveLength(1);
  });

  it('starts behind a byte order mark', () => {
    expect(splitStatements('\ufeffSELECT 1', 'tsql')).toEqual([
      { start: 1, end: 9, lead: 1, terminated: false, kind: 'sql' },
    ]);
  });
});

describe('PostgreSQL', () => {
  it('keeps bodies in dollar quotes, BEGIN ATOMIC and the actions of a rule whole', () => {
    expect(split('CREATE FUNCTION f() AS $x$ a; $$ b; $$ $x$; SELECT 1', 'postgresql')).toHaveLength(2);
    expect(
      split(
        'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN a THEN 1 END; END; SELECT 2',
        'postgresql',
      ),
    ).toHaveLength(2);
    expect(
      split('CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a SELECT 1; DELETE FROM b); SELECT 1', 'postgresql'),
    ).toHaveLength(2);
  });

  it('does not take a transaction for a block', () => {
    expect(split('BEGIN; SELECT 1; COMMIT; BEGIN TRANSACTION; END;', 'postgresql')).toHaveLength(5);
    expect(split('ALTER TABLE t ADD "begin" int; SELECT end; CREATE TABLE x (begin int);', 'postgresql')).toHaveLength(
      3,
    );
  });

  it('has client lines and COPY data', () => {
    expect(split("\\connect x\nCOPY t FROM stdin;\n;'\n\\.\n\nSELECT 1 \\gx\nSELECT 2;", 'postgresql')).toEqual([
      '» \\connect x',
      'COPY t FROM stdin',
      "# ;'\n\\.",
      'SELECT 1',
      '» \\gx',
      'SELECT 2',
    ]);
  });
});

describe('MySQL', () => {
  it('keeps routines, triggers and events whole', () => {
    const body =
      'BEGIN IF a THEN SET b = 1; END IF; WHILE c DO SET d = CASE e WHEN 1 THEN 2 END; END WHILE; CASE f WHEN 1 THEN SET g = 1; END CASE; END';
    for (const head of [
      'CREATE PROCEDURE p()',
      'CREATE DEFINER=`a`@`b` FUNCTION f() RETURNS INT',
      'CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW',
      'CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO',
    ]) {
      expect(split(`${head} ${body}; SELECT 1;`, 'mysql')).toEqual([`${head} ${body}`, 'SELECT 1']);
    }
  });

  it('ends what has no block at the semicolon', () => {
    expect(split('CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.end = 1; SELECT 1;', 'mysql')).toHaveLength(
      2,
    );
  });

  it('minds DELIMITER lines', () => {
    expect(split('DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\ndelimiter ;\nSELECT 2;', 'mysql')).toEqual([
      '» DELIMITER //',
      'CREATE PROCEDURE p() BEGIN SELECT 1; END',
      '» delimiter ;',
      'SELECT 2',
    ]);
    expect(split('DELIMITER $$\nSELECT 1; END$$\nSELECT 2 $$\nDELIMITER ;\nSELECT 3;', 'mysql')).toEqual([
      '» DELIMITER $$',
      'SELECT 1; END',
      'SELECT 2',
      '» DELIMITER ;',
      'SELECT 3',
    ]);
    expect(split('DELIMITER ;;\nSELECT 1; SELECT 2;;\nSELECT 3', 'mariadb')).toEqual([
      '» DELIMITER ;;',
      'SELECT 1; SELECT 2',
      'SELECT 3',
    ]);
  });

  it('reads statements in conditional comments', () => {
    expect(
      split('/*!40101 SET NAMES utf8 */;\nCREATE TABLE t (a int) /*!50100 PARTITION BY KEY (a) */;', 'mysql'),
    ).toEqual(['SET NAMES utf8', 'CREATE TABLE t (a int) /*!50100 PARTITION BY KEY (a) */']);
  });
});

describe('T-SQL', () => {
  it('ends batches at GO and routines only there', () => {
    expect(split('CREATE PROCEDURE p AS\nSELECT 1;\nSELECT 2;\nGO\nSELECT 3\ngo', 'tsql')).toEqual([
      'CREATE PROCEDURE p AS\nSELECT 1;\nSELECT 2',
      '» GO',
      'SELECT 3',
      '» go',
    ]);
  });

  it('starts a statement at a keyword in the first column', () => {
    expect(split('CREATE TABLE a (b int)\nCREATE TABLE c (d int)\nALTER TABLE a\nADD e int\nEXEC p', 'tsql')).toEqual([
      'CREATE TABLE a (b int)',
      'CREATE TABLE c (d int)',
      'ALTER TABLE a\nADD e int',
      'EXEC p',
    ]);
  });

  it('goes on with a clause in the first column', () => {
    for (const statement of [
      'INSERT INTO a\nSELECT 1\nUNION ALL\nSELECT 2',
      'UPDATE a\nSET b = 1',
      'CREATE VIEW v\nAS\nSELECT 1',
      'IF a = 1\nBEGIN\nSELECT 1;\nSELECT 2\nEND\nELSE\nBEGIN\nSELECT 3\nEND',
      'IF a = 1\n  SELECT 1;\nELSE\n  SELECT 2',
      'MERGE a USING b ON c WHEN MATCHED THEN\nUPDATE SET d = 1\nWHEN NOT MATCHED THEN\nINSERT (d) VALUES (1)',
      'BEGIN TRY\nSELECT 1;\nEND TRY\nBEGIN CATCH\nTHROW;\nEND CATCH',
      'DECLARE c CURSOR FOR\nSELECT 1',
    ]) {
      expect(split(`${statement}\nDROP TABLE x`, 'tsql')).toEqual([statement, 'DROP TABLE x']);
    }
  });

  it('does not take a transaction for a block', () => {
    expect(split('BEGIN TRAN\nUPDATE a SET b = 1;\nCOMMIT TRAN', 'tsql')).toEqual([
      'BEGIN TRAN',
      'UPDATE a SET b = 1',
      'COMMIT TRAN',
    ]);
  });
});

describe('SQLite', () => {
  it('keeps triggers whole', () => {
    expect(
      split(
        'CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; UPDATE c SET d = CASE WHEN 1 THEN 2 END; END; BEGIN; END;',
        'sqlite',
      ),
    ).toHaveLength(3);
  });
});

describe('an unknown dialect', () => {
  it('understands the ways of most', () => {
    expect(
      split(
        'CREATE FUNCTION f() AS $$ a; $$;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN a; END//\nDELIMITER ;\nSELECT 1\nGO\n\\q',
        'unknown',
      ),
    ).toEqual([
      'CREATE FUNCTION f() AS $$ a; $$',
      '» DELIMITER //',
      'CREATE PROCEDURE p() BEGIN a; END',
      '» DELIMITER ;',
      'SELECT 1',
      '» GO',
      '» \\q',
    ]);
  });
});

describe('a broken statement', () => {
  it('that lacks its terminator is parted from the next', () => {
    expect(pieces('CREATE TABLE a (b int)\n\n-- c\nCREATE TABLE d (e int);', 'postgresql')).toEqual([
      'CREATE TABLE a (b int)',
      'CREATE TABLE d (e int)',
    ]);
  });

  it('that lacks a parenthesis and its terminator is parted from the next', () => {
    expect(pieces('CREATE TABLE a (\n  b int,\n\nCREATE TABLE d (e int);', 'postgresql')).toEqual([
      'CREATE TABLE a (\n  b int,',
      'CREATE TABLE d (e int)',
    ]);
  });

  it('that lacks a quote leaves the following ones alone', () => {
    const next = "INSERT INTO a VALUES ('c')";
    expect(split(`INSERT INTO a VALUES ('b);\n${next};`, 'postgresql')).toEqual(["INSERT INTO a VALUES ('b)", next]);
    expect(split(`ALTER TABLE "a ADD b int;\n${next};`, 'postgresql')).toEqual(['ALTER TABLE "a ADD b int', next]);
    expect(pieces(`INSERT INTO a VALUES ('b\n\n${next};`, 'postgresql')).toEqual(["INSERT INTO a VALUES ('b", next]);
  });

  it('that lacks its END is parted from the next definition', () => {
    expect(
      pieces('CREATE TRIGGER t AFTER INSERT ON a BEGIN\nDELETE FROM b;\n\nCREATE TABLE c (d int);', 'sqlite'),
    ).toEqual(['CREATE TRIGGER t AFTER INSERT ON a BEGIN\nDELETE FROM b', 'CREATE TABLE c (d int)']);
  });

  it('keeps its own clauses', () => {
    for (const statement of [
      'ALTER TABLE a\nDROP INDEX b,\nDROP INDEX c',
      'INSERT INTO a (b)\nWITH c AS (SELECT 1)\nSELECT 1',
      'CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW\nEXECUTE FUNCTION f()',
      'CREATE TABLE a (b int)\nWITH (fillfactor = 70)',
      'WITH a AS (SELECT 1)\nUPDATE b\nSET c = 1',
    ]) {
      expect(pieces(statement, 'postgresql')).toEqual([statement]);
    }
  });

  it('is parted in its own column where the script is indented', () => {
    expect(pieces('  DROP TABLE a\n  DROP TABLE b;', 'postgresql')).toEqual(['DROP TABLE a', 'DROP TABLE b']);
  });

  it('leaves client lines and data as they are', () => {
    expect(pieces('\\i x\nCOPY a FROM stdin;\n1\n\\.', 'postgresql')).toEqual([
      '» \\i x',
      'COPY a FROM stdin',
      '# 1\n\\.',
    ]);
  });
});
