// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test is written in strings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmbeddedText, scriptReader } from '../../../server/src/syntax/embedded/reader.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { readWhole } from '../../support/scripts.ts';

function textsIn(code: string, path = 'src/a.ts', dialect: Dialect = 'postgresql'): readonly EmbeddedText[] {
  return readWhole(code, path, dialect).texts;
}

function sqlIn(code: string, path?: string, dialect?: Dialect): readonly string[] {
  return textsIn(code, path, dialect).map((one) => one.text);
}

describe('queries are found', () => {
  const tagged = [
    'sql`SELECT 1`',
    'sql<User[]>`SELECT 1`',
    'Prisma.sql`SELECT 1`',
    'prisma.$queryRaw`SELECT 1`',
    'prisma.$queryRaw<User[]>`SELECT 1`',
    'this.prisma.$executeRaw`SELECT 1`',
    'sql.unsafe`SELECT 1`',
    'sql.type(row)`SELECT 1`',
    "sql.typeAlias('id')`SELECT 1`",
    'tx`SELECT 1`',
    'db.sql`SELECT 1`',
  ];
  it.each(tagged)('in the tagged template %s', (code) => {
    expect(textsIn(`const r = await ${code};`)).toMatchObject([{ text: 'SELECT 1', bindsHoles: true }]);
  });

  const called = [
    "pool.query('SELECT 1')",
    'client.query<User>("SELECT 1", [id])',
    'client!.query?.("SELECT 1")',
    "this.#db.query('SELECT 1' as const)",
    "knex.raw('SELECT 1')",
    "sequelize.query('SELECT 1', { type: QueryTypes.SELECT })",
    "db.prepare('SELECT 1').all()",
    "connection.execute('SELECT 1')",
    "dataSource.query('SELECT 1')",
    "queryRunner.manager.query('SELECT 1')",
    'prisma.$queryRawUnsafe(`SELECT 1`)',
    "sql.unsafe('SELECT 1')",
    "db.oneOrNone('SELECT 1')",
    "client.query({ text: 'SELECT 1', values: [] })",
    "connection.query({ sql: 'SELECT 1' }, [])",
    "query('SELECT 1')",
    "db['query']('SELECT 1')",
    "(client as any).query(('SELECT 1'))",
  ];
  it.each(called)('in the call %s', (code) => {
    expect(textsIn(`const r = await ${code};`)).toMatchObject([{ text: 'SELECT 1', bindsHoles: false }]);
  });

  it('of any kind that a client runs', () => {
    const statements = ['LISTEN "jobs:insert"', 'NOTIFY jobs', 'SET timezone TO utc', 'TRUNCATE t', 'BEGIN'];
    expect(sqlIn(statements.map((one) => `await client.query('${one}');`).join('\n'))).toEqual(statements);
  });

  it('in constants and objects that a call names', () => {
    const code = `
      const FIND = 'SELECT 1';
      const QUERIES = { all: \`SELECT 2\` } as const;
      export const three = { name: 'three', text: 'SELECT 3' };
      async function f() {
        await pool.query(FIND);
        await pool.query(QUERIES.all);
        await pool.query(three);
      }`;
    expect(sqlIn(code)).toEqual(['SELECT 1', 'SELECT 2', 'SELECT 3']);
  });

  it('in the constant of the innermost block of that name', () => {
    const code = "const q = 'BEGIN';\nfunction f() { const q = 'COMMIT'; return pool.query(q); }";
    expect(sqlIn(code)).toEqual(['COMMIT']);
  });

  it('in templates that a comment marks', () => {
    expect(sqlIn('const q = /* sql */ `SELECT 1`; const r = `--sql\nSELECT 2`;')).toEqual([
      'SELECT 1',
      '--sql\nSELECT 2',
    ]);
  });

  it('in JavaScript, in JSX, and beside type assertions', () => {
    expect(sqlIn("const { rows } = await pool.query('SELECT 1');", 'a.mjs')).toEqual(['SELECT 1']);
    expect(sqlIn("export const A = () => <a onClick={() => db.run('DELETE FROM t')}>x</a>;", 'a.tsx')).toEqual([
      'DELETE FROM t',
    ]);
    expect(sqlIn("const x = <User>await db.query('SELECT 1');", 'a.ts')).toEqual(['SELECT 1']);
  });

  it('without the words that an engine lets one leave out', () => {
    const texts = [
      'DELETE dbo.users',
      'DELETE users WHERE id = 1',
      'DELETE a, b FROM a JOIN b ON a.id = b.id',
      'DELETE LOW_PRIORITY FROM users',
      'INSERT users VALUES (1)',
      'INSERT dbo.users (id) SELECT 1',
      'MERGE dbo.users AS u USING dbo.orders AS o ON o.user_id = u.id WHEN MATCHED THEN DELETE;',
      'PREPARE q (int) AS SELECT 1',
    ];
    for (const text of texts) expect(sqlIn(`await pool.query('${text}');`)).toEqual([text]);
    for (const prose of ['delete everything', 'insert coin', 'merge both', 'prepare dinner']) {
      expect(sqlIn(`await pool.query('${prose}');`)).toEqual([]);
    }
  });

  it('in a file that is being typed', () => {
    const code =
      "async function f() {\n  const a = await pool.\n}\nasync function g() {\n  await pool.query('SELECT 1');\n}\n";
    expect(sqlIn(code)).toEqual(['SELECT 1']);
  });
});

