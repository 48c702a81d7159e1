import type { Dialect } from '../../../text/dialect.ts';
import type { WrittenSchemaChange } from './refine-change.ts';
import { MARK, timeTypeOf } from './soft-delete.ts';

/** The functions that Drizzle declares tables with, by the engine (Drizzle documentation, "Schema"). */
const TABLES: Readonly<Partial<Record<Dialect, string>>> = {
  postgresql: 'pgTable',
  mysql: 'mysqlTable',
  mariadb: 'mysqlTable',
  sqlite: 'sqliteTable',
};

type Builder = (column: string, numbers: readonly string[]) => string;

const plain =
  (name: string): Builder =>
  (column) =>
    `${name}('${column}')`;
const withOptions =
  (name: string, options: string): Builder =>
  (column) =>
    `${name}('${column}', { ${options} })`;
const exact =
  (name: string): Builder =>
  (column, [precision = '19', scale = '4']) =>
    `${name}('${column}', { precision: ${precision}, scale: ${scale} })`;
const long =
  (name: string): Builder =>
  (column, [length = '255']) =>
    `${name}('${column}', { length: ${length} })`;

const BIGINT = withOptions('bigint', "mode: 'number'");

/** By engine, SQL types with the builder of a column (Drizzle documentation, column types of each engine). */
const BUILDERS: Readonly<Partial<Record<Dialect, readonly (readonly [RegExp, Builder])[]>>> = {
  postgresql: [
    [/^(?:timestamptz|timestamp.*with time zone)/i, withOptions('timestamp', 'withTimezone: true')],
    [/^timestamp/i, plain('timestamp')],
    [/^date$/i, plain('date')],
    [/^bool/i, plain('boolean')],
    [/^(?:bigint|int8)/i, BIGINT],
    [/^(?:smallint|int2)/i, plain('smallint')],
    [/^int/i, plain('integer')],
    [/^(?:numeric|decimal)/i, exact('numeric')],
    [/^(?:real|float4)/i, plain('real')],
    [/^(?:double|float)/i, plain('doublePrecision')],
    [/^jsonb/i, plain('jsonb')],
    [/^json/i, plain('json')],
    [/^uuid/i, plain('uuid')],
    [/^(?:varchar|character varying)/i, long('varchar')],
  ],
  mysql: [
    [/^datetime/i, (column, [fsp]) => (fsp ? `datetime('${column}', { fsp: ${fsp} })` : `datetime('${column}')`)],
    [/^timestamp/i, plain('timestamp')],
    [/^date$/i, plain('date')],
    [/^bool|^tinyint\s*\(\s*1\s*\)/i, plain('boolean')],
    [/^bigint.*unsigned/i, withOptions('bigint', "mode: 'number', unsigned: true")],
    [/^bigint/i, BIGINT],
    [/^int.*unsigned/i, withOptions('int', 'unsigned: true')],
    [/^int/i, plain('int')],
    [/^(?:numeric|decimal)/i, exact('decimal')],
    [/^double/i, plain('double')],
    [/^float/i, plain('float')],
    [/^json/i, plain('json')],
    [/^varchar/i, long('varchar')],
  ],
  sqlite: [
    [/^bool/i, withOptions('integer', "mode: 'boolean'")],
    [/int/i, plain('integer')],
    [/^(?:real|double|float)/i, plain('real')],
    [/^(?:numeric|decimal)/i, plain('numeric')],
    [/^blob/i, plain('blob')],
  ],
};

/** A column of that SQL type as Drizzle declares it; text where the type is none of the usual ones. */
function drizzleColumn(column: string, type: string, dialect: Dialect): string {
  const builders = BUILDERS[dialect === 'mariadb' ? 'mysql' : dialect] ?? [];
  const numbers = (/\(([^)]*)\)/.exec(type)?.[1] ?? '').split(',').map((one) => one.trim());
  const found = builders.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? plain('text');
  return found(
    column,
    numbers.filter((one) => one !== ''),
  );
}

