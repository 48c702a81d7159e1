import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, type PhasedChange, phasedChange } from './support/phased-change.ts';
import { findMariaDb, ScratchMariaDb } from './support/scratch-mariadb.ts';

const server = findMariaDb();
const DIALECTS = ['mysql', 'mariadb'] as const;

const TABLES = `CREATE TABLE teams (id int PRIMARY KEY);
CREATE TABLE users (
  id int AUTO_INCREMENT PRIMARY KEY,
  name varchar(50) NOT NULL DEFAULT 'nobody' COMMENT 'what others call them',
  nick varchar(40),
  team_id int,
  score int NOT NULL DEFAULT 7,
  code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state enum('on', 'off') NOT NULL DEFAULT 'on',
  born timestamp NULL,
  UNIQUE KEY users_nick_key (nick),
  KEY users_name_idx (name(10), id),
  CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE
);
CREATE INDEX users_score_idx ON users (score, name DESC);
`;
const SEEDS = `INSERT INTO teams VALUES (1), (2);
INSERT INTO users (name, nick, team_id, code) SELECT concat('n', seq), concat('k', seq), IF(seq % 3 = 0, 1, NULL), concat('c', seq) FROM seq_1_to_25;
`;

function workspace(up: string, down: string, before = '') {
  return [
    { path: 'm/001_tables.up.sql', text: `${TABLES}${before}` },
    { path: 'm/001_tables.down.sql', text: 'DROP TABLE users;\nDROP TABLE teams;\n' },
    { path: 'm/002_change.up.sql', text: `${up};\n` },
    { path: 'm/002_change.down.sql', text: `${down};\n` },
  ];
}

const phasesOf = ({ migrations, before }: PhasedChange): readonly Pair[] => migrations.slice(before);

