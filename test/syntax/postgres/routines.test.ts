import { describe, expect, test } from 'vitest';
import type { ParsedStatement } from '../../../server/src/model/statement.ts';
import { factOf, misplaced, parser, withTexts } from './support.ts';

/** The statements inside a PL/pgSQL block, by kind and text. */
function nestedIn(body: string, quote = '$$'): [kind: string, text: string][] {
  const text = `DO ${quote}/* é😀 */ ${body}${quote}`;
  const parsed = parser.parse(text);
  expect(parsed.fact.kind).toBe('codeBlock');
  expect(misplaced(parsed, text)).toEqual([]);
  return parsed.nested.map(({ fact, span }) => [fact.kind, text.slice(span.start, span.end)]);
}

/** The statements inside a statement, each as the text that it covers. */
function nestedTexts(parsed: ParsedStatement, text: string): string[] {
  return parsed.nested.map(({ span }) => text.slice(span.start, span.end));
}

describe('routines', () => {
  test('CREATE FUNCTION keeps what callers can see', () => {
    const text = `CREATE OR REPLACE FUNCTION s.f(a int) RETURNS trigger LANGUAGE PLpgSQL STABLE SECURITY DEFINER
      SET search_path = '' SET "App.x" TO 'y' AS $body$ BEGIN RETURN new; END $body$`;
    expect(withTexts(factOf(text, 'createFunction'), text)).toEqual({
      kind: 'createFunction',
      name: expect.objectContaining({ span: 's.f' }),
      parameters: [{ name: 'a', type: 'int4', mode: 'in' }],
      procedure: false,
      language: 'plpgsql',
      securityDefiner: true,
      volatility: 'stable',
      settings: { search_path: '', 'app.x': 'y' },
      bodySpan: ' BEGIN RETURN new; END ',
      returnsTrigger: true,
    });
  });

  test('a body in single quotes stands between them', () => {
    const text = "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'";
    expect(withTexts(factOf(text, 'createFunction'), text)).toMatchObject({ procedure: true, bodySpan: 'SELECT 1' });
    expect(parser.parse(text).nested).toHaveLength(1);
  });

  test('a body whose quotes are doubled is read, and every place in it is the very text between the outer quotes', () => {
    const text =
      "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''é😀'' AS \"A\"\"b\" FROM t WHERE b = ''x''''y''; DELETE FROM u WHERE c = '''''";
    const parsed = parser.parse(text);
    const query = "SELECT ''é😀'' AS \"A\"\"b\" FROM t WHERE b = ''x''''y''";
    expect(nestedTexts(parsed, text)).toEqual([query, "DELETE FROM u WHERE c = ''''"]);
    expect(withTexts(parsed.nested[0]?.fact, text)).toMatchObject({
      query: {
        span: query,
        items: [{ expression: { value: 'é😀', span: "''é😀''" }, alias: { name: 'A"b', span: '"A""b"' } }],
        where: { left: { span: 'b' }, right: { value: "x'y", span: "''x''''y''" } },
      },
    });
  });

  test('the escapes of E-strings are decoded, and their places kept', () => {
    const text = `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS E'BEGIN\\n\\tPERFORM g(\\'\\x41\\u00e9\\U0001F600\\') FROM t WHERE a = ''\\\\'';\\nEXECUTE \\'DELETE FROM u\\'; END'`;
    const parsed = parser.parse(text);
    expect(parsed.problems).toEqual([]);
    expect(nestedTexts(parsed, text)).toEqual([
      String.raw`PERFORM g(\'\x41\u00e9\U0001F600\') FROM t WHERE a = ''\\''`,
      'DELETE FROM u',
    ]);
    expect(withTexts(parsed.nested[0]?.fact, text)).toMatchObject({
      query: {
        keywordSpan: 'PERFORM',
        items: [
          {
            expression: {
              nameSpan: 'g',
              arguments: [{ value: 'Aé😀', span: String.raw`\'\x41\u00e9\U0001F600\'` }],
            },
          },
        ],
        where: { right: { value: '\\', span: String.raw`''\\''` } },
      },
    });
  });

  test('a syntax error in a body with doubled quotes is marked where it stands', () => {
    const text = "DO 'BEGIN RAISE NOTICE ''x''; FROB ''y''; END'";
    expect(parser.parse(text).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['FROB']);
  });

  test('a body with escapes of its own kind (U&) is left alone', () => {
    expect(parser.parse("DO U&'BEGIN DELETE FROM t WHERE a = ''\\0041''; END'").nested).toEqual([]);
  });

  test('RETURN of the SQL standard is the query of its value', () => {
    const text = 'CREATE FUNCTION f() RETURNS int RETURN (SELECT count(*) FROM t WHERE a = NULL) + 1';
    const parsed = parser.parse(text);
    expect(nestedTexts(parsed, text)).toEqual(['(SELECT count(*) FROM t WHERE a = NULL) + 1']);
    expect(misplaced(parsed, text)).toEqual([]);
    const atomic = 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC DELETE FROM u; RETURN (SELECT 1 FROM t); END';
    expect(nestedTexts(parser.parse(atomic), atomic)).toEqual(['DELETE FROM u', '(SELECT 1 FROM t)']);
  });

  test('statements of SQL functions are nested, in both styles', () => {
    const quoted = `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE t SET a = 1; DELETE FROM u $$`;
    const atomic = `CREATE FUNCTION f() RETURNS void BEGIN ATOMIC UPDATE t SET a = CASE WHEN b THEN 1 END; DELETE FROM u; END`;
    for (const [text, first] of [
      [quoted, 'UPDATE t SET a = 1'],
      [atomic, 'UPDATE t SET a = CASE WHEN b THEN 1 END'],
    ] as const) {
      const parsed = parser.parse(text);
      expect(parsed.nested.map(({ span }) => text.slice(span.start, span.end))).toEqual([first, 'DELETE FROM u']);
      expect(misplaced(parsed, text)).toEqual([]);
    }
  });
});

