import fs, { closeSync, existsSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';

let cli: BuiltCli;
const folders: { dispose(): void }[] = [];

beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

const CONFIG = '{ "dialect": "postgresql" }';
const BAD_QUERY = 'SELECT id FROM users WHERE name = NULL;\n';

function project(files: Parameters<typeof temporaryFolder>[0]): string {
  const folder = temporaryFolder({ 'schemawise.config.json': CONFIG, ...files });
  folders.push(folder);
  return folder.path;
}

describe('exit codes', () => {
  it('are 0 without findings, 1 with findings, and 0 where these stay below --fail-on', async () => {
    const cwd = project({ 'good.sql': 'SELECT 1;\n', 'bad.sql': BAD_QUERY });
    expect((await cli.run(['check', 'good.sql'], { cwd })).code).toBe(0);
    expect((await cli.run(['check', 'bad.sql'], { cwd })).code).toBe(1);
    const warned = project({
      'schema.sql': 'CREATE TABLE t (a int);\n',
      'schemawise.config.json': '{"dialect": "postgresql", "rules": {"*": "info"}}',
    });
    expect((await cli.run(['check', '--fail-on', 'info'], { cwd: warned })).code).toBe(1);
    expect((await cli.run(['check'], { cwd: warned })).code).toBe(0);
  });

  it.each([
    [['check', 'nowhere'], 'There is no file or folder "nowhere".'],
    [['check', '--bogus'], "Unknown option '--bogus'"],
    [['check', '--min-confidence', '200'], '--min-confidence must be a whole number from 0 to 100, not "200".'],
    [['check', '--dialect', 'postgres'], 'Did you mean "postgresql"?'],
    [['check', '--format', 'xml'], 'use one of: text, json, sarif, github, gitlab'],
    [['check', '--update-baseline'], '--update-baseline needs --baseline FILE'],
    [['check', '--baseline', 'none.json'], 'There is no baseline none.json.'],
    [['check', '--baseline', 'good.sql'], 'good.sql is not a baseline: it is not valid JSON.'],
    [['check', '--since', 'main'], '--since needs a git repository'],
    [['check', 'notes.txt'], 'neither SQL (.sql, .ddl, .pgsql, .psql, .mysql, .tsql), nor a Prisma schema (.prisma)'],
    [['check', '--stdin-filename', 'a.sql', 'good.sql'], 'leave out the paths'],
    [['check', '--stdin-filename', 'a.sql', '--fix'], '--fix writes files'],
    [['chek'], 'Did you mean "check"?'],
    [['good.sql'], 'To check a file or folder: schemawise check good.sql'],
    [['route'], 'Say what it is about, in quotes'],
    [['impact', 'users'], 'The command "impact" is not part of this version.'],
    [['lsp'], 'schemawise lsp --stdio'],
    [['rules', 'all'], '"rules" takes no "all".'],
  ])('are 2 with one clear line for %j', async (words, message) => {
    const cwd = project({ 'good.sql': 'SELECT 1;\n', 'notes.txt': 'x' });
    const result = await cli.run(words, { cwd });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.skipIf(!existsSync('/dev/full'))('output that cannot be written', () => {
  it('ends with 2 and one line that says so', async () => {
    const cwd = project({ 'bad.sql': BAD_QUERY });
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await cli.run(['check'], { cwd, stdout: full }).finally(() => closeSync(full));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^schemawise: the output cannot be written \(ENOSPC\).*\n$/);
  });
});

const ONLY_MONEY = { '*': 'off', 'no-float-money': 'error' };
const MONEY_CONFIG = { 'schemawise.config.json': JSON.stringify({ dialect: 'postgresql', rules: ONLY_MONEY }) };
const FLOAT_PRICE = 'CREATE TABLE orders (id bigint PRIMARY KEY, price real);\n';
const EXACT_PRICE = 'CREATE TABLE orders (id bigint PRIMARY KEY, price numeric(19,4));\n';

describe('a file that --fix cannot write', () => {
  it('is named and reported as it is, and every other file is fixed', async () => {
    const cwd = project({ ...MONEY_CONFIG, 'a.sql': FLOAT_PRICE, 'z.sql': FLOAT_PRICE });
    // A name of full length leaves no room for that of the temporary file beside, whoever runs the test.
    const long = `${'x'.repeat(251)}.sql`;
    fs.writeFileSync(join(cwd, long), FLOAT_PRICE);
    const { code, stdout, stderr } = await cli.run(['check', '--fix'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^schemawise: "x+\.sql" cannot be written \(ENAMETOOLONG\)\. .*\n$/);
    expect(stdout).toContain('Edited a.sql');
    expect(stdout).toContain('Edited z.sql');
    expect(stdout).not.toContain('Edited x');
    expect(stdout).toContain('1 finding (1 error) in 1 of 3 files.');
    expect(readFileSync(join(cwd, 'z.sql'), 'utf8')).toBe(EXACT_PRICE);
  });

  it('is none that a link names too', async () => {
    const cwd = project({ ...MONEY_CONFIG, 'b.sql': FLOAT_PRICE });
    symlinkSync(join(cwd, 'b.sql'), join(cwd, 'a.sql'));
    const { code, stderr } = await cli.run(['check', '--fix'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'b.sql'), 'utf8')).toBe(EXACT_PRICE);
  });
});

describe('migrations.deployedSince', () => {
  it('says which migrations have run: their fixes are new migrations, those of later ones edits', async () => {
    const cwd = project({
      'migrations/000001_a.up.sql': 'CREATE TABLE a (id bigint PRIMARY KEY, price real);\n',
      'migrations/000001_a.down.sql': 'DROP TABLE a;\n',
    });
    const author = { name: 'a', email: 'a@example.org' };
    await git.init({ fs, dir: cwd, defaultBranch: 'main' });
    await git.add({ fs, dir: cwd, filepath: '.' });
    await git.commit({ fs, dir: cwd, message: 'one', author });
    await git.tag({ fs, dir: cwd, ref: 'v1' });
    fs.writeFileSync(join(cwd, 'migrations/000002_b.up.sql'), 'CREATE TABLE b (id bigint PRIMARY KEY, price real);\n');
    fs.writeFileSync(join(cwd, 'migrations/000002_b.down.sql'), 'DROP TABLE b;\n');
    await git.add({ fs, dir: cwd, filepath: '.' });
    await git.commit({ fs, dir: cwd, message: 'two', author });
    const kinds = async (migrations: unknown) => {
      fs.writeFileSync(
        join(cwd, 'schemawise.config.json'),
        JSON.stringify({ dialect: 'postgresql', migrations, rules: ONLY_MONEY }),
      );
      const { stdout, stderr } = await cli.run(['check', '--format', 'json'], { cwd });
      const { findings } = JSON.parse(stdout) as { findings: { fixes: { kind: string }[] }[] };
      return { kinds: findings.map((finding) => finding.fixes[0]?.kind), stderr };
    };
    expect(await kinds({})).toEqual({ kinds: ['newFile', 'newFile'], stderr: '' });
    expect(await kinds({ deployedSince: 'v1' })).toEqual({ kinds: ['newFile', 'edit'], stderr: '' });
    const unknown = await kinds({ deployedSince: 'v9' });
    expect(unknown.kinds).toEqual(['newFile', 'newFile']);
    expect(unknown.stderr).toMatch(/^schemawise: .*no commit "v9", which "migrations\.deployedSince" names.*\n$/);
  });
});

describe('help', () => {
  it('lists the commands that exist and no others', async () => {
    const { code, stdout } = await cli.run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('schemawise check [PATH…]');
    expect(stdout).toContain('schemawise route "QUESTION"');
    expect(stdout).toContain('schemawise mcp [PATH…]');
    expect(stdout).not.toMatch(/impact|rehearse/);
    expect((await cli.run([])).stdout).toBe(stdout);
  });

  it('of a command shows its options, and --version the version of the package', async () => {
    expect((await cli.run(['check', '--help'])).stdout).toContain('--baseline FILE');
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../server/package.json'), 'utf8'));
    expect((await cli.run(['--version'])).stdout).toBe(`${manifest.version}\n`);
  });
});

describe('input that cannot be read', () => {
  it('is named once each, and every other file is checked', async () => {
    const cwd = project({
      'bad.sql': BAD_QUERY,
      'binary.sql': new Uint8Array([0x53, 0x00, 0x01, 0x02]),
      'latin1.sql': new Uint8Array([0x2d, 0x2d, 0x20, 0xe9, 0x0a]),
      'utf16.sql': Buffer.from(`\ufeff${BAD_QUERY}`, 'utf16le'),
      'large.sql': `-- ${'x'.repeat(300)}\n${BAD_QUERY}`,
      'schemawise.config.json': '{ "dialect": "postgresql", "maxFileBytes": 200 }',
      'node_modules/lib/a.sql': BAD_QUERY,
    });
    symlinkSync(cwd, join(cwd, 'loop'));
    symlinkSync(join(cwd, 'gone.sql'), join(cwd, 'dangling.sql'));
    const { code, stdout, stderr } = await cli.run(['check', '--format', 'json'], { cwd });
    const lines = stderr.trim().split('\n');
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^schemawise: binary\.sql was skipped: it holds null bytes/);
    expect(lines[1]).toMatch(/^schemawise: large\.sql was skipped: .*maxFileBytes/);
    expect(lines[2]).toMatch(/^schemawise: latin1\.sql was skipped: it is not UTF-8/);
    const { findings, files, skipped } = JSON.parse(stdout);
    expect(files).toEqual(['bad.sql', 'utf16.sql']);
    expect(findings.map((one: { file: string }) => one.file)).toEqual(['bad.sql', 'utf16.sql']);
    expect(skipped).toHaveLength(3);
  });

  it('ends with 2 where the user named it', async () => {
    const cwd = project({ 'binary.sql': new Uint8Array([0x53, 0x00, 0x01]) });
    const { code, stderr } = await cli.run(['check', 'binary.sql'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('"binary.sql" was not checked: it holds null bytes');
  });
});

describe('a dialect of which only queries are read', () => {
  it('is named once, and its queries are checked', async () => {
    const cwd = project({
      'a.sql': 'SELECT 1;\n',
      'lite/b.sql': 'SELECT a FROM t WHERE b = NULL;\n',
      'lite/c.sql': 'DROP TABLE t;\n',
      'schemawise.config.json': '{ "dialect": "postgresql", "overrides": [{ "files": "lite", "dialect": "hive" }] }',
    });
    const { stdout, stderr } = await cli.run(['check', '--format', 'json'], { cwd });
    expect(stderr).toBe('schemawise: 2 files are hive, of which only queries are checked.\n');
    const { files, skipped, findings } = JSON.parse(stdout);
    expect([files, skipped]).toEqual([['a.sql', 'lite/b.sql', 'lite/c.sql'], []]);
    expect(findings).toMatchObject([{ ruleId: 'null-comparison', file: 'lite/b.sql' }]);
  });
});

describe('configuration', () => {
  it('is found above the path, and its problems are findings', async () => {
    const cwd = project({
      'db/queries/bad.sql': BAD_QUERY,
      'schemawise.config.json': '{\n  "dialect": "postgresql",\n  "rulez": {}\n}\n',
    });
    const { stdout } = await cli.run(['check', '.', '--format', 'json'], { cwd: join(cwd, 'db', 'queries') });
    const { findings } = JSON.parse(stdout);
    expect(findings).toMatchObject([
      { ruleId: 'null-comparison', file: 'bad.sql' },
      { ruleId: 'configuration', file: '../../schemawise.config.json', range: { start: { line: 3, column: 3 } } },
    ]);
  });

  it('gives way to the options of the command line', async () => {
    const cwd = project({
      'bad.sql': BAD_QUERY,
      'schemawise.config.json': '{ "dialect": "postgresql", "minConfidence": 0 }',
    });
    const { stdout } = await cli.run(['check', '--min-confidence', '99', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).findings).toEqual([]);
  });

  it('may ignore files, even named ones', async () => {
    const cwd = project({ 'bad.sql': BAD_QUERY, 'schemawise.config.json': '{ "ignore": ["bad.sql"] }' });
    const { code, stderr } = await cli.run(['check', 'bad.sql'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('bad.sql was skipped: "ignore" in schemawise.config.json lists it');
  });
});

describe('what is checked', () => {
  it('is what the user names, with the rest of the project read to understand it', async () => {
    const cwd = project({
      'schemawise.config.json':
        '{"dialect":"postgresql","rules":{"*":"off","require-concurrent-index-creation":"warning"}}',
      'db/migrations/0001_users.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n',
      'db/migrations/0002_index.sql': 'CREATE INDEX users_name_idx ON users (name);\n',
    });
    const words = ['check', 'db/migrations/0002_index.sql', '--format', 'json'];
    const { files, findings } = JSON.parse((await cli.run(words, { cwd })).stdout);
    expect(files).toEqual(['db/migrations/0002_index.sql']);
    expect(findings).toMatchObject([{ ruleId: 'require-concurrent-index-creation' }]);
  });

  it('is standard input under the name that it is given', async () => {
    const cwd = project({ 'queries/a.sql': 'SELECT 1;\n' });
    const result = await cli.run(['check', '--stdin-filename', 'queries/a.sql'], { cwd, input: BAD_QUERY });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('queries/a.sql:1:28: error: ');
    const unsaved = await cli.run(['check', '--stdin-filename', 'new.sql'], { cwd, input: BAD_QUERY });
    expect(unsaved.stdout).toContain('new.sql:1:28');
  });
});

describe('--fix', () => {
  it('writes what is safe, keeps line ends, encodings and the rest, and says so', async () => {
    const crlf = 'CREATE TABLE orders (\r\n  id bigint PRIMARY KEY,\r\n  price real\r\n);\r\n';
    const cwd = project({
      ...MONEY_CONFIG,
      'a.sql': FLOAT_PRICE,
      'b.sql': crlf,
      'c.sql': Buffer.from(`\ufeff${FLOAT_PRICE}`, 'utf16le'),
    });
    const { code, stdout } = await cli.run(['check', '--fix'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Edited a.sql: Use numeric(19,4)\n');
    expect(stdout).toContain('No findings in 3 files.');
    expect(readFileSync(join(cwd, 'a.sql'), 'utf8')).toBe(EXACT_PRICE);
    expect(readFileSync(join(cwd, 'b.sql'), 'utf8')).toBe(crlf.replace('real', 'numeric(19,4)'));
    const utf16 = readFileSync(join(cwd, 'c.sql'));
    expect(utf16.toString('utf16le')).toBe(`\ufeff${EXACT_PRICE}`);
  });

  it('writes the next migration where the one at fault is deployed, and edits what is not a migration', async () => {
    const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n';
    const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));\n';
    const cwd = project({
      'migrations/0001_users.up.sql': users,
      'migrations/0001_users.down.sql': 'DROP TABLE users;\n',
      'migrations/0002_orders.up.sql': orders,
      'migrations/0002_orders.down.sql': 'DROP TABLE orders;\n',
      'queries/a.sql': 'SELECT * FROM users;\n',
    });
    await git.init({ fs, dir: cwd, defaultBranch: 'main' });
    await git.add({ fs, dir: cwd, filepath: '.' });
    await git.commit({ fs, dir: cwd, message: 'all', author: { name: 'Test', email: 'test@example.com' } });
    const { stdout } = await cli.run(['check', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'migrations/0002_orders.up.sql'), 'utf8')).toBe(orders);
    expect(readFileSync(join(cwd, 'queries/a.sql'), 'utf8')).toContain('SELECT id, name FROM users');
    const created = readdirSync(join(cwd, 'migrations')).filter((name) => name.startsWith('0003'));
    expect(created).toHaveLength(2);
    for (const name of created) expect(stdout).toContain(`Created migrations/${name}: `);
  });

  it('touches nothing without the option', async () => {
    const cwd = project({ 'a.sql': BAD_QUERY });
    await cli.run(['check'], { cwd });
    expect(readFileSync(join(cwd, 'a.sql'), 'utf8')).toBe(BAD_QUERY);
  });
});

describe('--baseline', () => {
  it('leaves out known findings wherever their lines move, and reports new ones', async () => {
    const cwd = project({ 'a.sql': BAD_QUERY });
    const written = await cli.run(['check', '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(written).toMatchObject({ code: 0, stderr: 'schemawise: known.json now covers 1 finding.\n' });
    const known = readFileSync(join(cwd, 'known.json'), 'utf8');
    const moved = temporaryFolder({
      'schemawise.config.json': CONFIG,
      'known.json': known,
      'a.sql': `-- a comment\n\n${BAD_QUERY}SELECT id FROM orders WHERE total = NULL;\n`,
    });
    folders.push(moved);
    const { code, stdout } = await cli.run(['check', '--baseline', 'known.json'], { cwd: moved.path });
    expect(code).toBe(1);
    expect(stdout).toContain('a.sql:4:29');
    expect(stdout).toContain('1 finding (1 error) in 1 of 1 file (1 finding in the baseline).');
  });
});

describe('output', () => {
  it('reaches a slow reader whole, however long it is', async () => {
    const cwd = project({ 'many.sql': BAD_QUERY.repeat(2000) });
    const { stdout } = await cli.run(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).findings).toHaveLength(2000);
  });

  it('is the same for the same input, timings aside', async () => {
    const cwd = project({ 'a.sql': BAD_QUERY, 'b.sql': 'SELECT * FROM users;\n' });
    const withoutTimings = async () => {
      const { timings, ...rest } = JSON.parse((await cli.run(['check', '--format', 'json'], { cwd })).stdout);
      expect(Object.keys(timings)).toEqual(['readMs', 'analyseMs', 'totalMs']);
      return rest;
    };
    expect(await withoutTimings()).toEqual(await withoutTimings());
  });

  it('has colours where they are forced and none for a pipe', async () => {
    const cwd = project({ 'a.sql': BAD_QUERY });
    const forced = await cli.run(['check'], { cwd, env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001b[31merror\u001b[0m');
    expect((await cli.run(['check'], { cwd })).stdout).not.toContain('\u001b');
  });
});

describe('the other commands', () => {
  it('list the rules', async () => {
    const { code, stdout } = await cli.run(['rules', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'no-float-money', severity: 'error' }));
    expect((await cli.run(['rules'])).stdout).toMatch(/^no-float-money +error +95 /m);
  });

  it('print the schema that files add up to', async () => {
    const cwd = project({ 'schema.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);\n' });
    const { stdout } = await cli.run(['schema', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        dialect: 'postgresql',
        files: ['schema.sql'],
        tables: [{ name: 'users', columns: [{ name: 'id' }, { name: 'name' }] }],
      },
    ]);
    expect((await cli.run(['schema'], { cwd })).stdout).toContain('    name  text not null\n');
  });

  it('start the language server', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const message = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const output = await cli.converse(['lsp', '--stdio'], message, '"capabilities"');
    expect(output).toContain('"capabilities"');
  });
});
