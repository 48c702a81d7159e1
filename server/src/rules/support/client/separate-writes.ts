import type { ClientCall } from '../../../model/client-call-facts.ts';
import type { CallSite } from '../../../model/embedding.ts';
import type { Statement } from '../../../model/statement.ts';
import type { FileContext } from '../../rule.ts';
import { isTestPath } from '../paths.ts';
import { callName, modelCall, propertyOf } from './calls.ts';

interface Write {
  readonly statement: Statement;
  readonly call: ClientCall;
}

const WRITES = /^(?:create|update|upsert|delete)/;

/**
 * Reports functions of a program that write twice or more through a Prisma client outside a transaction, so that a failure between
 * leaves half of it done. Writes of which only one can run (two ways of an `if`, one behind a `return`) do not count as two.
 */
export function checkClientWrites(context: FileContext): void {
  if (context.file.role !== 'query' || isTestPath(context.file.path)) return;
  const byFunction = new Map<number, Write[]>();
  for (const { statement } of context.steps) {
    const found = modelCall(statement.parsed, context.database);
    if (!found || !isSeparateWrite(found.call)) continue;
    const { functionOffset } = found.call.site;
    if (functionOffset === undefined) continue;
    const start = statement.start - functionOffset;
    const writes = byFunction.get(start);
    if (writes) writes.push({ statement, call: found.call });
    else byFunction.set(start, [{ statement, call: found.call }]);
  }
  for (const writes of byFunction.values()) checkFunction(context, writes);
}

/** Calls in a loop are one write here, whatever else is to be said of them. */
function isSeparateWrite({ operation, transaction, site }: ClientCall): boolean {
  return WRITES.test(operation.name) && transaction === 'none' && site.awaited;
}

function checkFunction(context: FileContext, writes: readonly Write[]): void {
  for (const [position, second] of writes.entries()) {
    const first = writes
      .slice(0, position)
      .find((one) => runTogether(one.call.site, second.call.site) && !isSameRow(one, second));
    if (!first) continue;
    const end = second.call.operation.span.end;
    context.report(
      second.statement,
      { start: 0, end },
      {
        confidence: 50,
        message:
          `${callName(first.call)} and ${callName(second.call)} are two transactions: where the second fails, the first stays done. ` +
          `Run them together with ${second.call.receiver}.$transaction([…]), or in its callback.`,
        related: [
          {
            at: { statement: first.statement, span: { start: 0, end: first.call.operation.span.end } },
            message: 'the first write, which stays done',
          },
        ],
      },
    );
    return;
  }
}

/** `update` of one row twice: its state goes on step by step, and each step is to be seen. */
function isSameRow(first: Write, second: Write): boolean {
  if (first.call.operation.name !== 'update' || second.call.operation.name !== 'update') return false;
  if (first.call.model?.name !== second.call.model?.name) return false;
  const [one, other] = [first, second].map(({ statement, call }) => {
    const where = propertyOf(call.argument, 'where');
    return where && statement.text.slice(where.span.start, where.span.end).replace(/\s+/g, ' ');
  });
  return one !== undefined && one === other;
}

/** False where the conditions around two calls let only one of them run. */
function runTogether(first: CallSite, second: CallSite): boolean {
  return first.branches.every(({ condition, way, leaves }) => {
    const other = second.branches.find((branch) => branch.condition === condition);
    return other ? other.way === way : !leaves;
  });
}