describe('what is no query stays out', () => {
  const others = [
    "console.log('SELECT 1')",
    "client.query('users')",
    "i18n.get('update available')",
    "cache.get('select')",
    "repository.query('with love')",
    "menu.run('create something')",
    'gql`query { user }`',
    "session.run('CALL db.labels() YIELD label RETURN label')",
    'css`select { color: red }`',
    'sql`a = ${b}`',
    'sql`, ${b} DESC`',
    'const q = other(); pool.query(q)',
    'pool.query(build())',
  ];
  it.each(others)('%s', (code) => {
    expect(sqlIn(code)).toEqual([]);
  });

  it('fragments in the holes of a query belong to it', () => {
    expect(sqlIn('sql`SELECT a FROM t WHERE b IN (${sql`SELECT c FROM u`})`')).toHaveLength(1);
  });
});

describe('holes', () => {
  const sql = (code: string, dialect?: Dialect): string => sqlIn(`sql\`${code}\``, undefined, dialect)[0] ?? '';

  it('are parameters where values stand, as long as they are', () => {
    expect(sql('SELECT a FROM t WHERE b = ${value}')).toBe('SELECT a FROM t WHERE b = :h00____');
    expect(sql('SELECT a FROM t WHERE b BETWEEN ${x} AND ${y} LIMIT ${n}')).toBe(
      'SELECT a FROM t WHERE b BETWEEN :h00 AND :h01 LIMIT :h02',
    );
    expect(sql('INSERT INTO t (a, b) VALUES (${a}, lower(${b})), (${a}, ${c})')).toBe(
      'INSERT INTO t (a, b) VALUES (:h00, lower(:h01)), (:h00, :h02)',
    );
    expect(sql('INSERT INTO t VALUES (${a})')).toBe('INSERT INTO t VALUES (:h00)');
    expect(sql('SELECT a FROM t WHERE b = ANY(${xs}) AND ${c} < d')).toBe(
      'SELECT a FROM t WHERE b = ANY(:h00_) AND :h01 < d',
    );
  });

  it('are the numbers of parameters after a dollar sign', () => {
    expect(sqlIn('db.query(`SELECT a FROM t WHERE b = $${i} AND c = $${i + 1}::int`)')).toEqual([
      'SELECT a FROM t WHERE b = $1    AND c = $1       ::int',
    ]);
  });

  it('are lists after IN', () => {
    expect(sql('SELECT a FROM t WHERE b IN ${sql(ids)}')).toBe('SELECT a FROM t WHERE b IN (:h00_____)');
    expect(sql('SELECT a FROM t WHERE b IN (${Prisma.join(ids)})')).toMatch(/IN \(:h00_+\)$/);
  });

  it('are names where names or whole conditions stand', () => {
    expect(sql('SELECT ${a} FROM ${t} ORDER BY ${order}')).toBe('SELECT ${a} FROM ${t} ORDER BY ${order}');
    expect(sql('SELECT a FROM t WHERE ${users.id} = ${id}')).toBe('SELECT a FROM t WHERE ${users.id} = :h00_');
    expect(sql('SELECT a FROM ${prefix}_t, "${s}".t')).toBe('SELECT a FROM ${prefix}_t, "${s}".t');
    expect(sql('SELECT a FROM t WHERE ${one} AND (${two} OR b)')).toBe(
      'SELECT a FROM t WHERE ${one} AND (${two} OR b)',
    );
  });

  const fragments: readonly (readonly [hole: string, code: string, text: string])[] = [
    ['a clause before ORDER BY', 'SELECT a FROM t ${where} ORDER BY b', 'SELECT a FROM t          ORDER BY b'],
    ['a clause at the end', 'SELECT a FROM t WHERE b = 1 ${more}', 'SELECT a FROM t WHERE b = 1        '],
    ['a direction and a limit', 'SELECT a FROM t ORDER BY ${c} ${d} ${l}', 'SELECT a FROM t ORDER BY ${c}          '],
    [
      'a clause in a subquery',
      'SELECT (SELECT max(a) FROM t ${w}) FROM u',
      'SELECT (SELECT max(a) FROM t     ) FROM u',
    ],
    ['assignments', 'UPDATE t SET ${set} WHERE a = 1', 'UPDATE t SET ${set}=:h00 WHERE a = 1'],
    ['more assignments', 'UPDATE t SET a = 1, ${set}', 'UPDATE t SET a = 1, ${set}=:h00'],
    ['the columns of assignments', 'UPDATE t SET ${a} = ${b}', 'UPDATE t SET ${a} = :h00'],
    ['rows', 'INSERT INTO t (a) VALUES ${rows}', 'INSERT INTO t (a) VALUES (:h00_)'],
    ['more rows', 'INSERT INTO t (a) VALUES (1), ${rows}', 'INSERT INTO t (a) VALUES (1), (:h00_)'],
    ['columns and rows', 'INSERT INTO t ${rows} RETURNING a', 'INSERT INTO t (${rows})VALUES(:h00) RETURNING a'],
    [
      'the columns of a key',
      'INSERT INTO t VALUES (1) ON CONFLICT ${k} DO NOTHING',
      'INSERT INTO t VALUES (1) ON CONFLICT (${k}) DO NOTHING',
    ],
    ['a query in parentheses', 'SELECT a FROM (${query}) q', 'SELECT a FROM (SELECT :h00) q'],
    ['a query of WITH', 'WITH q AS (${query}) SELECT a FROM q', 'WITH q AS (SELECT :h00) SELECT a FROM q'],
    ['a query behind UNION', 'SELECT 1 UNION ALL ${query}', 'SELECT 1 UNION ALL SELECT :h00'],
    ['an operator', 'SELECT a FROM t WHERE ${b} ${op} ${c}', 'SELECT a FROM t WHERE ${b} =     :h00'],
    ['a connective', 'SELECT a FROM t WHERE b = 1 ${mode} c = 2', 'SELECT a FROM t WHERE b = 1 AND     c = 2'],
    ['the text of an interval', 'SELECT now() - INTERVAL ${length}', "SELECT now() - INTERVAL '1 day'  "],
    [
      'CONCURRENTLY',
      'CREATE INDEX ${online} IF NOT EXISTS i ON t (a)',
      'CREATE INDEX           IF NOT EXISTS i ON t (a)',
    ],
    ['CASCADE', 'DROP TABLE ${t} ${cascade}', 'DROP TABLE ${t}           '],
    ['an isolation level', 'BEGIN ISOLATION LEVEL ${level}', 'BEGIN ISOLATION LEVEL SERIALIZABLE'],
    [
      'an option of an index',
      'CREATE INDEX i ON t USING hnsw (a) WITH (m = ${m})',
      'CREATE INDEX i ON t USING hnsw (a) WITH (m = ${m})',
    ],
  ];
  it.each(fragments)('are %s', (_, code, text) => {
    expect(sql(code)).toBe(text);
  });

  const hidden: readonly (readonly [code: string, hides: EmbeddedText['hides']])[] = [
    ['SELECT a FROM t WHERE b = ${c}', undefined],
    ['UPDATE t SET ${set} WHERE b = 1', undefined],
    ['SELECT a FROM t WHERE ${filter}', 'conditions'],
    ['SELECT a FROM t ${where}', 'clauses'],
    ['SELECT a FROM t WHERE ${filter} ${order}', 'clauses'],
    ['INSERT INTO t ${rows}', 'clauses'],
  ];
  it.each(hidden)('in %s hide %s', (code, hides) => {
    expect(textsIn(`sql\`${code}\``)[0]?.hides).toBe(hides);
  });

  const definitions: readonly (readonly [string, string])[] = [
    ['INSERT INTO t (a, b) ${rows}', 'INSERT INTO t (a, b) SELECT :h00'],
    ['INSERT INTO t (a) VALUES ', 'INSERT INTO t (a) VALUES  (:h00)'],
    ['CREATE INDEX i ON t USING gin (${expression})', 'CREATE INDEX i ON t USING gin (${expression})'],
    ['CREATE TABLE ${ifNotExists} t (a int)', 'CREATE TABLE                t (a int)'],
    ['DROP TABLE ${schema}"t"', 'DROP TABLE          "t"'],
    ['CREATE VIEW v AS ${query}', 'CREATE VIEW v AS SELECT :h00'],
    ['CREATE TYPE t AS ENUM (${labels})', "CREATE TYPE t AS ENUM ('x'      )"],
    ['CREATE SEQUENCE s START WITH ${first}', 'CREATE SEQUENCE s START WITH 1       '],
    ['NOTIFY jobs, ${payload}', "NOTIFY jobs, 'x'       "],
    [
      'CREATE TRIGGER t AFTER INSERT ON u EXECUTE FUNCTION s.${f}',
      'CREATE TRIGGER t AFTER INSERT ON u EXECUTE FUNCTION s.${f}()',
    ],
    ['SELECT a FROM t ORDER BY date ${way} LIMIT 5', 'SELECT a FROM t ORDER BY date        LIMIT 5'],
    ['SELECT a FROM t WHERE b =?', 'SELECT a FROM t WHERE b =:h00'],
    ['SELECT a FROM %I WHERE b = %L', 'SELECT a FROM ${_} WHERE b = :h00'],
    ['DROP TABLE $<name:name>', 'DROP TABLE ${__name_na}'],
  ];
  it.each(definitions)('stand for what their place asks for in %s', (code, expected) => {
    expect(sqlIn(`db.query(\`${code}\`)`)).toEqual([expected]);
  });

  it("are the variables of pg-promise's formatting", () => {
    expect(sqlIn("db.any('SELECT a FROM t WHERE b IN ($1:csv) AND c = $<c> AND d = $/d/ AND e = $[e]')")).toEqual([
      'SELECT a FROM t WHERE b IN (:h00__) AND c = :h01 AND d = :h02 AND e = :h03',
    ]);
  });

  it('are columns where they are compared with a value', () => {
    expect(sql('SELECT a FROM t WHERE ${b} = ${c} AND ${d} IS NULL')).toBe(
      'SELECT a FROM t WHERE ${b} = :h00 AND ${d} IS NULL',
    );
    expect(sql('SELECT a FROM t WHERE ${b} = c AND ${d} IN (SELECT e FROM u)')).toBe(
      'SELECT a FROM t WHERE :h00 = c AND :h01 IN (SELECT e FROM u)',
    );
  });

  it('lose their braces and quotes, never their length', () => {
    const hole = "${f({ a: '}' })}";
    expect(sql(`SELECT ${hole} FROM t`)).toBe(`SELECT \${${'f___a_________'.slice(0, hole.length - 3)}} FROM t`);
  });

  it('are patterns where the text of the hole begins with a wildcard', () => {
    expect(sql("SELECT a FROM t WHERE b LIKE ${'%' + x}")).toBe("SELECT a FROM t WHERE b LIKE '%xxxxxxx'");
    expect(sql('SELECT a FROM t WHERE b LIKE ${x}')).toBe('SELECT a FROM t WHERE b LIKE :h00');
  });

  it('of query builders in PostgreSQL, whose ? is an operator, are parameters too', () => {
    expect(sqlIn("knex.raw('SELECT a FROM t WHERE b = ? AND c ? 1 AND d IN (?, ?)')")).toEqual([
      'SELECT a FROM t WHERE b = :h00 AND c ? 1 AND d IN (:h01, :h02)',
    ]);
    const mysql = 'SELECT a FROM t WHERE b = ?';
    expect(sqlIn(`db.query('${mysql}')`, 'a.ts', 'mysql')).toEqual([mysql]);
  });
});

