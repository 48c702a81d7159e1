import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Language } from '../answer.ts';
import type { ChangeTool } from './change-tool.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { inverseOf, type WayBack } from './inverse.ts';
import type { KnownColumn } from './known-column.ts';
import type { WrittenSchemaChange } from './refine-change.ts';
import { withTimeout } from './step.ts';
import { statementsOf } from './tool-file.ts';

/** Tools whose migrations hold their own way back, which then stands in each. */
const WITH_DOWN: ReadonlySet<ChangeTool> = new Set([
  'alembic',
  'django',
  'rails',
  'typeorm',
  'knex',
  'sequelize',
  'laravel',
  'ef-core',
  'liquibase',
  'goose',
  'dbmate',
  'golang-migrate',
]);

export function hasDown(tool: ChangeTool | undefined): boolean {
  return tool !== undefined && WITH_DOWN.has(tool);
}

/**
 * What takes a change back: where a column is written anew, its definition as the schema knows it; else the inverse of each statement.
 *
 * @param sql the statements of the steps that are migrations
 */
export function undoOf(
  change: WrittenSchemaChange,
  dialect: Dialect,
  known: KnownColumn | undefined,
  sql: readonly string[],
): WayBack {
  const old = known && oldDefinition(change, dialect, known);
  if (old !== undefined) return { statements: [old], isLost: false };
  const dropped = new Set(sql.flatMap((one) => [...one.matchAll(/ DROP CONSTRAINT (\S+);/g)].map(([, name]) => name)));
  if (change.kind === 'renameColumn') return { statements: renamedBack(change, dialect), isLost: false };
  if (sql.some((one) => one.includes('\nBEGIN IMMEDIATE;'))) return { statements: [], isLost: false };
  const kept = change.kind === 'dropTable' ? sql.slice(0, 1) : sql;
  const plain = kept
    .flatMap((one) => statementsOf(one, dialect))
    .filter((one) => {
      const helper = / ADD CONSTRAINT (\S+) /.exec(one)?.[1];
      return !isContract(one, change) && (helper === undefined || !dropped.has(helper));
    });
  return inverseOf(plain, dialect);
}

/** A column that was renamed at once, or one that was added to take its place. */
function renamedBack(
  change: Extract<WrittenSchemaChange, { readonly kind: 'renameColumn' }>,
  dialect: Dialect,
): readonly string[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(change.table)}`;
  const atOnce =
    dialect === 'tsql'
      ? `EXEC sp_rename '${change.table}.${change.to}', '${change.column}', 'COLUMN';`
      : `${alter} RENAME COLUMN ${q(change.to)} TO ${q(change.column)};`;
  return [
    `${atOnce}   -- if it was renamed at once`,
    `${alter} DROP COLUMN ${q(change.to)};   -- if in steps, before the last one`,
  ];
}

/** The statement that ends a change in steps is not taken back: it is not run before the way back is closed. */
function isContract(statement: string, { kind }: WrittenSchemaChange): boolean {
  if (kind === 'renameTable') return /^DROP (?:VIEW|SYNONYM) /.test(statement);
  const inSteps = kind === 'splitColumn' || kind === 'mergeColumns';
  return inSteps && /^ALTER TABLE \S+ DROP COLUMN /.test(statement);
}

/** The statement that gives a column the definition back that the schema knows of it; undefined where other statements do. */
export function oldDefinition(change: WrittenSchemaChange, dialect: Dialect, known: KnownColumn): string | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  if (change.kind === 'setDefault' || change.kind === 'dropDefault') {
    if (known.default === '' || dialect === 'sqlite' || dialect === 'tsql' || dialect === 'clickhouse')
      return undefined;
    return withTimeout(`ALTER TABLE ${q(change.table)} ALTER COLUMN ${q(change.column)} SET${known.default};`, dialect);
  }
  if (change.kind !== 'changeType' && change.kind !== 'setNotNull' && change.kind !== 'dropNotNull') return undefined;
  const alter = `ALTER TABLE ${q(change.table)}`;
  const column = q(change.column);
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return `${alter} MODIFY COLUMN ${column} ${known.type}${known.nullable ? ' NULL' : ' NOT NULL'}${known.counter}${known.default};`;
    case 'tsql':
      return `${alter} ALTER COLUMN ${column} ${known.type}${known.nullable ? ' NULL' : ' NOT NULL'};`;
    case 'postgresql':
      return change.kind === 'changeType'
        ? withTimeout(`${alter} ALTER COLUMN ${column} TYPE ${known.type} USING ${column}::${known.type};`, dialect)
        : undefined;
    default:
      return undefined;
  }
}

/** The way back in words. */
export function undoText({ statements, isLost }: WayBack, language: Language): readonly string[] {
  const words = CHANGE_WORDS[language];
  if (statements.length === 0) return isLost ? [words.noUndo] : [];
  const sql = `\`\`\`sql\n${statements.join('\n')}\n\`\`\``;
  return [`${words.undo}\n\n${sql}`, ...(isLost ? [words.undoRest] : [])];
}