/** What is to be written into the Drizzle schema, in the functions of the engine; undefined where the schema cannot say it. */
export function drizzleEdit(change: WrittenSchemaChange, dialect: Dialect, french: boolean): string | undefined {
  const say = (en: string, fr: string): string => (french ? fr : en);
  const list = (columns: readonly string[]): string => columns.map((one) => `t.${camel(one)}`).join(', ');
  const table = TABLES[dialect] ?? 'pgTable';
  const added = (column: string, type: string, rest = ''): string =>
    `\`${camel(column)}: ${drizzleColumn(column, type, dialect)}${rest}\``;
  const inTable =
    'table' in change && change.table !== undefined ? ` ${say('in', 'dans')} \`${camel(change.table)}\`` : '';
  switch (change.kind) {
    case 'addColumn': {
      const constant =
        change.default === undefined ? '' : `.default(${inTypeScript(change.default, change.type ?? '')})`;
      return added(change.column, change.type ?? 'text', `${change.required ? '.notNull()' : ''}${constant}`) + inTable;
    }
    case 'softDelete':
      return added(MARK, timeTypeOf(undefined, dialect)) + inTable;
    case 'splitColumn':
      return change.into.map((one) => added(one, dialect === 'sqlite' ? 'text' : 'varchar(255)')).join(', ') + inTable;
    case 'mergeColumns':
      return added(change.to, dialect === 'sqlite' ? 'text' : 'varchar(255)') + inTable;
    case 'changeType':
      return `${added(change.column, change.type)}${inTable}`;
    case 'dropColumn':
      return say(`remove \`${camel(change.column)}\`${inTable}`, `retirez \`${camel(change.column)}\`${inTable}`);
    case 'setNotNull':
      return `\`.notNull()\` ${say('on', 'sur')} \`${camel(change.column)}\``;
    case 'dropNotNull':
      return say(
        `\`${camel(change.column)}\` without \`.notNull()\``,
        `\`${camel(change.column)}\` sans \`.notNull()\``,
      );
    case 'setDefault':
      return `\`.default(${inTypeScript(change.value, '')})\` ${say('on', 'sur')} \`${camel(change.column)}\``;
    case 'dropDefault':
      return say(
        `\`${camel(change.column)}\` without \`.default(…)\``,
        `\`${camel(change.column)}\` sans \`.default(…)\``,
      );
    case 'addIndex':
      return `\`(t) => [index('${change.table}_${change.columns.join('_')}_idx').on(${list(change.columns)})]\` ${say('as third argument of', 'en troisième argument de')} \`${table}('${change.table}', …)\``;
    case 'addUnique':
      return `\`(t) => [uniqueIndex('${change.table}_${change.columns.join('_')}_key').on(${list(change.columns)})]\` ${say('as third argument of', 'en troisième argument de')} \`${table}('${change.table}', …)\``;
    case 'addForeignKey': {
      const action = change.onDelete === undefined ? '' : `, { onDelete: '${change.onDelete.toLowerCase()}' }`;
      return `\`.references(() => ${camel(change.parent)}.${camel(change.parentColumn)}${action})\` ${say('on', 'sur')} \`${camel(change.column)}\``;
    }
    case 'dropForeignKey':
      return say(
        `\`${camel(change.column)}\` without \`.references(…)\``,
        `\`${camel(change.column)}\` sans \`.references(…)\``,
      );
    case 'renameColumn':
      return say(
        `the key \`${camel(change.to)}\` with \`'${change.column}'\` as the column's name is all, if only the name in the code has to change`,
        `la clé \`${camel(change.to)}\` avec \`'${change.column}'\` comme nom de colonne suffit si seul le nom dans le code change`,
      );
    case 'renameTable':
      return say(
        `\`${table}('${change.to}', …)\` for \`${table}('${change.table}', …)\`; where drizzle-kit asks, answer that it is renamed`,
        `\`${table}('${change.to}', …)\` pour \`${table}('${change.table}', …)\` ; à la question de drizzle-kit, répondez qu'elle est renommée`,
      );
    case 'dropTable':
      return say(
        `remove \`${camel(change.table)}\` in the last step`,
        `retirez \`${camel(change.table)}\` à la dernière étape`,
      );
    case 'createTable':
      return `\`export const ${camel(change.table)} = ${table}('${change.table}', { … })\``;
    default:
      return undefined;
  }
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A constant of SQL as TypeScript has it; SQLite's truth values are 0 and 1. */
function inTypeScript(value: string, type: string): string {
  if (/^bool/i.test(type) && /^[01]$/.test(value)) return value === '1' ? 'true' : 'false';
  return /^(?:now\(\)|current_timestamp)/i.test(value) ? 'sql`now()`' : value;
}
