import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, type PhasedChange, phasedChange } from './support/phased-change.ts';
import { ScratchPostgres } from './support/scratch-postgres.ts';

let postgres: ScratchPostgres;
beforeAll(async () => {
  postgres = await ScratchPostgres.start();
});
afterAll(() => postgres.stop());

async function run(sql: string): Promise<void> {
  expect(await postgres.complaintAbout(sql), sql).toBeUndefined();
}

const TABLES = `CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(50) NOT NULL DEFAULT 'nobody',
  nick text,
  team_id int REFERENCES teams (id),
  score int NOT NULL DEFAULT 7,
  CONSTRAINT users_nick_key UNIQUE (nick)
);
CREATE INDEX users_name_idx ON users (name DESC, id) WHERE id > 0;
CREATE INDEX users_team_id_idx ON users USING btree (team_id);
`;
const SEEDS = `INSERT INTO teams VALUES (1), (2);
INSERT INTO users (name, nick, team_id) SELECT 'n' || i, 'k' || i, CASE WHEN i % 3 = 0 THEN 1 END FROM generate_series(1, 25) i;
`;

function workspace(up: string, down: string) {
  return [
    { path: 'm/001_tables.up.sql', text: TABLES },
    { path: 'm/001_tables.down.sql', text: 'DROP TABLE users;\nDROP TABLE teams;\n' },
    { path: 'm/002_change.up.sql', text: `${up};\n` },
    { path: 'm/002_change.down.sql', text: `${down};\n` },
  ];
}

const phasesOf = ({ migrations, before }: PhasedChange): readonly Pair[] => migrations.slice(before);

/** Runs every phase up, every phase down, and all of them up again, and looks at the catalogue before and after each. */
async function runThereAndBack(
  change: PhasedChange,
  after: (phase: Pair, position: number, count: number) => Promise<void>,
  /** What makes the rows fit the state before, on the way back from the first phase. */
  mend = 'SELECT 1',
): Promise<void> {
  const phases = phasesOf(change);
  await postgres.empty();
  for (const { up } of change.migrations.slice(0, change.before)) await run(up);
  await run(SEEDS);
  const catalogues: (readonly string[])[] = [];
  for (const [position, phase] of phases.entries()) {
    catalogues.push(await postgres.catalogue());
    await run(phase.up);
    await after(phase, position, phases.length);
  }
  for (const [position, phase] of [...phases.entries()].toReversed()) {
    if (position === 0) await run(mend);
    await run(phase.down);
    expect(await postgres.catalogue(), `after the rollback of ${phase.name}`).toEqual(catalogues[position]);
  }
  for (const { up } of phases) await run(up);
}

describe('a column that is renamed in phases', () => {
  const UP = (from: string, to: string) => `ALTER TABLE users RENAME COLUMN ${from} TO ${to}`;

  it('serves code of the old and of the new release between its phases', async () => {
    const change = await phasedChange(
      workspace(UP('name', 'full_name'), UP('full_name', 'name')),
      'no-rename-column',
      /beside/,
    );
    let number = 100;
    await runThereAndBack(change, async (_, position, count) => {
      number += 10;
      if (position < count - 1) {
        await run(`INSERT INTO users (name, nick) VALUES ('old ${number}', '${number}')`);
        await run(`UPDATE users SET name = 'changed ${number}' WHERE nick = '${number}'`);
        await run(`INSERT INTO users (nick) VALUES ('default ${number}')`);
      }
      await run(`INSERT INTO users (full_name, nick) VALUES ('new ${number}', '${number + 1}')`);
      await run(`UPDATE users SET full_name = 'anew ${number}' WHERE nick = '${number + 1}'`);
      const expected = position < count - 1 ? [`changed ${number}`, 'nobody', `anew ${number}`] : [`anew ${number}`];
      const names = await postgres.values(
        `SELECT full_name FROM users WHERE nick IN ('${number}', '${number + 1}', 'default ${number}') ORDER BY id`,
      );
      expect(names).toEqual(expected);
      if (position === count - 1) return;
      expect(await postgres.values(`SELECT count(*)::int FROM users WHERE full_name <> name`)).toEqual([0]);
    });
    expect(await postgres.values('SELECT count(*)::int FROM users WHERE full_name IS NULL')).toEqual([0]);
    expect(await postgres.values(`SELECT full_name FROM users WHERE id = 3`)).toEqual(['n3']);
  });

  it('takes its unique constraint and its references with it', async () => {
    const expected = {
      handle: [
        'i public.users_handle_key rls f f p',
        'column users.handle text f   ',
        'constraint users users_handle_key UNIQUE (handle)',
        'index CREATE UNIQUE INDEX users_handle_key ON public.users USING btree (handle) t',
      ],
      squad_id: [
        'i public.users_squad_id_idx rls f f p',
        'column users.squad_id integer f   ',
        'constraint users users_squad_id_fkey FOREIGN KEY (squad_id) REFERENCES teams(id)',
        'index CREATE INDEX users_squad_id_idx ON public.users USING btree (squad_id) t',
      ],
    };
    for (const [from, to] of [
      ['nick', 'handle'],
      ['team_id', 'squad_id'],
    ] as const) {
      const change = await phasedChange(workspace(UP(from, to), UP(to, from)), 'no-rename-column', /beside/);
      await runThereAndBack(change, async () => undefined);
      expect((await postgres.catalogue()).filter((line) => line.includes(to))).toEqual(expected[to]);
    }
  });

  it('replaces the rename and its rollback in their files, and warns of nothing new', async () => {
    const change = await phasedChange(
      workspace(UP('nick', 'handle'), UP('handle', 'nick')),
      'no-rename-column',
      /beside/,
    );
    const [first] = phasesOf(change);
    expect(first?.up).toMatch(/^-- Phase 1 of \d, expand: /);
    expect(first?.up).not.toMatch(/RENAME/);
    expect(first?.down).toMatch(/DROP COLUMN handle/);
    expect(warningsOf(change)).toEqual([]);
  });
});

