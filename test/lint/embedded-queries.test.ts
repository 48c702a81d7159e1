// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test is written in strings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/fix/apply-edits.ts';
import { fixesOf, STILL_CLOCK } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import { fileSpan } from '../../server/src/model/file-span.ts';
import { tokenize } from '../../server/src/text/lexer.ts';
import { engineOver } from '../support/engine.ts';

const SCHEMA = {
  path: 'db/schema.sql',
  text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, "order" text);\n',
};

async function over(code: string, path = 'src/a.ts', settings?: unknown): Promise<Engine> {
  const all = settings ?? { preset: 'all', dialect: 'postgresql' };
  return engineOver({ files: [SCHEMA, { path, text: code }], settings: all });
}

/** The places of a rule's findings, as the file has them. */
function places(engine: Engine, ruleId: string, path = 'src/a.ts'): readonly string[] {
  const text = engine.document(path)?.text ?? '';
  return engine
    .findings(path)
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ span }) => text.slice(span.start, span.end));
}

function fixed(engine: Engine, ruleId: string, path = 'src/a.ts'): string | undefined {
  const text = engine.document(path)?.text ?? '';
  const [finding] = engine.findings(path).filter((one) => one.ruleId === ruleId);
  const [fix] = finding ? fixesOf(engine, finding, STILL_CLOCK) : [];
  return fix?.edits && applyEdits(text, fix.edits);
}

describe('a finding in an embedded query', () => {
  it('stands where its characters stand in the file', async () => {
    const engine = await over(
      "await pool.query('SELECT id FROM users WHERE \\'x\\' <> \"order\" AND email = NULL');\n",
    );
    expect(places(engine, 'null-comparison')).toEqual(['email = NULL']);
  });

  it('covers whole holes, and speaks of them as they are written', async () => {
    const engine = await over('await sql`SELECT id FROM users WHERE ${user.email} = NULL`;\n');
    expect(places(engine, 'null-comparison')).toEqual(['${user.email} = NULL']);
    const [finding] = engine.findings('src/a.ts').filter((one) => one.ruleId === 'null-comparison');
    expect(finding?.message).toContain('${user.email}');
  });

  it('is found in every statement of a text', async () => {
    const engine = await over('await db.query(`\n  DELETE FROM users;\n  UPDATE users SET email = ${x};\n`);\n');
    expect(places(engine, 'delete-without-where')).toEqual(['DELETE FROM users']);
    expect(places(engine, 'update-without-where')).toHaveLength(1);
  });
});

describe('what an interpolation may hold', () => {
  const silent: readonly (readonly [ruleId: string, code: string])[] = [
    ['delete-without-where', 'DELETE FROM users ${where}'],
    ['update-without-where', "UPDATE users SET email = 'x' ${where}"],
    ['limit-without-order-by', 'SELECT id FROM users ${order} LIMIT 5'],
    ['insert-without-columns', 'INSERT INTO users ${rows}'],
    ['insert-column-count-mismatch', 'INSERT INTO users (id, email) VALUES ${rows}'],
    ['unused-cte', 'WITH a AS (SELECT 1) SELECT id FROM users ${joins}'],
    ['unknown-column', 'SELECT o.total, stock FROM users ${joins}'],
    ['implicit-cross-join', 'SELECT u.id FROM users u, users v ${where}'],
  ];
  it.each(silent)('is not missed by %s in %s', async (ruleId, code) => {
    const engine = await over(`await sql\`${code}\`;\n`);
    expect(places(engine, ruleId)).toEqual([]);
    const bare = await over(`await sql\`${code.replace(/\$\{\w+\}/, BARE[ruleId] ?? '')}\`;\n`);
    expect(places(bare, ruleId)).toHaveLength(1);
  });

  it('hides conditions from the rules that ask for one, and no clauses', async () => {
    const engine = await over('await sql`SELECT id FROM users WHERE ${filter} LIMIT 5`;\n');
    expect(places(engine, 'limit-without-order-by')).toHaveLength(1);
  });
});

