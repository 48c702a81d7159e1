import type { DataType } from '../../model/data-type.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import { FRAMEWORK_TABLE, isFrameworkColumn } from '../lexicons/framework-tables.ts';
import type { Rule, RuleMeta, SchemaContext, Survey } from '../rule.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { enumerate } from '../support/identifiers.ts';
import { hasTemporaryName, isOwnTable } from '../support/keys/table-kinds.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'inconsistent-column-type',
  title: 'A column of one name has one type in all tables',
  group: 'naming',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the same …_id, …_at, email or status has another type in another table' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Columns of one name mean the same thing and are joined and compared. Where their types differ, a join converts one side in every row and cannot use its index, a value that fits here overflows there, and a moment with a time zone is compared with one without.`,
    howToFix: `Give the column the type that most tables use: before the file is deployed in place, later by a migration that changes the type.`,
    whenNotToUse: `Only \`…_id\`, \`…_at\`, \`email\` and \`status\` are compared; lengths and precisions, text types among themselves, enumerations, and integers of another width for \`status\` count as equal. A column with a foreign key has the type of what it refers to, and names such as \`parent_id\` or \`external_id\` mean something else in each table.`,
    bad: [
      {
        title: 'The same id in two widths',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\nCREATE TABLE carts (id bigint PRIMARY KEY, user_id int);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One type',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\nCREATE TABLE carts (id bigint PRIMARY KEY, user_id bigint);\n',
          },
        ],
      },
    ],
    sources: ['pg-index-health, COLUMNS_WITH_DIFFERENT_TYPES (check 45)', 'PostgreSQL manual, 10. Type Conversion'],
  },
};

interface Typed {
  readonly table: Table;
  readonly column: Column;
  readonly type: string;
  readonly subject: string;
}

/** Columns of one name: how many have which type. */
interface NamedColumns {
  readonly byTable: Map<string, readonly Typed[]>;
  readonly types: Map<string, number>;
}

interface Gathered {
  readonly byName: Map<string, NamedColumns>;
  readonly byTable: Map<string, readonly Typed[]>;
  /** The names whose columns have more than one type. */
  readonly mixed: Set<string>;
}

const COLUMNS_BY_NAME: Survey<Gathered> = {
  start: () => ({ byName: new Map(), byTable: new Map(), mixed: new Set() }),
  update(gathered, { tables }, { dialect }) {
    for (const [key, table] of tables) {
      const before = gathered.byTable.get(key) ?? [];
      const now = table ? readColumns(table, dialect) : [];
      for (const subject of new Set(before.map((one) => one.subject))) replaceColumns(gathered, subject, key, []);
      for (const subject of new Set(now.map((one) => one.subject))) {
        const columns = now.filter((one) => one.subject === subject);
        replaceColumns(gathered, subject, key, columns);
      }
      if (now.length > 0) gathered.byTable.set(key, now);
      else gathered.byTable.delete(key);
    }
  },
};

/** Makes these the columns of that name that the table has. */
function replaceColumns({ byName, mixed }: Gathered, name: string, key: string, columns: readonly Typed[]): void {
  const named = byName.get(name) ?? { byTable: new Map(), types: new Map<string, number>() };
  byName.set(name, named);
  const count = (type: string, by: 1 | -1): void => {
    const counted = (named.types.get(type) ?? 0) + by;
    if (counted > 0) named.types.set(type, counted);
    else named.types.delete(type);
  };
  for (const { type } of named.byTable.get(key) ?? []) count(type, -1);
  for (const { type } of columns) count(type, 1);
  if (columns.length > 0) named.byTable.set(key, columns);
  else named.byTable.delete(key);
  if (named.types.size > 1) mixed.add(name);
  else mixed.delete(name);
  if (named.byTable.size === 0) byName.delete(name);
}