describe('a column whose type is changed in phases', () => {
  const type = (column: string, name: string) => `ALTER TABLE users ALTER COLUMN ${column} TYPE ${name}`;
  const CHANGES = [
    ['team_id', 'int', 'bigint', '2'],
    ['score', 'int', 'text', "'12'"],
    ['name', 'varchar(50)', 'varchar(40)', "'x'"],
    ['nick', 'text', 'varchar(80)', "'q' || id"],
  ] as const;

  for (const [column, from, to, value] of CHANGES) {
    it(`keeps its name, values and default for the application: ${column} to ${to}`, async () => {
      const change = await phasedChange(
        workspace(type(column, to), type(column, from)),
        'unsafe-column-type-change',
        /second column/,
      );
      const before = column === 'nick' ? 'k3' : column === 'name' ? 'n3' : column === 'score' ? '7' : '1';
      let number = 100;
      await runThereAndBack(change, async () => {
        number++;
        await run(`INSERT INTO users (name, nick, team_id) VALUES ('new', '${number}', 2)`);
        await run(
          `UPDATE users SET ${column} = ${column === 'nick' ? `'q${number}'` : value} WHERE nick = '${number}'`,
        );
        expect(await postgres.values(`SELECT ${column}::text FROM users WHERE id = 3`)).toEqual([before]);
        const untouched = await postgres.values(`INSERT INTO users (nick) VALUES ('d${number}') RETURNING score::text`);
        expect(untouched).toEqual(['7']);
      });
      const typeNow = await postgres.values(`SELECT pg_typeof(${column})::text FROM users LIMIT 1`);
      expect(typeNow).toEqual([to.replace(/varchar\(\d+\)/, 'character varying')]);
      expect(
        await postgres.values(`SELECT count(*)::int FROM users WHERE ${column} IS NULL AND id IN (3, 6, 9)`),
      ).toEqual([0]);
      expect(warningsOf(change)).toEqual([]);
    });
  }
});