/** What stands in the place of the interpolation where it surely holds nothing. */
const BARE: Readonly<Record<string, string>> = {
  'insert-without-columns': "VALUES (1, 'a', 'b')",
  'insert-column-count-mismatch': '(1)',
};
describe('a test', () => {
  it('clears its own database unreported, and is read for everything else', async () => {
    const code = "await db.query('DELETE FROM users'); await db.query('SELECT id FROM users WHERE email = NULL');\n";
    const test = await over(code, 'src/users.test.ts');
    expect(places(test, 'delete-without-where', 'src/users.test.ts')).toEqual([]);
    expect(places(test, 'null-comparison', 'src/users.test.ts')).toEqual(['email = NULL']);
    expect(places(await over(code), 'delete-without-where')).toEqual(['DELETE FROM users']);
  });
});

describe('a fix in an embedded query', () => {
  it('is escaped for the quotes of its literal', async () => {
    const engine = await over('await pool.query("SELECT * FROM users");\n');
    expect(fixed(engine, 'no-select-star')).toBe('await pool.query("SELECT id, email, \\"order\\" FROM users");\n');
  });

  it('keeps the holes that it repeats', async () => {
    const engine = await over('await sql`SELECT id FROM users WHERE ${f({ a })} = NULL`;\n');
    expect(fixed(engine, 'null-comparison')).toBe('await sql`SELECT id FROM users WHERE ${f({ a })} IS NULL`;\n');
  });

  it('is not offered where the literal is joined of several in different quotes', async () => {
    const engine = await over('await pool.query(\'SELECT * \' + "FROM users");\n');
    expect(places(engine, 'no-select-star')).toHaveLength(1);
    expect(fixed(engine, 'no-select-star')).toBeUndefined();
  });

  it('is not offered where a placeholder bound by its position would be lost', async () => {
    const code = "await connection.query('SELECT id FROM users WHERE (email = ?) = NULL');\n";
    const engine = await over(code, 'src/a.ts', { preset: 'all', dialect: 'mysql' });
    const edits = fixed(engine, 'null-comparison');
    if (edits !== undefined) expect(edits.split('?')).toHaveLength(2);
  });
});

describe('a suppression in TypeScript', () => {
  const findings = async (code: string): Promise<readonly string[]> =>
    (await over(code))
      .findings('src/a.ts')
      .map((finding) => finding.ruleId)
      .filter((id) => id === star || id === 'unused-suppression');
  const star = 'no-select-star';

  it('stands above the statement of the program', async () => {
    const code = `// schemawise-disable-next-line ${star}\nconst { rows } = await pool.query(\n  'SELECT * FROM users',\n);\n`;
    expect(await findings(code)).toEqual([]);
  });

  it('stands in the SQL', async () => {
    const code = `await pool.query(\`\n  -- schemawise-disable-next-line ${star}\n  SELECT * FROM users\n\`);\n`;
    expect(await findings(code)).toEqual([]);
  });

  it('stands above a constant that a call uses', async () => {
    const code = `// schemawise-disable-next-line ${star}\nconst ALL = 'SELECT * FROM users';\n\nexport const all = () => pool.query(ALL);\n`;
    expect(await findings(code)).toEqual([]);
  });

  it('covers the file, or what stands between two comments', async () => {
    expect(await findings(`/* schemawise-disable-file */\nawait pool.query('SELECT * FROM users');\n`)).toEqual([]);
    const code = `// schemawise-disable ${star}\nawait pool.query('SELECT * FROM users');\n// schemawise-enable ${star}\nawait pool.query('SELECT * FROM users');\n`;
    expect((await findings(code)).filter((id) => id === star)).toHaveLength(1);
  });

  it('that suppresses nothing is reported', async () => {
    const code =
      "// schemawise-disable-next-line no-float-money\nawait pool.query('SELECT id FROM users WHERE id = 1');\n";
    expect(await findings(code)).toContain('unused-suppression');
  });
});

