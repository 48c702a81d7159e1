import type { Column } from '../../../model/schema.ts';
import type { TimelineContext } from '../../rule.ts';
import { columnNameAt } from '../keys/column-name.ts';
import { softDeleteColumn } from '../keys/soft-delete.ts';
import { isTestPath } from '../paths.ts';
import { callName, eachProperty, isWholeObject, modelCall, propertyOf } from './calls.ts';

/** Reports `delete` and `deleteMany` of a Prisma model that marks deleted rows in a field, unless the condition mentions it. */
export function checkHardDelete(context: TimelineContext): void {
  const { file } = context;
  const found = modelCall(context.parsed, context.database);
  if (!found?.model || !/^delete(?:Many)?$/.test(found.call.operation.name)) return;
  if (file.role !== 'query' || isTestPath(file.path)) return;
  const { call, model } = found;
  const column = softDeleteColumn(model, context.options);
  const where = propertyOf(call.argument, 'where');
  if (!column || !isWholeObject(call.argument) || (where && where.kind !== 'object') || mentions(where, column)) return;
  const update = call.operation.name === 'delete' ? 'update' : 'updateMany';
  context.report(
    { start: 0, end: call.operation.span.end },
    {
      confidence: 50,
      message:
        `${callName(call)} deletes rows of ${model.name} for good, although ${column.name} is there to mark them as deleted, so they can never be found again. ` +
        `Use ${update} and set ${column.name}, unless an extension of the client does.`,
      related: [{ at: columnNameAt(column), message: `${model.name}.${column.name} marks deleted rows` }],
    },
  );
}

function mentions(where: Parameters<typeof eachProperty>[0], column: Column): boolean {
  for (const [name] of eachProperty(where)) if (name === column.name) return true;
  return false;
}