describe('a column of which expressions speak', () => {
  const BEFORE = `ALTER TABLE users ADD CONSTRAINT users_score_check CHECK (users.score > 0 AND score < id + 1000);
CREATE INDEX users_score_place ON users ((score % 10), nick) INCLUDE (score) WHERE score > 3 AND name <> 'x';
`;
  const CHANGES = [
    [
      'its name',
      'no-rename-column',
      /beside/,
      'ALTER TABLE users RENAME COLUMN score TO points',
      'ALTER TABLE users RENAME COLUMN points TO score',
      'points',
    ],
    [
      'its type',
      'unsafe-column-type-change',
      /second column/,
      'ALTER TABLE users ALTER COLUMN score TYPE bigint',
      'ALTER TABLE users ALTER COLUMN score TYPE int',
      'score',
    ],
  ] as const;

  for (const [name, rule, title, up, down, column] of CHANGES) {
    it(`takes its checks and indexes with it: ${name}`, async () => {
      const [first, ...others] = workspace(up, down);
      const files = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${BEFORE}` }, ...others];
      const change = await phasedChange(files, rule, title);
      await runThereAndBack(change, async (_, position, count) => {
        const known = position < count - 1 ? 'score' : column;
        expect(await postgres.complaintAbout(`INSERT INTO users (${known}) VALUES (0)`)).toMatch(/check/);
      });
      expect(await postgres.complaintAbout(`INSERT INTO users (${column}) VALUES (0)`)).toMatch(/check/);
      const after = await postgres.catalogue();
      expect(after.some((line) => line.includes(`CHECK (((${column} > 0)`))).toBe(true);
      expect(after.some((line) => line.includes(`((${column} % `) && line.includes(`INCLUDE (${column})`))).toBe(true);
      expect(warningsOf(change)).toEqual([]);
    });
  }

  it('is left alone where the new type has no such expressions, and where a view reads it', async () => {
    const [first, ...others] = workspace('ALTER TABLE users ALTER COLUMN score TYPE text', 'SELECT 1');
    const checked = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${BEFORE}` }, ...others];
    await expect(phasedChange(checked, 'unsafe-column-type-change', /second column/)).rejects.toThrow(/No such fix/);
    const view = 'CREATE VIEW best AS SELECT id FROM users WHERE score > 9;\n';
    const read = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${view}` }, ...others];
    await expect(phasedChange(read, 'unsafe-column-type-change', /second column/)).rejects.toThrow(/No such fix/);
  });
});

describe('a key that grows in phases', () => {
  const CHILDREN = `CREATE TABLE children (
  id serial PRIMARY KEY,
  user_id int NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  other_id int REFERENCES people (id)
);
INSERT INTO people (name) SELECT 'p' || i FROM generate_series(1, 25) i;
INSERT INTO children (user_id, other_id) SELECT i, i FROM generate_series(1, 25) i;
`;
  const KEYS = {
    'a serial': 'CREATE TABLE people (id serial PRIMARY KEY, name text, boss_id int REFERENCES people (id));\n',
    'an identity': `CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY, name text, boss_id int REFERENCES people (id), CONSTRAINT the_key PRIMARY KEY (id));
CREATE INDEX people_name_id_idx ON people (name, id);
`,
    'a sequence of its own': `CREATE SEQUENCE numbers;
CREATE TABLE people (id int NOT NULL DEFAULT nextval('numbers') PRIMARY KEY, name text, boss_id int REFERENCES people (id));
ALTER SEQUENCE numbers OWNED BY people.id;
`,
    'a key of two columns': `CREATE TABLE people (id serial UNIQUE, name text, tenant int NOT NULL DEFAULT 1, PRIMARY KEY (tenant, id));
`,
  };

  for (const [name, table] of Object.entries(KEYS)) {
    it(`numbers new rows, and is referred to, in every phase: ${name}`, async () => {
      const [first, ...others] = workspace(
        'ALTER TABLE people ALTER COLUMN id TYPE bigint',
        'ALTER TABLE people ALTER COLUMN id TYPE int',
      );
      const files = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${table}${CHILDREN}` }, ...others];
      const change = await phasedChange(files, 'unsafe-column-type-change', /second column/);
      const seen: unknown[] = [];
      await runThereAndBack(change, async () => {
        const [id] = await postgres.values(`INSERT INTO people (name) VALUES ('new') RETURNING id`);
        expect(seen).not.toContain(id);
        seen.push(id);
        await run(`INSERT INTO children (user_id, other_id) VALUES (${id}, ${id})`);
        expect(await postgres.complaintAbout(`INSERT INTO children (user_id) VALUES (4711)`)).toMatch(/foreign key/);
        expect(await postgres.complaintAbout(`INSERT INTO people (id) OVERRIDING SYSTEM VALUE VALUES (3)`)).toMatch(
          /unique/,
        );
        await run(`UPDATE children SET other_id = NULL WHERE user_id = ${id}; DELETE FROM people WHERE id = ${id}`);
        expect(await postgres.values(`SELECT count(*)::int FROM children WHERE user_id = ${id}`)).toEqual([0]);
      });
      expect(await postgres.values('SELECT pg_typeof(id)::text FROM people LIMIT 1')).toEqual(['bigint']);
      await run(`INSERT INTO people (id, name) OVERRIDING SYSTEM VALUE VALUES (5000000000, 'far')`);
      const after = await postgres.catalogue();
      await postgres.empty();
      await run(`${first?.text ?? ''}${table}${CHILDREN}ALTER TABLE people ALTER COLUMN id TYPE bigint;`);
      expect(after).toEqual(await postgres.catalogue());
      // Of the tables that refer to it they say what they would say of them anyway.
      const elsewhere = / (?:fk-type-mismatch|missing-foreign-key-index) /;
      expect(warningsOf(change).filter((line) => !elsewhere.test(line))).toEqual([]);
    });
  }
});