describe('the text that the program has', () => {
  it('is put together from joined literals', () => {
    expect(sqlIn("db.query('SELECT a ' +\n  'FROM t ' + \"WHERE b = 1\")")).toEqual(['SELECT a FROM t WHERE b = 1']);
  });

  it('has its escape sequences decoded', () => {
    expect(
      sqlIn(String.raw`db.query('SELECT \'a\' AS \u0062\x63,\n \
1')`),
    ).toEqual(["SELECT 'a' AS bc,\n 1"]);
  });
});

describe('every character of a query', () => {
  const fragment = fc.constantFrom(
    'SELECT ',
    'a, ',
    'FROM t ',
    'WHERE b = ',
    "'x' ",
    '"y" ',
    '\n',
    '-- c\n',
    '; ',
    'LIKE ',
    'IN ',
    '( ',
    ') ',
    'é😀 ',
    '? ',
  );
  const hole = fc.constantFrom('${x}', '${a.b}', '${f({ a: `}` })}', "${'%' + x}");
  const quoted = (quote: string) =>
    fc.array(quote === '`' ? fc.oneof(fragment, hole) : fragment, { maxLength: 12 }).map((parts) => {
      const escaped = (part: string): string =>
        part.startsWith('${')
          ? part
          : part.replaceAll(quote, `\\${quote}`).replaceAll('\n', quote === '`' ? '\n' : '\\n');
      return `${quote}${parts.map(escaped).join('')}${quote}`;
    });
  const literal = fc.oneof(quoted('`'), quoted("'"), quoted('"'));

  it('is mapped to the same character of the file, or to the hole or escape sequence that it stands for', () => {
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Dialect>('postgresql', 'mysql', 'tsql', 'unknown'),
        (literals, dialect) => {
          const code = `async function f() {\n  await db.query('SELECT 1 ' + ${literals.join(' + ')}, [x]);\n}\n`;
          const [found] = textsIn(code, 'a.ts', dialect);
          let at = 0;
          for (const piece of found?.pieces ?? []) {
            expect(piece.start).toBe(at);
            at = piece.end;
            const inFile = code.slice(piece.fileStart, piece.fileEnd);
            const inText = found?.text.slice(piece.start, piece.end);
            if (piece.kind === 'text') expect(inFile).toBe(inText);
            if (piece.kind === 'hole') expect(inFile).toBe(piece.source);
            if (piece.kind === 'escape') expect(inFile[0]).toBe('\\');
          }
          expect(at).toBe(found?.text.length);
        },
      ),
    );
  });
});