describe('which files are read', () => {
  it('none without a query, and neither migrations, declarations nor minified files', async () => {
    const query = "await pool.query('DELETE FROM users');\n";
    for (const [path, text] of [
      ['src/plain.ts', "import { readFile } from 'node:fs';\nexport const a = 'select';\n"],
      ['src/types.d.ts', query],
      ['src/app.min.js', query],
      ['src/bundle.js', query.trim() + 'x();'.repeat(5000)],
      ['db/migrations/001_init.ts', query],
      ['src/1700000000000-Init.ts', `export class Init implements MigrationInterface { async up() { ${query} } }`],
      ['drizzle.config.ts', query],
    ] as const) {
      const engine = await over(text, path);
      expect(engine.document(path), path).toBeUndefined();
      expect(engine.findings(path), path).toEqual([]);
    }
  });

  it('and no longer once the last query is gone', async () => {
    const engine = await over("await pool.query('DELETE FROM users');\n");
    expect(engine.findings('src/a.ts')).not.toEqual([]);
    engine.setFile('src/a.ts', 'export {};\n');
    await engine.update();
    expect(engine.document('src/a.ts')).toBeUndefined();
    expect(engine.databases().flatMap(({ plan }) => plan.files.map((file) => file.path))).toEqual([SCHEMA.path]);
  });

  it('without a look at the databases, as long as there is none', async () => {
    const engine = await over('export {};\n');
    const { discoveries, statementsParsed } = engine.counters;
    engine.setFile('src/a.ts', 'export const a = 1;\n');
    await engine.update();
    expect(engine.counters).toMatchObject({ discoveries, statementsParsed });
  });
});

describe('the queries of a database', () => {
  it('are those of scripts too, and the calls of its Prisma client', async () => {
    const engine = await over(
      'await sql`SELECT id FROM users WHERE id = ${id}`;\nawait prisma.user.findMany({ take: 1 });\n',
    );
    const [database] = engine.databases();
    expect(database?.context.queriesOn('users').map(({ place }) => place.path)).toEqual(['src/a.ts']);
    expect(database?.context.queriesOn('User').map(({ parsed }) => parsed.fact.kind)).toEqual(['clientCall']);
  });
});

describe('an edit', () => {
  it('reads again only the queries that it touches', async () => {
    const first = "await pool.query('SELECT id FROM users WHERE id = 1');\n";
    const engine = await over(`${first}await pool.query('SELECT id FROM users WHERE id = 2');\n`);
    const before = engine.document('src/a.ts')?.statements;
    engine.editFile('src/a.ts', [{ span: { start: 0, end: 0 }, newText: 'const x = 1;\n' }]);
    const { statementsParsed } = engine.counters;
    await engine.update();
    expect(engine.counters.statementsParsed).toBe(statementsParsed);
    expect(engine.document('src/a.ts')?.statements[0]).toBe(before?.[0]);
    expect(engine.document('src/a.ts')?.statements[1]?.start).toBe(before?.[1]?.start as number);
  });

  it('of any kind leaves the findings that a fresh look gives', async () => {
    const base =
      "const q = 'SELECT * FROM users';\nasync function f() {\n  await pool.query(q);\n  for (const u of us) {\n    await sql`UPDATE users SET email = ${u.email}`;\n  }\n  await db.query(\"DELETE \" + 'FROM users');\n}\n";
    const piece = fc.constantFrom(
      "'",
      '`',
      '${',
      '}',
      '\n',
      ';',
      'SELECT * FROM users',
      ' WHERE id = 1',
      'await pool.query(',
      ')',
      '// x\n',
    );
    const edit = fc.record({ at: fc.nat(base.length), drop: fc.nat(12), insert: piece });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const engine = await over(base);
        for (const { at, drop, insert } of edits) {
          const length = engine.document('src/a.ts')?.text.length ?? 0;
          const span = { start: Math.min(at, length), end: Math.min(at + drop, length) };
          engine.editFile('src/a.ts', [{ span, newText: insert }]);
          await engine.update();
        }
        const text = engine.document('src/a.ts')?.text ?? '';
        const fresh = await over(text);
        expect(shown(engine)).toEqual(shown(fresh));
      }),
      { numRuns: 60 },
    );
  });
});

function shown(engine: Engine): readonly unknown[] {
  return engine.findings('src/a.ts').map(({ ruleId, span, message }) => ({ ruleId, span, message }));
}

describe('every word of an embedded query', () => {
  it('stands in the file where it is mapped to', async () => {
    const engine = await over(
      "await pool.query('SELECT \"id\", \\'a\\nb\\' AS c FROM users ' + `WHERE email = ${e} AND id IN ${ids}`);\n",
    );
    const document = engine.document('src/a.ts');
    const [statement] = document?.statements ?? [];
    for (const token of tokenize(statement?.text ?? '', 'postgresql')) {
      if (token.kind !== 'word' || !statement) continue;
      const span = fileSpan(statement, token);
      expect(document?.text.slice(span.start, span.end)).toBe(statement.text.slice(token.start, token.end));
    }
  });
});
