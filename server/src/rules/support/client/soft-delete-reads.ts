import type { ClientCall, ClientValue } from '../../../model/client-call-facts.ts';
import type { StatementEdit } from '../../../model/fix.ts';
import type { Column } from '../../../model/schema.ts';
import type { TimelineContext } from '../../rule.ts';
import { columnNameAt } from '../keys/column-name.ts';
import { isMoment, softDeleteColumn } from '../keys/soft-delete.ts';
import { isTestPath } from '../paths.ts';
import { callName, eachProperty, isWholeObject, modelCall, propertyOf } from './calls.ts';

/** Operations that take a free condition; the others name one row by a key. */
const FILTERED = /^(?:findMany|findFirst(?:OrThrow)?|count|aggregate|groupBy|updateMany(?:AndReturn)?)$/;

/** Clients that an extension has taught to leave out deleted rows say so in their name, as a rule. */
const EXTENDED_NAME = /soft|extended|filtered|active/i;

/**
 * Reports calls that read or change rows of a Prisma model with a mark for deleted ones, where the whole argument is written out and does
 * not mention the mark.
 */
export function checkSoftDeleteReads(context: TimelineContext): void {
  const { file } = context;
  const found = modelCall(context.parsed, context.database);
  if (!found?.model || !FILTERED.test(found.call.operation.name)) return;
  if (file.role !== 'query' || isTestPath(file.path)) return;
  const { call, model } = found;
  const mark = softDeleteColumn(model, context.options);
  if (!mark || EXTENDED_NAME.test(call.receiver) || !isWritten(call) || mentions(call.argument, mark)) return;
  const condition = `${mark.name}: ${liveValue(mark)}`;
  context.report(
    { start: 0, end: call.operation.span.end },
    {
      confidence: 50,
      message:
        `${callName(call)} ${call.operation.name.startsWith('update') ? 'changes' : 'reads'} rows of ${model.name} that ${mark.name} marks as deleted as well, so what was deleted comes back. ` +
        `Add ${condition} to where, unless an extension of the client does.`,
      related: [{ at: columnNameAt(mark), message: `${model.name}.${mark.name} marks deleted rows` }],
      fixes: ({ deployed }) => {
        const edit = deployed ? undefined : conditionEdit(context, call, condition);
        return edit ? [{ kind: 'edit', title: `Add ${condition}`, bulk: false, edits: [edit] }] : [];
      },
    },
  );
}

/** True where the text shows the whole condition. */
function isWritten({ argument }: ClientCall): boolean {
  if (!isWholeObject(argument)) return false;
  const where = propertyOf(argument, 'where');
  return where === undefined || isWhole(where);
}

/** True for an object without spreads, also in those of AND and OR. */
function isWhole(where: ClientValue): boolean {
  if (where.kind !== 'object' || where.open) return false;
  return where.properties.every(({ name, value }) => {
    if (!/^(?:AND|OR|NOT)$/.test(name.name)) return true;
    return value.kind === 'array' ? value.items.every(isWhole) : isWhole(value);
  });
}

function mentions(argument: ClientValue | undefined, mark: Column): boolean {
  for (const part of ['where', 'data', 'by'] as const) {
    const value = propertyOf(argument, part);
    for (const [name] of eachProperty(value)) if (name === mark.name) return true;
    if (value?.kind === 'array' && value.items.some((item) => item.kind === 'string' && item.value === mark.name))
      return true;
  }
  return false;
}

/** What the mark of a living row is. */
function liveValue(mark: Column): string {
  if (isMoment(mark) || mark.nullable) return 'null';
  return mark.type.family === 'boolean' ? 'false' : '0';
}

function conditionEdit(
  { statement }: TimelineContext,
  { argument, operation }: ClientCall,
  condition: string,
): StatementEdit | undefined {
  const where = propertyOf(argument, 'where');
  const insert = (at: number, newText: string): StatementEdit => ({ statement, span: { start: at, end: at }, newText });
  if (where?.kind === 'object') {
    const at = where.span.start + 1;
    return insert(at, where.properties.length === 0 ? ` ${condition} ` : ` ${condition},`);
  }
  if (argument?.kind === 'object') {
    const at = argument.span.start + 1;
    return insert(at, argument.properties.length === 0 ? ` where: { ${condition} } ` : ` where: { ${condition} },`);
  }
  const empty = /^\s*(?:<[^()]*>)?\s*\(\s*\)$/.exec(statement.text.slice(operation.span.end));
  return argument === undefined && empty ? insert(statement.text.length - 1, `{ where: { ${condition} } }`) : undefined;
}