/** The finding sits on the type of each column that differs from what most tables have; of two, on the later one. */
export const inconsistentColumnType: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { byName, mixed } = context.survey(COLUMNS_BY_NAME);
    const order = declarationOrder(context.database.plan);
    for (const name of mixed) {
      const columns = [...(byName.get(name)?.byTable.values() ?? [])].flat();
      columns.sort(({ table: a }, { table: b }) => order(a.origin, b.origin) || compareTables(a, b));
      const byType = new Map<string, Typed[]>();
      for (const one of columns) {
        const same = byType.get(one.type);
        if (same) same.push(one);
        else byType.set(one.type, [one]);
      }
      report(context, [...byType.values()]);
    }
  },
};

/** Tables that one statement makes at one place stand in the order of their keys. */
function compareTables(a: Table, b: Table): number {
  return Number(a.outside ?? false) - Number(b.outside ?? false) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** What a table itself says of its columns' types. */
function readColumns(table: Table, dialect: Dialect): readonly Typed[] {
  if (!(table.outside || isOwnTable(table)) || FRAMEWORK_TABLE.test(table.name) || hasTemporaryName(table)) return [];
  return declaredColumns(table).flatMap((column): Typed[] => {
    if (isFrameworkColumn(table.name, column.name)) return [];
    const subject = subjectOf(column.name);
    const type = subject && comparable(column.type, subject, dialect);
    return type ? [{ table, column, type, subject: wordsOf(column.name).join('_') }] : [];
  });
}

type Subject = 'id' | 'moment' | 'email' | 'status';

/** Ids that mean another thing in each table. */
const OWN_MEANING: ReadonlySet<string> = new Set(
  'parent external ext object entity resource record item source target ref reference subject owner actor original related root previous prev next row remote local foreign legacy old new event request session transaction content key'.split(
    ' ',
  ),
);

function subjectOf(name: string): Subject | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (words.length === 1) return last === 'email' || last === 'status' ? last : undefined;
  if (last === 'id') return OWN_MEANING.has(words.at(-2) ?? '') ? undefined : 'id';
  return last === 'at' ? 'moment' : undefined;
}

/** What is compared of a type; undefined where it is not known. */
function comparable(type: DataType, subject: Subject, dialect: Dialect): string | undefined {
  const { family } = type.base ?? type;
  const { name, unsigned, arrayDimensions } = type.base ?? type;
  if (family === 'unknown' || family === 'other' || arrayDimensions > 0) return undefined;
  if (family === 'enum') return subject === 'status' ? 'text' : undefined;
  if (family === 'text') return name === 'citext' ? 'citext' : dialect === 'tsql' && /^n/.test(name) ? 'ntext' : 'text';
  if (subject === 'status' && (family === 'integer' || family === 'boolean')) return 'integer';
  if (dialect === 'sqlite') return family;
  return `${name}${unsigned ? ' unsigned' : ''}`;
}

/** True where a foreign key decides the type. */
function refers({ schema }: SchemaContext, { table, column }: Typed): boolean {
  return table.foreignKeys.some(
    (key) => key.columns.includes(column.name) && schema.tableByKey(key.referencedTable) !== undefined,
  );
}

function report(context: SchemaContext, groups: readonly (readonly Typed[])[]): void {
  const referring = groups.filter((group) => group.some((one) => refers(context, one)));
  // The name stands for keys of several kinds.
  if (referring.length > 1) return;
  const most = Math.max(...groups.map((group) => group.length));
  const usual = referring[0] ?? groups.find((group) => group.length === most);
  const [example] = usual ?? [];
  if (!usual || !example) return;
  for (const { table, column } of groups.filter((group) => group !== usual).flat()) {
    const others = usual.slice(0, 3).map((one) => one.table.name);
    context.report(typeAt(column), {
      confidence: 50,
      message: `${table.name}.${column.name} is ${column.type.text}, but ${example.column.type.text} in ${enumerate(others)}${usual.length > 3 ? ` and ${usual.length - 3} more` : ''}, so joins and comparisons convert it and may miss an index. Use one type for the name.`,
      related: [
        {
          at: typeAt(example.column),
          message: `${example.table.name}.${example.column.name} is ${example.column.type.text}`,
        },
      ],
    });
  }
}
