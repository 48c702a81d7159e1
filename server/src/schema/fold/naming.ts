import type { Expression } from '../../model/expression.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Table } from '../../model/schema.ts';
import { columnNames, figureColumnName } from '../expression-columns.ts';
import { distinctIndexColumns, freeObjectName, joinColumns } from '../generated-names.ts';
import type { SchemaState } from '../schema-state.ts';

/** The names that PostgreSQL gives to index columns: the column's own, or what its expression suggests. */
function indexColumnNames(parts: readonly IndexPart[], include: readonly string[]): readonly string[] {
  const names = parts.map(
    (part) => part.column?.name ?? (part.expression && figureColumnName(part.expression)) ?? 'expr',
  );
  return distinctIndexColumns([...names, ...include]);
}

/** MySQL numbers a name that is taken within its table: `email`, `email_2`. */
export function freeInTable(table: Table, name: string): string {
  const taken = new Set([...table.indexes, ...table.uniques].map((index) => index.name));
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name}_${number}`;
  return candidate;
}

/** The name of an unnamed index; undefined where the engine needs none or picks one at random. */
export function indexName(
  state: SchemaState,
  table: Table,
  parts: readonly IndexPart[],
  include: readonly string[],
): string | undefined {
  const { naming } = state.rules;
  if (naming === 'postgresql') {
    const middle = joinColumns(indexColumnNames(parts, include));
    return freeObjectName(table.name, middle, 'idx', (name) => state.relationExists(table.schema, name));
  }
  return naming === 'mysql' ? freeInTable(table, parts[0]?.column?.name ?? 'functional_index') : undefined;
}

/** The name of an unnamed primary key or unique constraint. */
export function keyName(
  state: SchemaState,
  table: Table,
  kind: 'primaryKey' | 'unique',
  columns: readonly string[],
): string | undefined {
  const { naming } = state.rules;
  if (naming === 'postgresql') {
    const middle = kind === 'primaryKey' ? undefined : joinColumns(distinctIndexColumns(columns));
    return freeObjectName(table.name, middle, kind === 'primaryKey' ? 'pkey' : 'key', (name) =>
      relationOrConstraintExists(state, table, name),
    );
  }
  if (naming !== 'mysql') return undefined;
  return kind === 'primaryKey' ? 'PRIMARY' : freeInTable(table, columns[0] ?? 'key');
}

/** The name of an unnamed exclusion constraint. */
export function exclusionName(state: SchemaState, table: Table, parts: readonly IndexPart[]): string | undefined {
  if (state.rules.naming !== 'postgresql') return undefined;
  return freeObjectName(table.name, joinColumns(indexColumnNames(parts, [])), 'excl', (name) =>
    relationOrConstraintExists(state, table, name),
  );
}

/** The name of an unnamed foreign key. */
export function foreignKeyName(state: SchemaState, table: Table, columns: readonly string[]): string | undefined {
  const { naming } = state.rules;
  if (naming === 'postgresql') {
    return freeObjectName(table.name, joinColumns(columns), 'fkey', (name) =>
      state.constraintExists(table.schema, name),
    );
  }
  if (naming !== 'mysql') return undefined;
  return nextNumbered(
    `${table.name}_ibfk_`,
    table.foreignKeys.map((foreignKey) => foreignKey.name),
  );
}

/** The name of an unnamed check: with the column in it where the check is about one column only. */
export function checkName(state: SchemaState, table: Table, expression: Expression | undefined): string | undefined {
  const { naming } = state.rules;
  if (naming === 'postgresql') {
    const columns = expression ? columnNames(expression) : [];
    const column = columns.length === 1 ? columns[0] : undefined;
    return freeObjectName(table.name, column, 'check', (name) => state.constraintExists(table.schema, name));
  }
  if (naming !== 'mysql') return undefined;
  return nextNumbered(
    `${table.name}_chk_`,
    table.checks.map((check) => check.name),
  );
}

function relationOrConstraintExists(state: SchemaState, table: Table, name: string): boolean {
  return state.relationExists(table.schema, name) || state.constraintExists(table.schema, name);
}

/** `prefix` and a number above every one in use. */
function nextNumbered(prefix: string, names: readonly (string | undefined)[]): string {
  const numbers = names.map((name) => (name?.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0));
  return prefix + (Math.max(0, ...numbers.filter(Number.isInteger)) + 1);
}