describe('what is given up in phases', () => {
  it('lets new rows leave a column out before it is dropped', async () => {
    const before = 'ALTER TABLE users ALTER COLUMN nick SET NOT NULL;\n';
    const [first, ...others] = workspace(
      'ALTER TABLE users DROP COLUMN nick',
      'ALTER TABLE users ADD COLUMN nick text UNIQUE',
    );
    const files = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${before}` }, ...others];
    const change = await phasedChange(files, 'no-drop-column', /leave nick out/);
    await runThereAndBack(
      change,
      async (_, position) => {
        await run(`INSERT INTO users (name) VALUES ('without ${position}')`);
        if (position === 0) await run(`INSERT INTO users (name, nick) VALUES ('with', 'old')`);
      },
      `UPDATE users SET nick = 'filled ' || id`,
    );
    expect(phasesOf(change).map(({ name }) => name)).toEqual(['002_change', '003_drop_users_nick']);
    expect(warningsOf(change)).toEqual([]);
  });

  it('takes a column out of a statement that does more', async () => {
    const up = 'ALTER TABLE users ADD COLUMN city text, DROP COLUMN score, ADD COLUMN zip text';
    const down = 'ALTER TABLE users DROP COLUMN city, DROP COLUMN zip, ADD COLUMN score int';
    const change = await phasedChange(workspace(up, down), 'no-drop-column', /leave score out/);
    await postgres.empty();
    for (const migration of change.migrations) await run(migration.up);
    expect(phasesOf(change)[0]?.up).toMatch(/ADD COLUMN city text, ADD COLUMN zip text;/);
  });

  it('renames a table before it is dropped, and makes it again on the way back', async () => {
    const up =
      'CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id bigint REFERENCES users (id), text text NOT NULL);\nCREATE INDEX notes_user_id_idx ON notes (user_id);\n';
    const [first, ...others] = workspace('DROP TABLE notes', 'CREATE TABLE notes (id bigint)');
    const files = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${up}` }, ...others];
    const change = await phasedChange(files, 'no-drop-table', /drop it in a new migration/);
    await runThereAndBack(change, async (_, position) => {
      if (position === 0) await run('SELECT user_id, text FROM _deprecated_notes');
    });
    expect(phasesOf(change).map(({ name }) => name)).toEqual(['002_change', '003_drop_notes']);
    expect(warningsOf(change)).toEqual([]);
  });

  it('serves code of either release while a view stands under a table’s old name', async () => {
    const change = await phasedChange(
      workspace('ALTER TABLE users RENAME TO people', 'ALTER TABLE people RENAME TO users'),
      'no-rename-table',
      /drop it in a new migration/,
    );
    await runThereAndBack(change, async (_, position) => {
      await run(`INSERT INTO people (nick) VALUES ('new ${position}')`);
      await run(`UPDATE people SET name = 'n' WHERE nick = 'new ${position}'`);
      if (position > 0) return;
      await run(`INSERT INTO users (nick) VALUES ('old')`);
      await run(`UPDATE users SET name = 'o' WHERE nick = 'old'`);
      await run(`DELETE FROM users WHERE nick = 'new 0'`);
    });
    expect(warningsOf(change)).toEqual([]);
  });
});

