import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { renderMarkdown } from '../../../server/src/advisor/answer/render.ts';
import { composeEntry, type Remembered } from '../../../server/src/advisor/memory/compose-entry.ts';
import { readMemory } from '../../../server/src/advisor/memory/read-memory.ts';
import { relatedEntries } from '../../../server/src/advisor/memory/related-entries.ts';
import { remember } from '../../../server/src/advisor/memory/remember.ts';
import { readQuestion } from '../../../server/src/advisor/router/question.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import type { Engine } from '../../../server/src/lint/engine.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const DECISION: Remembered = {
  kind: 'decision',
  text: 'Order totals are stored in orders.total_cents. Reports read them all day.',
  question: 'should I store the order total: yes or no?',
  tables: ['orders'],
  spokes: ['data-modeling'],
  gates: ['Every total equals the sum of its lines'],
};

let engine: Engine;
let library: SkillLibrary;
beforeAll(async () => {
  library = await shippedLibrary();
  engine = await engineOver({
    settings: { dialect: 'postgresql' },
    files: [
      { path: 'db/migrations/001.up.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY, total_cents bigint);\n' },
      { path: 'docker-compose.yml', text: 'services:\n  db:\n    image: postgres:16\n' },
    ],
  });
});

describe('a file of the memory', () => {
  it('holds the decision with its question, gates, tables and spokes', () => {
    const { path, text, scrubbed } = composeEntry(DECISION, NOW, new Set());
    expect(path).toBe('.schemawise/memory/2026-03-01-order-totals-are-stored-in-orders-total-cents.md');
    expect(text).toBe(`---
kind: decision
date: 2026-03-01
question: "should I store the order total: yes or no?"
tables:
  - "orders"
spokes:
  - "data-modeling"
gates:
  - "Every total equals the sum of its lines"
---
# Order totals are stored in orders.total_cents

Reports read them all day.
`);
    expect(scrubbed).toBe(false);
  });

  it('is read as it was written, whatever signs stand in it', () => {
    const odd = { ...DECISION, question: '- "a": #b\n*c* &d\ttab \\', text: 'Keep: "x" # not a comment' };
    const { path, text } = composeEntry(odd, NOW, new Set());
    const { entries, problems } = readMemory([{ path: path.split('/').at(-1) ?? '', text }]);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ title: 'Keep: "x" # not a comment', question: odd.question, tables: ['orders'] }]);
  });

  it('takes a name of its own, so that none is overwritten', () => {
    const first = composeEntry(DECISION, NOW, new Set());
    const name = first.path.split('/').at(-1)?.toUpperCase() ?? '';
    expect(composeEntry(DECISION, NOW, new Set([name])).path).toBe(first.path.replace('.md', '-2.md'));
    expect(composeEntry({ ...DECISION, text: '??? 中' }, NOW, new Set()).path).toBe(
      '.schemawise/memory/2026-03-01-decision.md',
    );
  });

  it('says that something was left out, which does not stand in it', () => {
    const { text, scrubbed } = composeEntry(
      { ...DECISION, text: 'Use postgres://app:hush@db.internal/x.', gates: ['password=hush'] },
      NOW,
      new Set(),
    );
    expect(scrubbed).toBe(true);
    expect(text).not.toMatch(/hush|db\.internal/);
  });

  it('knows the tables and the spokes of what was said by itself', () => {
    const made = remember(
      {
        kind: 'migration',
        status: 'planned',
        text: 'Split orders by month',
        question: 'how do I partition orders in postgres',
      },
      engineWorkspace([engine]),
      NOW,
      new Set(),
    );
    expect('text' in made ? made.text : '').toMatch(
      /status: planned[\s\S]*- "orders"[\s\S]*- "postgres-patterns"[\s\S]*gates:/,
    );
    expect(remember({ kind: 'decision', text: ' ! ' }, engineWorkspace([engine]), NOW, new Set())).toEqual({
      problem: 'Say in a few words what was decided, and why.',
    });
  });
});

describe('reading a memory', () => {
  it.each([
    ['# no frontmatter', 'x.md must begin with YAML between two lines `---`, with `kind` in it.'],
    ['---\nkind: [\n---\n# a', 'the YAML at the top of x.md cannot be read'],
    ['---\nkind: idea\n---\n# a', '`kind` must be one of decision, denormalisation, suppression, migration.'],
    ['---\nkind: migration\nstatus: soon\n---\n# a', '`status` must be one of planned, done, rolled-back, failed.'],
    ['---\nkind: decision\n---\nno heading', 'a line `# …` with the decision in a few words is missing'],
    [`---\nkind: decision\n---\n# a\n${'x'.repeat(100_001)}`, 'it is longer than 100000 characters.'],
  ])('says what is wrong with %j', (text, problem) => {
    const { entries, problems } = readMemory([{ path: 'x.md', text }]);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^\.schemawise\/memory\/x\.md is not used: /);
  });

  it('uses the good files beside a broken one, newest first, and leaves out a README', () => {
    const file = (date: string) => `---\nkind: decision\ndate: ${date}\n---\n# of ${date}\n`;
    const { entries, problems } = readMemory([
      { path: 'a.md', text: file('2026-01-01') },
      { path: 'b.md', text: file('2026-02-01') },
      { path: 'c.md', text: 'broken' },
      { path: 'README.md', text: 'what this folder is' },
    ]);
    expect(entries.map((entry) => entry.file)).toEqual(['b.md', 'a.md']);
    expect(problems).toHaveLength(1);
  });

  it('removes secrets that a person wrote there by hand', () => {
    const text = '---\nkind: decision\nquestion: "why postgres://a:hush@h/x"\n---\n# Password: hush\n\npwd=hush\n';
    expect(JSON.stringify(readMemory([{ path: 'a.md', text }]).entries)).not.toContain('hush');
  });
});