describe('PL/pgSQL bodies', () => {
  test('statements are found between control words', () => {
    expect(
      nestedIn(`DECLARE c CURSOR FOR SELECT 1; x int := 3;
        BEGIN
          <<outer>>
          IF x > 1 THEN INSERT INTO t VALUES (1); ELSIF CASE WHEN x = 2 THEN true END THEN DELETE FROM t; ELSE UPDATE t SET a = 1; END IF;
          CASE x WHEN 1 THEN TRUNCATE t; ELSE DROP TABLE t; END CASE;
          LOOP EXIT WHEN x > 3; END LOOP outer;
          WHILE x < 3 LOOP x := x + 1; arr[1].f = 2; END LOOP;
          FOR i IN 1..10 LOOP NULL; END LOOP;
          FOR r IN SELECT * FROM u LOOP PERFORM f(r.id); END LOOP;
          FOREACH x IN ARRAY arr LOOP RAISE NOTICE '%', x; END LOOP;
          RETURN QUERY SELECT 2;
          OPEN c FOR SELECT 3;
          CREATE INDEX ON t (a);
        EXCEPTION WHEN unique_violation OR others THEN ALTER TABLE t ADD COLUMN b int;
        END`),
    ).toEqual([
      ['query', 'SELECT 1'],
      ['query', 'INSERT INTO t VALUES (1)'],
      ['query', 'DELETE FROM t'],
      ['query', 'UPDATE t SET a = 1'],
      ['truncate', 'TRUNCATE t'],
      ['drop', 'DROP TABLE t'],
      ['query', 'SELECT * FROM u'],
      ['query', 'PERFORM f(r.id)'],
      ['query', 'SELECT 2'],
      ['query', 'SELECT 3'],
      ['createIndex', 'CREATE INDEX ON t (a)'],
      ['alterTable', 'ALTER TABLE t ADD COLUMN b int'],
    ]);
  });

  test('INTO targets are no part of the query', () => {
    expect(
      nestedIn(`BEGIN
        SELECT a, b INTO STRICT x, r.y[1] FROM t WHERE c;
        INSERT INTO t VALUES (1) RETURNING id INTO x;
        WITH q AS (INSERT INTO t VALUES (1) RETURNING a) SELECT a INTO x FROM q;
      END`).map(([kind]) => kind),
    ).toEqual(['query', 'query', 'query']);
    const text = 'DO $$ BEGIN SELECT a INTO x FROM t; END $$';
    expect(withTexts(parser.parse(text).nested[0]?.fact, text)).toMatchObject({
      query: { items: [{ span: 'a' }], from: [{ span: 't' }] },
    });
  });

  test('PERFORM is a query whose keyword is PERFORM', () => {
    const text = 'DO $$ BEGIN PERFORM a FROM "é" t; END $$';
    expect(withTexts(parser.parse(text).nested[0]?.fact, text)).toMatchObject({
      query: {
        keywordSpan: 'PERFORM',
        span: 'PERFORM a FROM "é" t',
        items: [{ span: 'a' }],
        from: [{ span: '"é" t' }],
      },
    });
  });

  test('of other expressions only those are read that compare with NULL', () => {
    expect(
      nestedIn(`DECLARE a int := NULL; b bool DEFAULT x = NULL; c int = 1;
        BEGIN IF a <> NULL THEN a := NULL; END IF; a := coalesce(b, NULL); b := a IN (1, NULL); RETURN NULL = a; END`),
    ).toEqual([
      ['query', 'x = NULL'],
      ['query', 'a <> NULL'],
      ['query', 'a IN (1, NULL)'],
      ['query', 'NULL = a'],
    ]);
  });

  test('an expression that holds a query is a query without a keyword', () => {
    const text = 'DO $$ BEGIN IF NOT EXISTS (SELECT * FROM t) THEN x := (SELECT max(a) FROM t); END IF; END $$';
    const { nested } = parser.parse(text);
    expect(nested.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'NOT EXISTS (SELECT * FROM t)',
      '(SELECT max(a) FROM t)',
    ]);
    expect(withTexts(nested[0]?.fact, text)).toMatchObject({
      query: {
        span: 'NOT EXISTS (SELECT * FROM t)',
        items: [{ expression: { kind: 'not', operand: { form: 'exists', query: { span: 'SELECT * FROM t' } } } }],
      },
    });
    expect(nested[0]?.fact).not.toHaveProperty('query.keywordSpan');
  });

  test('EXECUTE is read where its string is constant', () => {
    expect(
      nestedIn(
        "BEGIN EXECUTE 'DROP TABLE t'; EXECUTE 'SELECT $1' INTO x USING y; EXECUTE format('DROP TABLE %I', t); EXECUTE 'DROP TABLE ' || t; END",
      ),
    ).toEqual([
      ['drop', 'DROP TABLE t'],
      ['query', 'SELECT $1'],
    ]);
  });

  test('blocks inside of EXECUTE are looked into as well', () => {
    expect(nestedIn('BEGIN EXECUTE $q$ DO $x$ BEGIN DELETE FROM t; END $x$ $q$; END')).toEqual([
      ['codeBlock', ' DO $x$ BEGIN DELETE FROM t; END $x$ '],
      ['query', 'DELETE FROM t'],
    ]);
  });

  test('a statement that cannot be read costs itself, not its neighbours', () => {
    expect(nestedIn('BEGIN DELETE FROM a; SELEC 1; DELETE FROM b; END')).toEqual([
      ['query', 'DELETE FROM a'],
      ['query', 'DELETE FROM b'],
    ]);
  });

  test('a syntax error is reported at the token that PostgreSQL names', () => {
    for (const [body, message, place] of [
      ['BEGIN IF é THEN NULL; END; END', 'syntax error at or near ";"', 'BEGIN'],
      ['BEGIN PERFORM 1 2; END', 'syntax error at or near "2"', '2'],
      ['BEGIN IF é PERFORM; END', 'missing "THEN" at end of SQL expression', 'BEGIN'],
      ['BEGIN NULL', 'syntax error at end of input', 'BEGIN'],
    ] as const) {
      const text = `DO $$ ${body} $$`;
      const { fact, problems } = parser.parse(text);
      expect(fact.kind).toBe('codeBlock');
      expect(problems.map((problem) => [problem.message, text.slice(problem.span.start, problem.span.end)])).toEqual([
        [message, place],
      ]);
    }
  });

  test('what depends on more than syntax is no problem', () => {
    expect(parser.parse('DO $$ BEGIN x := 1; SELECT a INTO y FROM t; END $$').problems).toEqual([]);
  });

  test('bodies in other languages are left alone', () => {
    const { nested, problems } = parser.parse('DO LANGUAGE plpython3u $$ select 1; $$');
    expect(nested).toEqual([]);
    expect(problems).toEqual([]);
  });
});
