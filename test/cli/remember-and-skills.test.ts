import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SkillFolder } from '../../server/src/advisor/skills/library.ts';
import { type CliHost, UsageError } from '../../server/src/cli/host.ts';
import { installSkills } from '../../server/src/cli/install-skills.ts';
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

function project(files: Parameters<typeof temporaryFolder>[0]): string {
  const folder = temporaryFolder({ 'schemawise.config.json': '{ "dialect": "postgresql" }', ...files });
  folders.push(folder);
  return folder.path;
}

const SHOP = {
  'db/migrations/001_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, total_cents bigint);\n',
  'docker-compose.yml':
    'services:\n  db:\n    image: postgres:16-alpine\n    environment:\n      POSTGRES_PASSWORD: hush-hush\n',
  '.env': 'DATABASE_URL=postgres://app:hush-hush@db.internal/shop\n',
  '.github/workflows/ci.yml': 'services:\n  db:\n    image: postgres:15\n',
};

describe('schemawise ask', () => {
  it('names the stack with its files, and no secret', async () => {
    const { stdout, code } = await cli.run(['ask', 'add a column note to orders'], { cwd: project(SHOP) });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'This workspace: PostgreSQL 16 (`docker-compose.yml:3`; 15 in `.github/workflows/ci.yml:3`).',
    );
    expect(stdout).not.toMatch(/hush|db\.internal/);
  });
});

describe('schemawise remember', () => {
  it('writes a new file each time, which the next answer shows', async () => {
    const cwd = project(SHOP);
    const words = [
      'remember',
      'Order totals stay in orders.',
      '--kind',
      'denormalisation',
      '-q',
      'do I store order totals',
    ];
    const first = await cli.run(words, { cwd });
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/^Wrote \.schemawise\/memory\/\d{4}-\d\d-\d\d-order-totals-stay-in-orders\.md\./);
    await cli.run(words, { cwd });
    const names = readdirSync(join(cwd, '.schemawise/memory'));
    expect(names).toHaveLength(2);
    expect(readFileSync(join(cwd, '.schemawise/memory', names[0] ?? ''), 'utf8')).toMatch(
      /^---\nkind: denormalisation\n/,
    );
    const { stdout } = await cli.run(['ask', 'add a column note to orders'], { cwd });
    expect(stdout).toContain('## Decided earlier');
    expect(stdout).toContain('Order totals stay in orders');
  });

  it('leaves secrets out and says so', async () => {
    const cwd = project(SHOP);
    const { stdout } = await cli.run(['remember', 'Use postgres://app:hush@db.internal/x for reports'], { cwd });
    expect(stdout).toContain('look the file over');
    const [name = ''] = readdirSync(join(cwd, '.schemawise/memory'));
    expect(readFileSync(join(cwd, '.schemawise/memory', name), 'utf8')).not.toMatch(/hush|db\.internal/);
  });

  it.each([
    [['remember'], 'Say what was decided, and why, in quotes'],
    [['remember', 'x y', '--kind', 'idea'], '--kind cannot be "idea"; use one of: decision, denormalisation'],
    [['remember', 'x y', '--status', 'soon'], '--status cannot be "soon"'],
    [['skills'], 'Say what to do with the skills'],
    [['skills', 'install'], 'Say where the skills go'],
    [['skills', 'install', '--to', '../x/skills'], 'is no folder for skills below the current one'],
  ])('wrong use of %j is told in a clear line, and nothing is written', async (words, message) => {
    const cwd = project({});
    const { code, stderr } = await cli.run(words, { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, '.schemawise'))).toBe(false);
  });
});

describe('schemawise skills install', () => {
  const SKILLS: readonly SkillFolder[] = [
    {
      id: 'a',
      files: [
        { path: 'SKILL.md', text: 'A' },
        { path: 'templates/t.sql', text: 'T' },
      ],
    },
    { id: 'b', files: [{ path: 'SKILL.md', text: 'B' }] },
  ];

  function hostWith(files: Map<string, string>) {
    const said = { out: '', err: '' };
    const host = {
      stdout: {
        write: (text: string) => {
          said.out += text;
        },
      },
      stderr: {
        write: (text: string) => {
          said.err += text;
        },
      },
      readShippedSkillFiles: async () => SKILLS,
      readUserFile: async (path: string) => files.get(path),
      writeWorkspaceFile: async (_root: string, path: string, before: string | undefined, text: string) => {
        if (files.get(path) !== before) throw new UsageError('changed');
        files.set(path, text);
      },
    } as unknown as CliHost;
    return { host, said };
  }

  it('copies every file of every skill to each place, and once', async () => {
    const files = new Map<string, string>();
    const { host, said } = hostWith(files);
    expect(await installSkills(host, ['install'], { to: 'claude, .my-agent/skills', force: false })).toBe(0);
    expect([...files.keys()].sort()).toEqual(
      ['.claude/skills', '.my-agent/skills'].flatMap((folder) => [
        `${folder}/a/SKILL.md`,
        `${folder}/a/templates/t.sql`,
        `${folder}/b/SKILL.md`,
      ]),
    );
    expect(await installSkills(host, ['install'], { to: 'claude', force: false })).toBe(0);
    expect(said.out).toContain('.claude/skills: 0 files of 2 skills written, 3 were there already.');
  });

  it('leaves a changed file alone and names it, unless it is told to overwrite', async () => {
    const files = new Map([['.agents/skills/a/SKILL.md', 'mine']]);
    const { host, said } = hostWith(files);
    expect(await installSkills(host, ['install'], { to: 'agents', force: false })).toBe(1);
    expect(files.get('.agents/skills/a/SKILL.md')).toBe('mine');
    expect(files.get('.agents/skills/b/SKILL.md')).toBe('B');
    expect(said.err).toContain('--force overwrites:\n  .agents/skills/a/SKILL.md');
    expect(await installSkills(host, ['install'], { to: 'agents', force: true })).toBe(0);
    expect(files.get('.agents/skills/a/SKILL.md')).toBe('A');
  });
});
