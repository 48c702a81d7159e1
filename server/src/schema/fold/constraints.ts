import type {
  CheckConstraint,
  ExclusionConstraint,
  NotNullConstraint,
  TableConstraint,
} from '../../model/constraint.ts';
import type { Check, Exclusion, Table } from '../../model/schema.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { requireColumns } from './columns.ts';
import { changeTable, childrenOf, type FoldContext, partitionsOf, placeOf } from './context.ts';
import { addForeignKey } from './foreign-keys.ts';
import { addKey, hasConstraint, isTaken } from './keys.ts';
import { checkName, exclusionName } from './naming.ts';

/** A constraint with the columns that it is about where it stands on a column. */
export interface PendingConstraint {
  readonly constraint: TableConstraint;
  readonly columns?: readonly string[];
}

/** The constraints that stand on a column's definition, NOT NULL and what the engine ignores left out. */
export function columnConstraints(state: SchemaState, definition: ColumnDefinition): readonly PendingConstraint[] {
  const own = [definition.name.name];
  const references = state.rules.inlineReferences ? definition.references : undefined;
  const constraints = [definition.primaryKey, definition.unique, references, ...definition.checks];
  return constraints
    .filter((constraint) => constraint !== undefined)
    .map((constraint) => ({ constraint, columns: listedColumns(constraint) ?? own }));
}

/** T-SQL: a key that follows a column without a comma may name other columns than that. */
function listedColumns(constraint: TableConstraint): readonly string[] | undefined {
  if (constraint.kind !== 'primaryKey' && constraint.kind !== 'unique') return undefined;
  return constraint.columns.length > 0 ? constraint.columns.map((column) => column.name) : undefined;
}

/** When a constraint is added, compared with others of the same statement: checks, then the primary key, other keys, foreign keys. */
function rank({ constraint }: PendingConstraint): number {
  switch (constraint.kind) {
    case 'notNull':
    case 'check':
      return 0;
    case 'primaryKey':
      return 1;
    case 'unique':
    case 'exclusion':
      return 2;
    case 'foreignKey':
      return 3;
  }
}

/** Keys that repeat another key of the same statement are left out, as in `UNIQUE PRIMARY KEY`. */
function isRepeated(pending: PendingConstraint, earlier: readonly PendingConstraint[]): boolean {
  const signature = ({ constraint, columns }: PendingConstraint) =>
    (constraint.kind === 'primaryKey' || constraint.kind === 'unique') && !constraint.usingIndex
      ? JSON.stringify([
          columns ?? constraint.columns.map((column) => column.name),
          constraint.include.map((column) => column.name),
          constraint.nullsNotDistinct,
          constraint.deferrable,
        ])
      : undefined;
  const own = signature(pending);
  return own !== undefined && earlier.some((other) => signature(other) === own);
}

/** Adds the constraints of one statement in the order in which PostgreSQL does, which decides their generated names. */
export function addConstraints(context: FoldContext, tableKey: string, all: readonly PendingConstraint[]): void {
  const { mergesRepeatedKeys } = context.state.rules;
  const ordered = all.toSorted((a, b) => rank(a) - rank(b));
  for (const [position, pending] of ordered.entries()) {
    const repeated = mergesRepeatedKeys && isRepeated(pending, ordered.slice(0, position));
    if (!repeated) addConstraint(context, tableKey, pending);
  }
}

function addConstraint(context: FoldContext, tableKey: string, { constraint, columns }: PendingConstraint): void {
  switch (constraint.kind) {
    case 'primaryKey':
    case 'unique':
      addKey(context, tableKey, constraint, columns);
      return;
    case 'foreignKey':
      addForeignKey(context, tableKey, constraint, columns);
      return;
    case 'check':
      addCheck(context, tableKey, constraint);
      return;
    case 'exclusion':
      addExclusion(context, tableKey, constraint);
      return;
    case 'notNull':
      addNotNull(context.state, tableKey, constraint);
      return;
  }
}

function addCheck(context: FoldContext, tableKey: string, constraint: CheckConstraint): void {
  const { state } = context;
  const table = state.tables.get(tableKey);
  if (!table) return;
  const name = constraint.name?.name ?? checkName(state, table, constraint.expression);
  placeCheck(state, table, {
    ...(name === undefined ? {} : { name }),
    ...(constraint.expression ? { expression: constraint.expression } : {}),
    ...(constraint.noInherit ? { noInherit: true } : {}),
    validated: !constraint.notValid,
    origin: placeOf(context, constraint.span),
  });
}

/** Adds a check to a table and everything that inherits from it; an equally named check of a child becomes the parent's. */
export function placeCheck(state: SchemaState, table: Table, check: Check): void {
  const own = table.checks.find((candidate) => check.name !== undefined && candidate.name === check.name);
  if (own && check.inheritedFrom) {
    const following: Check = { ...own, inheritedFrom: check.inheritedFrom };
    state.put({ ...table, checks: table.checks.map((candidate) => (candidate === own ? following : candidate)) });
    return;
  }
  if (check.name !== undefined && isTaken(state, table, check.name)) return;
  state.put({ ...table, checks: [...table.checks, check] });
  if (check.noInherit) return;
  for (const child of childrenOf(state, table.key)) placeCheck(state, child, { ...check, inheritedFrom: check.origin });
}

function addExclusion(context: FoldContext, tableKey: string, constraint: ExclusionConstraint): void {
  const table = context.state.tables.get(tableKey);
  if (!table) return;
  placeExclusion(context.state, table, {
    ...(constraint.name ? { name: constraint.name.name } : {}),
    method: constraint.method,
    parts: constraint.parts,
    ...(constraint.where ? { where: constraint.where } : {}),
    origin: placeOf(context, constraint.span),
  });
}

/** Adds an exclusion constraint to a table and its partitions. */
export function placeExclusion(state: SchemaState, table: Table, exclusion: Exclusion): void {
  if (exclusion.name !== undefined && hasConstraint(table, exclusion.name)) return;
  const name = exclusion.name ?? exclusionName(state, table, exclusion.parts ?? []);
  const named: Exclusion = name === undefined ? exclusion : { ...exclusion, name };
  state.put({ ...table, exclusions: [...table.exclusions, named] });
  const { name: _, ...unnamed } = exclusion;
  for (const partition of partitionsOf(state, table.key)) {
    placeExclusion(state, partition, { ...unnamed, inheritedFrom: exclusion.origin });
  }
}

function addNotNull(state: SchemaState, tableKey: string, constraint: NotNullConstraint): void {
  const columns = constraint.columns.map((column) => column.name);
  const given = constraint.name?.name;
  const names = new Map(given === undefined ? [] : columns.map((column) => [column, given]));
  requireInTree(state, tableKey, columns, names);
}

/** Makes columns NOT NULL in a table and, under the same constraint names, in everything that inherits from it. */
export function requireInTree(
  state: SchemaState,
  tableKey: string,
  columns: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): void {
  changeTable(state, tableKey, (table) => requireColumns(state, table, columns, names));
  const inherited = new Map<string, string>();
  for (const { name, notNullName } of state.tables.get(tableKey)?.columns ?? []) {
    if (notNullName !== undefined && columns.includes(name)) inherited.set(name, notNullName);
  }
  for (const child of childrenOf(state, tableKey)) requireInTree(state, child.key, columns, inherited);
}
