import type { Dialect } from '../../../text/dialect.ts';

const NAME = '("(?:[^"]|"")+"|`[^`]+`|\\[[^\\]]+\\]|[\\w$.]+)';

type Inverse = (names: readonly string[], dialect: Dialect) => string;

const isMysql = (dialect: Dialect): boolean => dialect === 'mysql' || dialect === 'mariadb';

/** What takes back each statement that changes are written with; undefined of a statement means that nothing does. */
const INVERSES: readonly (readonly [pattern: RegExp, inverse: Inverse])[] = [
  [
    new RegExp(`^ALTER TABLE ${NAME} ADD UNIQUE INDEX ${NAME} `),
    ([table, index]) => `ALTER TABLE ${table} DROP INDEX ${index};`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} ADD INDEX ${NAME} `),
    ([table, index]) => `ALTER TABLE ${table} DROP INDEX ${index};`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} (?:WITH CHECK )?ADD CONSTRAINT ${NAME} FOREIGN KEY`),
    ([table, name], dialect) => `ALTER TABLE ${table} DROP ${isMysql(dialect) ? 'FOREIGN KEY' : 'CONSTRAINT'} ${name};`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} (?:WITH CHECK )?ADD CONSTRAINT ${NAME} `),
    ([table, name]) => `ALTER TABLE ${table} DROP CONSTRAINT ${name};`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} (ADD (?:COLUMN )?${NAME} [\\s\\S]*)$`),
    ([table, added = '']) => {
      const columns = [...added.matchAll(new RegExp(`ADD COLUMN ${NAME} `, 'g'))].map(([, column]) => column);
      const all = columns.length > 0 ? columns : [new RegExp(`^ADD ${NAME} `).exec(added)?.[1]];
      return `ALTER TABLE ${table} ${all.map((column) => `DROP COLUMN ${column}`).join(', ')};`;
    },
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} ALTER COLUMN ${NAME} SET NOT NULL`),
    ([table, column]) => `ALTER TABLE ${table} ALTER COLUMN ${column} DROP NOT NULL;`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} ALTER COLUMN ${NAME} DROP NOT NULL`),
    ([table, column]) => `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL;   -- while no row is NULL there`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} ALTER COLUMN ${NAME} SET DEFAULT`),
    ([table, column]) => `ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT;   -- or the default that it had`,
  ],
  [
    new RegExp(`^ALTER TABLE ${NAME} RENAME COLUMN ${NAME} TO ${NAME};`),
    ([table, from, to]) => `ALTER TABLE ${table} RENAME COLUMN ${to} TO ${from};`,
  ],
  [new RegExp(`^ALTER TABLE ${NAME} RENAME TO ${NAME};`), ([from, to]) => `ALTER TABLE ${to} RENAME TO ${from};`],
  [new RegExp(`^RENAME TABLE ${NAME} TO ${NAME};`), ([from, to]) => `RENAME TABLE ${to} TO ${from};`],
  [
    new RegExp(`^CREATE (?:UNIQUE )?INDEX (CONCURRENTLY )?${NAME} ON ${NAME}`),
    ([concurrently, name, table], dialect) =>
      isMysql(dialect)
        ? `ALTER TABLE ${table} DROP INDEX ${name};`
        : `DROP INDEX ${concurrently === undefined ? '' : `${concurrently}IF EXISTS `}${name}${dialect === 'tsql' ? ` ON ${table}` : ''};`,
  ],
  [new RegExp(`^CREATE TABLE ${NAME} `), ([name]) => `DROP TABLE ${name};`],
  [new RegExp(`^CREATE VIEW ${NAME} `), ([name]) => `DROP VIEW ${name};`],
  [new RegExp(`^CREATE SYNONYM ${NAME} `), ([name]) => `DROP SYNONYM ${name};`],
  [new RegExp(`^CREATE FUNCTION ${NAME}\\(\\)`), ([name]) => `DROP FUNCTION ${name}();`],
  [
    new RegExp(`^CREATE TRIGGER ${NAME} AFTER [\\s\\S]*? ON ${NAME}`),
    ([name, table], dialect) =>
      dialect === 'postgresql' ? `DROP TRIGGER ${name} ON ${table};` : `DROP TRIGGER ${name};`,
  ],
];

/** Statements that leave nothing behind to take back. */
const LEAVES_NOTHING =
  /^(?:ALTER TABLE \S+ ALTER COLUMN \S+ DROP DEFAULT;|SET |BEGIN\b|COMMIT\b|SELECT |UPDATE |DELETE |REVOKE |PRAGMA |ALTER TABLE \S+ VALIDATE |ALTER TABLE \S+ DROP CONSTRAINT \S+_not_null;|ALTER TABLE \S+ ALTER INDEX )/;

/** What takes a step back: the statements in the order to run, and whether some of it has no way back. */
export interface WayBack {
  readonly statements: readonly string[];
  readonly isLost: boolean;
}

/** The way back of some statements that a change was written with, the last one first. */
export function inverseOf(statements: readonly string[], dialect: Dialect): WayBack {
  const back: string[] = [];
  let isLost = false;
  for (const statement of statements.toReversed()) {
    if (LEAVES_NOTHING.test(statement)) continue;
    const found = INVERSES.flatMap(([pattern, inverse]) => {
      const match = pattern.exec(statement);
      return match ? [inverse(match.slice(1), dialect)] : [];
    })[0];
    if (found === undefined) isLost = true;
    else back.push(found);
  }
  return { statements: back, isLost };
}
