import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import type { FileContext } from '../../rule.ts';
import type { StatementSurroundings } from '../live-table.ts';
import { remembered } from '../remembered.ts';
import { factsThatRun } from './file-steps.ts';

/** One statement of a file, or one inside its block, with what a rule of timeline scope would know of it. */
export function surroundingsOf(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
): StatementSurroundings {
  return {
    direction: context.direction,
    file: context.file,
    get final() {
      return context.final;
    },
    statement,
    parsed,
    nested: parsed !== statement.parsed,
    get before() {
      return context.before(statement);
    },
    mayExist: (name) => context.mayExist(name, statement),
    earlierOn: (name) => context.earlierOn(name, statement),
  };
}

const RUNNING = {};

/** What runs when the file does, in order: its statements and those inside DO blocks and batches. */
export function runningStatements(
  context: FileContext,
): readonly { readonly statement: Statement; readonly parsed: ParsedStatement }[] {
  return context.once(RUNNING, () => context.steps.flatMap(({ statement }) => runsOf(statement)));
}

const runsOf = remembered((statement: Statement) => factsThatRun(statement).map((parsed) => ({ statement, parsed })));