describe('what was decided', () => {
  const memory = readMemory(
    [
      composeEntry(DECISION, NOW, new Set()),
      composeEntry(
        {
          ...DECISION,
          text: 'Redis keeps sessions for a day',
          question: 'how long do sessions live in redis',
          tables: [],
          spokes: ['redis-patterns'],
          gates: [],
        },
        NOW,
        new Set(),
      ),
    ].map(({ path, text }) => ({ path: path.split('/').at(-1) ?? '', text })),
  ).entries;
  const related = (question: string, tables: readonly string[] = []) =>
    relatedEntries({ words: readQuestion(question).words, tables, spokes: [] }, memory).map((entry) => entry.title);

  it('is found by the table, or by what it says, and by nothing else', () => {
    expect(related('add a column', ['orders'])).toEqual(['Order totals are stored in orders.total_cents']);
    expect(related('how long do redis sessions live')).toEqual(['Redis keeps sessions for a day']);
    expect(related('how do I vacuum a table')).toEqual([]);
  });

  it('stands in the answer with its file, and the file can be opened', () => {
    const answer = compose('add a column note to orders', library, engineWorkspace([engine], memory));
    const part = answer.parts.find((one) => one.kind === 'memory');
    expect(part?.title).toBe('Decided earlier');
    expect(part?.markdown).toBe(
      '- **Order totals are stored in orders.total\\_cents**: Reports read them all day. (decision, 2026-03-01; `.schemawise/memory/2026-03-01-order-totals-are-stored-in-orders-total-cents.md`)',
    );
    expect(answer.actions).toContainEqual(
      expect.objectContaining({ kind: 'openFile', at: { file: part?.markdown.split('`')[1], line: 0, column: 0 } }),
    );
    expect(renderMarkdown(answer)).toContain('## Decided earlier');
  });

  it('is said in French to a French question, and as text whatever it holds', () => {
    const hostile = readMemory([
      {
        path: 'a.md',
        text: '---\nkind: suppression\ndate: 2026-01-01\ntables: [orders]\n---\n# <img src=x> [a](command:x)\n',
      },
    ]).entries;
    const answer = compose(
      'comment ajouter une colonne à la table orders',
      library,
      engineWorkspace([engine], hostile),
    );
    const part = answer.parts.find((one) => one.kind === 'memory');
    expect(part?.title).toBe('Décidé auparavant');
    expect(part?.markdown).toContain('\\<img src=x\\> \\[a\\](command:x)');
    expect(part?.markdown).toContain('(exception acceptée, 2026-01-01;');
  });

  it('is not spoken of where nothing fits, or there is no memory', () => {
    const kinds = (memoryEntries: typeof memory) =>
      compose('how do I tune autovacuum', library, engineWorkspace([engine], memoryEntries)).parts.map(
        (one) => one.kind,
      );
    expect(kinds(memory)).not.toContain('memory');
    expect(kinds([])).not.toContain('memory');
  });
});

describe('the stack in an answer', () => {
  it('opens what was read of the workspace', () => {
    const answer = compose('add a column note to orders', library, engineWorkspace([engine]));
    const part = answer.parts.find((one) => one.kind === 'workspace');
    expect(part?.markdown).toMatch(
      /^This workspace: PostgreSQL 16 \(`docker-compose\.yml:3`\)\.\n\n- `db\/migrations`/,
    );
  });

  it('tells the router the engine and the ORM where the question names none', async () => {
    const empty = await engineOver({
      files: [
        { path: 'compose.yaml', text: 'services:\n  db:\n    image: mysql:8.4\n' },
        { path: 'package.json', text: '{ "dependencies": { "typeorm": "^0.3.20" } }' },
      ],
    });
    const question = 'which index does this query need';
    const { route } = compose(question, library, engineWorkspace([empty]));
    expect(route.spokes).toContain('mysql-patterns');
    expect(route.spokes).not.toContain('postgres-patterns');
    expect(compose(question, library).route.spokes).not.toContain('mysql-patterns');
  });
});
