import type { ClientValue } from '../../../model/client-call-facts.ts';
import type { Table } from '../../../model/schema.ts';
import type { TimelineContext } from '../../rule.ts';
import { isLookupTable } from '../lookup-tables.ts';
import { isTestPath } from '../paths.ts';
import { callName, isWholeObject, modelCall, propertyOf } from './calls.ts';

/** Reports `findMany` of a Prisma model without `take` whose condition does not name the rows. */
export function checkUnboundedRead(context: TimelineContext): void {
  const { file } = context;
  const found = modelCall(context.parsed, context.database);
  if (!found?.model || found.call.operation.name !== 'findMany' || file.role !== 'query' || isTestPath(file.path))
    return;
  const { call, model } = found;
  const where = propertyOf(call.argument, 'where');
  if (!isWholeObject(call.argument) || propertyOf(call.argument, 'take')) return;
  if (isLookupTable(model) || namesRows(where, model)) return;
  context.report(
    { start: 0, end: call.operation.span.end },
    {
      confidence: 25,
      message:
        `Nothing bounds the number of rows that ${callName(call)} returns, and tables grow. Does the caller need them all? ` +
        'If not, return pages: take, with orderBy and a cursor.',
    },
  );
}

/** True where a condition is not fully known, or names rows by a key: `id: { in: ids }`. */
function namesRows(where: ClientValue | undefined, model: Table): boolean {
  if (!where) return false;
  if (!isWholeObject(where) || where.kind !== 'object') return true;
  return where.properties.some(({ name, value }) => {
    if (value.kind === 'object' && propertyOf(value, 'in')) return true;
    const isKey = [model.primaryKey, ...model.uniques].some(
      (key) => key?.columns.length === 1 && key.columns[0] === name.name,
    );
    return isKey && value.kind !== 'object';
  });
}