describe('any text', () => {
  it('gives an answer', () => {
    const soup = fc.array(
      fc.constantFrom(
        'sql`SELECT ',
        '${',
        '}',
        '`',
        "'",
        '"',
        "pool.query('SELECT 1",
        ')',
        '(',
        '{',
        '\n',
        '/* sql */',
        '\\',
        '+',
        'a',
      ),
    );
    fc.assert(
      fc.property(soup, fc.constantFrom('a.ts', 'a.jsx'), (parts, path) => {
        expect(() => readWhole(parts.join(''), path, 'postgresql')).not.toThrow();
      }),
    );
  });
});

describe('texts that a program keeps or puts together', () => {
  it('are queries where they surely are SQL, whoever runs them', () => {
    const code = `
      export const FIND = 'SELECT id FROM users WHERE id = $1';
      export const find = (t) => \`SELECT id FROM users WHERE t = \${t}\`;
      function drop() { return 'DELETE FROM users WHERE id = ?'; }
      const words = 'select a few';
      throw new Error('SELECT id FROM users failed');
      it('select id from users', () => {});`;
    expect(sqlIn(code)).toEqual([
      'SELECT id FROM users WHERE id = $1',
      'SELECT id FROM users WHERE t = :h00',
      'DELETE FROM users WHERE id = :h00',
    ]);
  });

  const given: readonly (readonly [string, readonly string[]])[] = [
    ["accountDb.first('SELECT id FROM auth WHERE method = ?', [m])", ['SELECT id FROM auth WHERE method = :h00']],
    ["getDb().mutate('DELETE FROM sessions')", ['DELETE FROM sessions']],
    ["pool.query(['SELECT a', `FROM t WHERE b = ${b}`].join('\\n'))", ['SELECT a\nFROM t WHERE b = :h00']],
    ['go(`DROP TABLE${ifExists} t${cascade};`)', ['DROP TABLE            t${cascade};']],
    ["format('SELECT ? AS now', [a])", ['SELECT ? AS now']],
    ["run(client, 'SELECT id FROM t', [a])", ['SELECT id FROM t']],
    ["query(client, 'BEGIN')", ['BEGIN']],
    ["for (const one of ['DROP TABLE a;', 'DROP TABLE b;']) go(one)", ['DROP TABLE a;', 'DROP TABLE b;']],
    ["const initSqls = ['BEGIN', `COMMIT`]", ['BEGIN', 'COMMIT']],
    ["const q = given ?? 'SELECT id FROM t'", ['SELECT id FROM t']],
    ["steps.push({ up: 'ALTER TABLE t ADD COLUMN a int' })", ['ALTER TABLE t ADD COLUMN a int']],
    ["const all = cond ? 'SELECT a FROM t' : 'SELECT b FROM t'", ['SELECT a FROM t', 'SELECT b FROM t']],
    ["go('SELECT a FROM t'.trim())", ['SELECT a FROM t']],
    ["go(explain + 'SELECT a FROM t')", ['${expl}SELECT a FROM t']],
    ['pg`SELECT a FROM t`; mine`SELECT a FROM t`; dedent`SELECT a FROM t`', Array(3).fill('SELECT a FROM t')],
    ['this.query`UPDATE t SET a = ${b}`', ['UPDATE t SET a = :h00']],
    ["const y = (0, yesql.pg)('delete from t where id = :id')(x)", ['delete from t where id = :id']],
  ];
  it.each(given)('are found in %s', (code, expected) => {
    expect(sqlIn(code).map((sql) => sql.replace(/_+}/g, '}'))).toEqual(expected);
  });

  const prose = [
    "show('Select a value from the list.')",
    "f({ description: 'Select by drop-down. Options are sourced from another table.' })",
    "button('Delete from cart')",
    "f('Create view show if formula', { a: 'Update the set of rows' })",
    "f('select an option from (the) list')",
    "logger.warn('DELETE FROM t WHERE a = 1 failed')",
    "expect(sql).toContain('CREATE TABLE t (')",
    "if (sql === 'SELECT a FROM t') f()",
    "q.replace(/x/, 'SELECT COUNT(*) FROM t')",
    "const words = 'SELECT FROM WHERE SET'.split(' ')",
    'gql`SELECT a FROM t`',
    "throw new SyntaxError('SELECT a FROM t')",
    "const x = { 'SELECT a FROM t': 1 }",
    "editor({ placeHolder: 'SELECT a FROM t WHERE b = 1', value: '' })",
    "tool({ description: 'SELECT a FROM t', examples: ['SELECT b FROM t'] })",
  ];
  it.each(prose)('are no queries in %s', (code) => {
    expect(sqlIn(code)).toEqual([]);
  });

  it('have a condition more where the program adds to them', () => {
    const code =
      "let q = 'SELECT id FROM t'; let r = 'SELECT id FROM t WHERE 1 = 1'; let s = 'SELECT id FROM t ORDER BY id';" +
      'q += x; r += x; s += x; pool.query(q); pool.query(r); pool.query(s);';
    expect(sqlIn(code)).toEqual([
      'SELECT id FROM t WHERE :h00',
      'SELECT id FROM t WHERE 1 = 1 AND :h00',
      'SELECT id FROM t ORDER BY id',
    ]);
  });

  it('are each of those that a variable is given', () => {
    expect(sqlIn("let q; if (a) q = 'SELECT 1'; else q = 'SELECT 2'; pool.query(q);")).toEqual([
      'SELECT 1',
      'SELECT 2',
    ]);
  });

  it('hold the constants that they are made of', () => {
    const code = "const T = 'users'; pool.query(`SELECT id FROM ${T} WHERE a = ${a}`); sql`SELECT ${T}`;";
    expect(sqlIn(code)).toEqual(['SELECT id FROM users WHERE a = :h00', 'SELECT ${T}']);
  });
});

