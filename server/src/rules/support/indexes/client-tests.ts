import type { ClientCall, ClientValue } from '../../../model/client-call-facts.ts';
import type { Table } from '../../../model/schema.ts';
import type { ColumnUseKind } from '../../../schema/names/column-uses.ts';
import type { Span } from '../../../text/span.ts';
import { propertyOf } from '../client/calls.ts';
import { findColumn } from '../columns.ts';
import type { ColumnTest } from './column-test.ts';

/** How Prisma's filters compare a field (Prisma Client API reference, “Filter conditions and operators”). */
const FILTERS: Readonly<Record<string, ColumnUseKind | undefined>> = {
  equals: 'equality',
  in: 'in',
  lt: 'range',
  lte: 'range',
  gt: 'range',
  gte: 'range',
  startsWith: 'like',
  contains: 'like',
  endsWith: 'like',
};

/** Logical operators inside objects deeper than this are not written by people. */
const MAX_DEPTH = 20;

/** What a call of a Prisma model tests of the model's own fields. Filters on relations are left out. */
export function testsOfCall(call: ClientCall, model: Table): readonly ColumnTest[] {
  const tests: ColumnTest[] = [];
  const where = propertyOf(call.argument, 'where') ?? propertyOf(call.argument, 'cursor');
  addWhere(where, model, true, tests, 0);
  addOrder(propertyOf(call.argument, 'orderBy'), model, tests);
  return tests;
}

/** True where the text shows the whole condition and order of a call. */
export function isWholeCall(call: ClientCall): boolean {
  const { argument } = call;
  if (argument === undefined) return true;
  if (argument.kind !== 'object' || argument.open) return false;
  return ['where', 'orderBy'].every((name) => isWhole(propertyOf(argument, name), 0));
}

function isWhole(value: ClientValue | undefined, depth: number): boolean {
  if (value?.kind === 'object') {
    return !value.open && depth < MAX_DEPTH && value.properties.every((one) => isWhole(one.value, depth + 1));
  }
  if (value?.kind === 'array') return depth < MAX_DEPTH && value.items.every((one) => isWhole(one, depth + 1));
  return value === undefined || depth > 0 || value.kind !== 'other';
}

function addWhere(
  where: ClientValue | undefined,
  model: Table,
  conjunct: boolean,
  tests: ColumnTest[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  if (where?.kind === 'array') for (const item of where.items) addWhere(item, model, conjunct, tests, depth + 1);
  if (where?.kind !== 'object') return;
  for (const { name, value } of where.properties) {
    const column = findColumn(model, name.name);
    if (name.name === 'AND') addWhere(value, model, conjunct, tests, depth + 1);
    else if (name.name === 'OR' || name.name === 'NOT') addWhere(value, model, false, tests, depth + 1);
    else if (column) addField(column.databaseName, value, name.span, conjunct, tests);
    // `tenantId_email: { tenantId, email }` names a unique key of several fields.
    else if (name.name.includes('_') && depth === 0) addWhere(value, model, conjunct, tests, depth + 1);
  }
}

function addField(column: string, value: ClientValue, at: Span, conjunct: boolean, tests: ColumnTest[]): void {
  const add = (kind: ColumnUseKind): void => {
    tests.push({ column, kind, clause: 'where', conjunct, with: 'value', at });
  };
  if (value.kind === 'null') add('null');
  else if (value.kind !== 'object') add('equality');
  else for (const { name } of value.properties) add(FILTERS[name.name] ?? 'other');
}

function addOrder(order: ClientValue | undefined, model: Table, tests: ColumnTest[]): void {
  const items = order?.kind === 'array' ? order.items : [order];
  for (const item of items) {
    if (item?.kind !== 'object') continue;
    for (const { name } of item.properties) {
      const column = findColumn(model, name.name);
      if (!column) continue;
      const { databaseName } = column;
      tests.push({
        column: databaseName,
        kind: 'order',
        clause: 'order',
        conjunct: true,
        with: 'other',
        at: name.span,
      });
    }
  }
}