describe('constraints that are added in phases', () => {
  const CHANGES = [
    {
      name: 'NOT NULL before PostgreSQL 12',
      rule: 'unsafe-set-not-null',
      version: '11',
      up: 'ALTER TABLE users ALTER COLUMN nick SET NOT NULL',
      down: 'ALTER TABLE users ALTER COLUMN nick DROP NOT NULL',
      phases: ['check', 'validate'],
      holds: 'constraint users users_nick_not_null_check CHECK ((nick IS NOT NULL))',
    },
    {
      name: 'NOT NULL from PostgreSQL 12 on',
      rule: 'unsafe-set-not-null',
      version: '17',
      up: 'ALTER TABLE users ALTER COLUMN nick SET NOT NULL',
      down: 'ALTER TABLE users ALTER COLUMN nick DROP NOT NULL',
      phases: ['check', 'validate', 'set_not_null'],
      holds: 'column users.nick text t   ',
    },
    {
      name: 'NOT NULL from PostgreSQL 18 on',
      rule: 'unsafe-set-not-null',
      version: '18',
      up: 'ALTER TABLE users ALTER COLUMN nick SET NOT NULL',
      down: 'ALTER TABLE users ALTER COLUMN nick DROP NOT NULL',
      phases: ['check', 'validate'],
      holds: 'column users.nick text t   ',
    },
    {
      name: 'NOT NULL of a column with a default, which fills the old rows',
      rule: 'unsafe-set-not-null',
      version: '17',
      before: 'ALTER TABLE users ADD COLUMN level int; ALTER TABLE users ALTER COLUMN level SET DEFAULT 3; ',
      up: 'ALTER TABLE users ALTER COLUMN level SET NOT NULL',
      down: 'ALTER TABLE users ALTER COLUMN level DROP NOT NULL',
      phases: ['check', 'backfill', 'validate', 'set_not_null'],
      holds: 'column users.level integer t   3',
    },
    {
      name: 'a foreign key',
      rule: 'unsafe-add-foreign-key',
      version: '17',
      before: 'ALTER TABLE users ADD COLUMN home_id bigint; CREATE INDEX users_home_id_idx ON users (home_id); ',
      up: 'ALTER TABLE users ADD CONSTRAINT users_home_id_fkey FOREIGN KEY (home_id) REFERENCES teams (id)',
      down: 'ALTER TABLE users DROP CONSTRAINT users_home_id_fkey',
      phases: [undefined, 'validate'],
      holds: 'constraint users users_home_id_fkey FOREIGN KEY (home_id) REFERENCES teams(id)',
    },
    {
      name: 'a check',
      rule: 'unsafe-add-check',
      version: '17',
      up: 'ALTER TABLE users ADD CONSTRAINT users_score_check CHECK (score > 0)',
      down: 'ALTER TABLE users DROP CONSTRAINT users_score_check',
      phases: [undefined, 'validate'],
      holds: 'constraint users users_score_check CHECK ((score > 0))',
    },
    {
      name: 'a unique constraint',
      rule: 'unsafe-add-unique',
      version: '17',
      up: 'ALTER TABLE users ADD CONSTRAINT users_name_nick_key UNIQUE (name, nick)',
      down: 'ALTER TABLE users DROP CONSTRAINT users_name_nick_key',
      phases: [undefined, 'index', 'constraint'],
      holds: 'constraint users users_name_nick_key UNIQUE (name, nick)',
    },
  ];

  for (const { name, rule, version, before, up, down, phases, holds } of CHANGES) {
    it(`run there and back, and say what must be true before: ${name}`, async () => {
      const settings = { dialect: 'postgresql', targets: { postgresql: version } };
      const [first, ...others] = workspace(up, down);
      const files = [{ path: 'm/001_tables.up.sql', text: `${first?.text ?? ''}${before ?? ''}` }, ...others];
      const change = await phasedChange(files, rule, /new migration/, settings);
      await runThereAndBack(change, async (phase, position) => {
        await run(`INSERT INTO users (nick) VALUES ('after ${position} ${phase.name}')`);
      });
      expect(await postgres.catalogue()).toContain(holds);
      expect(phasesOf(change).map((phase) => /-- Phase \d of \d, (\w+):/.exec(phase.up)?.[1])).toEqual(phases);
      for (const { up: text } of phasesOf(change).slice(1)) expect(text).toMatch(/^-- Before: /m);
      expect(warningsOf(change)).toEqual([]);
    });
  }
});

/** What rules say of the phases' files, hints and rollbacks left out. */
function warningsOf({ findings }: PhasedChange): readonly string[] {
  return findings
    .filter(({ severity, file }) => severity !== 'hint' && !file.startsWith('m/001') && !file.endsWith('.down.sql'))
    .map(({ file, ruleId, message }) => `${file} ${ruleId} ${message}`);
}