describe('a file with thousands of brackets that nothing closes', () => {
  it('is left alone, since the grammar would look for seconds how to go on', () => {
    expect(sqlIn(`sql\`SELECT 1\`;\n${'model A {\n'.repeat(20_000)}`)).toEqual([]);
    expect(sqlIn(`sql\`SELECT 1\`;\n${'{ f([]); }\n'.repeat(2_000)}`)).toEqual(['SELECT 1']);
  });
});

describe('a reading that starts from an earlier one', () => {
  const base = [
    "const q = 'SELECT 1';",
    'async function f(xs: number[]) {',
    '  for (const x of xs) {',
    '    await sql`UPDATE t SET a = ${x} WHERE id = ${x}`;',
    '  }',
    '  await prisma.user.findMany({ where: { id: { in: xs } } });',
    "  await pool.query('SELECT a ' + `FROM t WHERE b = ${xs[0]}`);",
    '}',
    'export class A { constructor(private readonly db: Db) {} m = () => this.db.query(q); }',
    '',
  ].join('\n');
  const piece = fc.constantFrom(
    'a',
    '1',
    ' ',
    '\n',
    "'",
    '`',
    '${x}',
    '{',
    '}',
    '(',
    ')',
    ';',
    '// c\n',
    '/*',
    'await ',
    'x.y',
    ', b',
    '('.repeat(1_200),
    '{}'.repeat(1_200),
  );

  it('finds what a fresh one finds', () => {
    const edit = fc.record({ at: fc.nat(base.length), drop: fc.nat(6), insert: piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        let text = base;
        let { state } = readWhole(text, 'a.ts', 'postgresql');
        for (const { at, drop, insert } of edits) {
          const span = { start: Math.min(at, text.length), end: Math.min(at + drop, text.length) };
          text = text.slice(0, span.start) + insert + text.slice(span.end);
          const read = readWhole(text, 'a.ts', 'postgresql', { state, change: { span, newText: insert } });
          const fresh = readWhole(text, 'a.ts', 'postgresql');
          expect({ texts: read.texts, calls: read.calls }).toEqual({ texts: fresh.texts, calls: fresh.calls });
          state = read.state;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an edit', () => {
  const functions = Array.from(
    { length: 50 },
    (_, n) =>
      `export async function f${n}(a: number) {\n  return pool.query(\`SELECT id FROM t${n} WHERE a = ${'${a}'} AND b = ${'${LEVEL}'}\`);\n}`,
  );
  const code = ["const LEVEL = '1';", 'const OTHER = 2;', ...functions, 'export const last = 1;'].join('\n');

  function edited(before: string, newText: string): { readonly partsRead: number; readonly reused: number } {
    const at = code.indexOf(before);
    const { state, parts } = scriptReader.read(code, 'a.ts', 'postgresql');
    const known = new Set(parts.map(({ contents }) => contents));
    const span = { start: at, end: at + before.length };
    const text = code.slice(0, span.start) + newText + code.slice(span.end);
    const read = scriptReader.read(text, 'a.ts', 'postgresql', { state, change: { span, newText } });
    const fresh = readWhole(text, 'a.ts', 'postgresql');
    expect(read.parts.flatMap(({ contents }) => contents.texts.map((one) => one.text))).toEqual(
      fresh.texts.map((one) => one.text),
    );
    return { partsRead: read.partsRead, reused: read.parts.filter(({ contents }) => known.has(contents)).length };
  }

  it('reads the statement that it touches and those beside it, and keeps what was found in all others', () => {
    expect(edited('id FROM t20 ', 'name FROM t20 ')).toEqual({ partsRead: 3, reused: 47 });
    expect(edited('f30(a: number) {', 'f30(a: number) {\n  go();')).toEqual({ partsRead: 3, reused: 47 });
  });

  it('reads those too that use a constant which is another one by now', () => {
    expect(edited("LEVEL = '1'", "LEVEL = '2'")).toEqual({ partsRead: 52, reused: 0 });
    expect(edited('OTHER = 2', 'OTHER = 3').partsRead).toBe(3);
  });

  it('reads all of a file in which the grammar does not follow, and little again behind it', () => {
    const text = code.replace('pool.query(`SELECT id FROM t20 ', 'pool.query((`SELECT id FROM t20 ');
    const { state } = scriptReader.read(text, 'a.ts', 'postgresql');
    const span = { start: text.length, end: text.length };
    const change = { span, newText: '\nexport const more = 1;' };
    const { partsRead } = scriptReader.read(text + change.newText, 'a.ts', 'postgresql', { state, change });
    expect(partsRead).toBeLessThan(10);
  });
});