describe.skipIf(server === undefined)('changes of MySQL and MariaDB in phases, run in MariaDB', () => {
  let maria: ScratchMariaDb;
  beforeAll(async () => {
    maria = await ScratchMariaDb.start();
  }, 120_000);
  afterAll(() => maria.stop());

  /** Bodies of triggers are one statement each, so a terminator at the end of a line ends a statement. */
  async function run(sql: string): Promise<void> {
    for (const statement of sql.split(/;[ \t]*$/m)) {
      if (statement.replace(/^\s*--.*$/gm, '').trim() === '') continue;
      expect(await maria.complaintAbout(statement), statement).toBeUndefined();
    }
  }

  /** Runs every phase up, every phase down, and all of them up again, and looks at the catalogue before and after each. */
  async function runThereAndBack(
    change: PhasedChange,
    after: (phase: Pair, position: number, count: number) => Promise<void>,
    seeds = '',
  ): Promise<void> {
    const phases = phasesOf(change);
    await maria.empty();
    for (const { up } of change.migrations.slice(0, change.before)) await run(up);
    await run(`${SEEDS}${seeds}`);
    const catalogues: (readonly string[])[] = [];
    for (const [position, phase] of phases.entries()) {
      catalogues.push(await maria.catalogue());
      await run(phase.up);
      await after(phase, position, phases.length);
    }
    for (const [position, phase] of [...phases.entries()].toReversed()) {
      await run(phase.down);
      expect(await maria.catalogue(), `after the rollback of ${phase.name}`).toEqual(catalogues[position]);
    }
    for (const { up } of phases) await run(up);
  }

  describe.each(DIALECTS)('a column that is renamed in phases (%s)', (dialect) => {
    const CHANGES = [
      ['name', 'full_name', `varchar(50) NOT NULL DEFAULT 'nobody' COMMENT 'what others call them'`, `'Old'`, `'old'`],
      ['nick', 'handle', 'varchar(40)', `'Old'`, `'old'`],
      ['team_id', 'squad_id', 'int', '1', '2'],
      ['code', 'label', 'varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL', `'Old'`, `'old'`],
      ['state', 'mode', `enum('on', 'off') NOT NULL DEFAULT 'on'`, `'on'`, `'off'`],
      ['born', 'birth', 'timestamp NULL', `'2020-01-01 00:00:00'`, `'2021-01-01 00:00:00'`],
    ] as const;
    for (const [from, to, definition, one, other] of CHANGES) {
      it(`serves code of the old and of the new release between its phases: ${from}`, async () => {
        const change = await phasedChange(
          from === 'nick'
            ? workspace(
                `ALTER TABLE users CHANGE ${from} ${to} ${definition}`,
                `ALTER TABLE users CHANGE ${to} ${from} ${definition}`,
              )
            : workspace(
                `ALTER TABLE users RENAME COLUMN ${from} TO ${to}`,
                `ALTER TABLE users RENAME COLUMN ${to} TO ${from}`,
              ),
          'no-rename-column',
          /beside/,
          { dialect },
        );
        const isUnique = from === 'nick';
        let number = 0;
        await runThereAndBack(change, async (_, position, count) => {
          const last = position === count - 1;
          for (const [writes, reads] of last
            ? [[to, to]]
            : [
                [from, to],
                [to, from],
              ]) {
            number += 10;
            const id = 1000 + number;
            const [first, then] = isUnique ? [`'${number}'`, `'x${number}'`] : [one, other];
            const code = from === 'code' ? '' : ', code';
            await run(`INSERT INTO users (id, ${writes}${code}) VALUES (${id}, ${first}${code && ", 'c'"})`);
            await run(`UPDATE users SET ${writes} = ${then} WHERE id = ${id}`);
            const found = await maria.values(`SELECT BINARY ${reads} <=> BINARY ${then} FROM users WHERE id = ${id}`);
            expect(found, `${writes} read as ${reads}`).toEqual(['1']);
            if (from === 'code') continue;
            await run(`INSERT INTO users (id, code) VALUES (${id + 1}, 'c')`);
            if (!last)
              expect(await maria.values(`SELECT ${from} <=> ${to} FROM users WHERE id = ${id + 1}`)).toEqual(['1']);
          }
          if (position > 0 && !last)
            expect(await maria.values(`SELECT count(*) FROM users WHERE NOT (${from} <=> ${to})`)).toEqual(['0']);
        });
        const after = await maria.catalogue();
        const expected = (await catalogueOf(`ALTER TABLE users CHANGE ${from} ${to} ${definition}`)).map((line) =>
          line
            .replace(`KEY \`users_${from}_`, `KEY \`users_${to}_`)
            .replace(`CONSTRAINT \`users_${from}_`, `CONSTRAINT \`users_${to}_`)
            .replace('`users_score_idx` (`score`,`full_name`', '`users_score_idx_full_name_idx` (`score`,`full_name`'),
        );
        expect(after).toEqual(expected.toSorted());
        expect(warningsOf(change)).toEqual([]);
      });
    }
  });

  /** What there is when a statement has changed the tables at once. */
  async function catalogueOf(statement: string): Promise<readonly string[]> {
    await maria.empty();
    await run(`${TABLES}${statement}`);
    return maria.catalogue();
  }

  describe.each(DIALECTS)('a column whose type is changed in phases (%s)', (dialect) => {
    const CHANGES = [
      ['score', `bigint NOT NULL DEFAULT 7`, `int NOT NULL DEFAULT 7`, '12'],
      [
        'name',
        `varchar(40) NOT NULL DEFAULT 'nobody' COMMENT 'shorter'`,
        `varchar(50) NOT NULL DEFAULT 'nobody' COMMENT 'what others call them'`,
        `'x'`,
      ],
      ['nick', 'varchar(30) CHARACTER SET utf8mb4', 'varchar(40)', `'y'`],
      ['code', 'varchar(80) NOT NULL', 'varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL', `'z'`],
      ['state', `varchar(10) NOT NULL DEFAULT 'on'`, `enum('on', 'off') NOT NULL DEFAULT 'on'`, `'off'`],
    ] as const;
    for (const [column, to, from, value] of CHANGES) {
      it(`keeps its name, values and default for the application: ${column} to ${to}`, async () => {
        const change = await phasedChange(
          workspace(`ALTER TABLE users MODIFY ${column} ${to}`, `ALTER TABLE users MODIFY ${column} ${from}`),
          'unsafe-column-type-change',
          /second column/,
          { dialect },
        );
        let id = 1000;
        const [before] = await beforeOf(column);
        await runThereAndBack(change, async () => {
          id++;
          const fresh = column === 'nick' ? `'y${id}'` : value;
          await run(`INSERT INTO users (id, code) VALUES (${id}, 'c')`);
          await run(`UPDATE users SET ${column} = ${fresh} WHERE id = ${id}`);
          expect(await maria.values(`SELECT ${column} = ${fresh} FROM users WHERE id = ${id}`)).toEqual(['1']);
          expect(await maria.values(`SELECT ${column} FROM users WHERE id = 3`)).toEqual([before]);
          if (column === 'code') {
            expect(await maria.complaintAbout(`INSERT INTO users (id, code) VALUES (${id + 500}, NULL)`)).toBeDefined();
          }
        });
        const after = await maria.catalogue();
        expect(after).toEqual(await catalogueOf(`ALTER TABLE users MODIFY ${column} ${to}`));
        expect(warningsOf(change)).toEqual([]);
      });
    }
  });

  describe.each(DIALECTS)('constraints that are added in phases (%s)', (dialect) => {
    const CHANGES = [
      {
        name: 'NOT NULL',
        rule: 'unsafe-set-not-null',
        title: /new migration/,
        up: `ALTER TABLE users MODIFY nick varchar(40) NOT NULL DEFAULT 'none'`,
        down: 'ALTER TABLE users MODIFY nick varchar(40) NULL',
        seeds: `INSERT INTO users (code) VALUES ('c');`,
        phases: 2,
        after: `SELECT nick FROM users WHERE code = 'c'`,
        finds: ['none'],
      },
      {
        name: 'a foreign key with its index',
        rule: 'unsafe-add-foreign-key',
        title: /new migration/,
        before: 'ALTER TABLE users ADD COLUMN home_id int;\n',
        up: 'ALTER TABLE users ADD CONSTRAINT users_home_id_fkey FOREIGN KEY (home_id) REFERENCES teams (id) ON DELETE SET NULL',
        down: 'ALTER TABLE users DROP FOREIGN KEY users_home_id_fkey',
        seeds: 'UPDATE users SET home_id = 2 WHERE id > 20;',
        phases: 2,
        after: 'SELECT count(*) FROM users WHERE home_id = 2',
        finds: ['5'],
      },
      {
        name: 'a foreign key of a column that has an index',
        rule: 'unsafe-add-foreign-key',
        title: /in place/,
        before: 'ALTER TABLE users ADD COLUMN home_id int, ADD INDEX (home_id);\n',
        up: 'ALTER TABLE users ADD FOREIGN KEY (home_id) REFERENCES teams (id)',
        down: 'ALTER TABLE users DROP FOREIGN KEY users_ibfk_1',
        seeds: 'UPDATE users SET home_id = 2 WHERE id > 20;',
        phases: 1,
        after: 'SELECT count(*) FROM users WHERE home_id = 2',
        finds: ['5'],
      },
      {
        name: 'a unique key',
        rule: 'unsafe-add-unique',
        title: /duplicates/,
        up: 'ALTER TABLE users ADD UNIQUE INDEX users_code_key (code)',
        down: 'ALTER TABLE users DROP INDEX users_code_key',
        seeds: '',
        phases: 1,
        after: 'SELECT count(DISTINCT code) FROM users',
        finds: ['25'],
      },
    ];
    for (const { name, rule, title, before, up, down, seeds, phases, after, finds } of CHANGES) {
      it(`run there and back, and end where the statement would have: ${name}`, async () => {
        const change = await phasedChange(workspace(up, down, before), rule, title, { dialect });
        let position = 0;
        await runThereAndBack(
          change,
          async () => {
            position++;
            await run(
              `INSERT INTO users (id, nick, code) VALUES (${100 + position}, 'after ${position}', 'q${position}')`,
            );
            if (rule === 'unsafe-add-unique') await run('DELETE FROM users WHERE id > 25');
          },
          seeds,
        );
        expect(phasesOf(change)).toHaveLength(phases);
        expect(await maria.values(after)).toEqual(finds);
        for (const { up: text } of phasesOf(change).slice(-1)) expect(text).toMatch(/^-- Verify: /m);
        const done = await maria.catalogue();
        await maria.empty();
        await run(`${TABLES}${before ?? ''}${up}`);
        expect(done).toEqual(await maria.catalogue());
        expect(warningsOf(change)).toEqual([]);
      });
    }
  });

  const beforeOf = async (column: string): Promise<readonly string[]> =>
    ({ score: ['7'], name: ['n3'], nick: ['k3'], code: ['c3'], state: ['on'] })[column] ?? [];

  /** What rules say of the phases' files, hints and rollbacks left out. */
  function warningsOf({ findings }: PhasedChange): readonly string[] {
    return findings
      .filter(({ severity, file }) => severity !== 'hint' && !file.startsWith('m/001') && !file.endsWith('.down.sql'))
      .map(({ file, ruleId, message }) => `${file} ${ruleId} ${message}`);
  }
});
