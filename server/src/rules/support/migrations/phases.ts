import type { MigrationFix, MigrationStep, StatementEdit } from '../../../model/fix.ts';
import type { Statement } from '../../../model/statement.ts';
import type { FixContext } from '../../rule.ts';
import { inCaseOf } from '../places.ts';
import { statementBreak } from '../statement-break.ts';

/** One part of a change that is deployed in parts. */
export interface Phase {
  /** Ends the name of its file: `backfill`. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly does: string;
  /** What must be deployed, or true, before it runs. */
  readonly before?: string;
  /** A query that shows whether it may run, with what it must say: `SELECT …: must be 0`. */
  readonly verify?: string;
  /** What to deploy once it has run. */
  readonly after?: string;
  /** What its rollback does not bring back. */
  readonly notUndone?: string;
  /** Further lines for the head of its file. */
  readonly notes?: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** False for what must not run in a transaction. */
  readonly transactional?: boolean;
  /** True where no statement waits for a lock that stops others, so that no limit is set. */
  readonly lockless?: boolean;
}

/** Where phases stand among all of the change, counted from 1. */
export interface PhaseCount {
  readonly first: number;
  readonly of: number;
}

/**
 * The steps that carry out phases: each says at the head of its file what to deploy and look at before it runs, and begins with a limit
 * on the wait for locks, since whoever waits for one makes everybody else wait.
 */
export function phaseSteps(context: FixContext, phases: readonly Phase[], { first, of }: PhaseCount): MigrationStep[] {
  return phases.map((phase, index) => {
    const transactional = phase.transactional ?? true;
    const limited = (statements: readonly string[]): readonly string[] =>
      phase.lockless || !transactional || statements.length === 0 ? statements : withLockLimit(context, statements);
    return {
      up: limited(phase.up),
      down: limited(phase.down),
      transactional,
      comment: headLines(phase, first + index, of).join('\n'),
      suffix: phase.name,
      apart: true,
    };
  });
}

/**
 * The first phase, to stand in the place of a statement of a migration that is not deployed: its head as comments, then its statements, the
 * last without a terminator.
 */
export function phaseInPlace(context: FixContext, statement: Statement, phase: Phase, of: number): string {
  const comments = headLines(phase, 1, of).map((line) => `-- ${line}\n`);
  return comments.join('') + statementsInPlace(context, statement, phase.up);
}

/** A change in two phases or more, for {@link phasedMigration}. */
export interface PhasedChange {
  /** A statement of a migration that is not deployed. */
  readonly statement: Statement;
  readonly expand: Phase;
  readonly rest: readonly Phase[];
  /** The statement's own rollback, where one is written. */
  readonly undoing: Statement | undefined;
  readonly title: string;
  readonly slug: string;
}

/** The fix that puts the first phase into the place of a statement, its undoing into that of the rollback, and the other phases into new migrations. */
export function phasedMigration(
  context: FixContext,
  { statement, expand, rest, undoing, title, slug }: PhasedChange,
): MigrationFix {
  const of = rest.length + 1;
  const inPlaceOf = (one: Statement, newText: string): StatementEdit => ({
    statement: one,
    span: { start: 0, end: one.text.length },
    newText,
  });
  const edits = [inPlaceOf(statement, phaseInPlace(context, statement, expand, of))];
  if (undoing) edits.push(inPlaceOf(undoing, statementsInPlace(context, undoing, expand.down)));
  const steps = phaseSteps(context, rest, { first: 2, of });
  return { kind: 'migration', title, slug, bulk: false, steps, edits };
}

/** Statements in the place of one, the last without a terminator, each as the layout wants it. */
export function statementsInPlace(context: FixContext, statement: Statement, statements: readonly string[]): string {
  const limit = limitsLocks(context, statement) ? [] : lockLimit(context, isWrapped(context));
  const mark = CUTTING[context.database.plan.layout];
  // The body of a function is written again by later phases, and must be the same there.
  const written = [...limit, ...statements].map((text) => (text.includes('$$') ? text : inCaseOf(statement, text)));
  return written
    .map((text, index) => {
      const end = index === written.length - 1 ? '' : statementBreak(context.database);
      if (mark === undefined || !text.includes(';') || end === '') return text + end;
      return `${mark}Begin\n${text};\n${mark}End\n`;
    })
    .join('');
}

/** Tools that cut at semicolons inside of functions unless told otherwise. */
const CUTTING: Readonly<Record<string, string>> = {
  goose: '-- +goose Statement',
  'sql-migrate': '-- +migrate Statement',
};

function headLines(phase: Phase, position: number, of: number): readonly string[] {
  return [
    ...wrapped(`Phase ${position} of ${of}, ${phase.name}: ${phase.does}`),
    ...(phase.before === undefined ? [] : wrapped(`Before: ${phase.before}`)),
    ...(phase.verify === undefined ? [] : [`Verify: ${phase.verify.replace(/\s+/g, ' ')}`]),
    ...(phase.after === undefined ? [] : wrapped(`Then: ${phase.after}`)),
    ...(phase.notes ?? []).map((note) => note.replace(/\s+/g, ' ')),
    ...(phase.notUndone === undefined ? [] : [`Not undone: ${phase.notUndone}`]),
  ];
}

/** A text in lines of at most 100 characters, parted between words. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= 100) {
      lines.push(line);
      line = ` ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Statements behind a limit on the wait for locks, which ends with the transaction or at the end. */
function withLockLimit(context: FixContext, statements: readonly string[]): readonly string[] {
  const isLocal = isWrapped(context);
  const limit = lockLimit(context, isLocal);
  const reset = context.dialect === 'postgresql' && !isLocal ? ['RESET lock_timeout'] : [];
  return [...limit, ...statements, ...reset];
}

function lockLimit({ dialect, database }: FixContext, isLocal: boolean): readonly string[] {
  const seconds = database.thresholds.lockTimeoutSeconds;
  if (dialect === 'postgresql') return [`SET ${isLocal ? 'LOCAL ' : ''}lock_timeout = '${seconds}s'`];
  if (dialect === 'mysql' || dialect === 'mariadb') return [`SET SESSION lock_wait_timeout = ${seconds}`];
  return [];
}

/** Whether the runner puts a file into a transaction, by what it does with the one at hand. */
function isWrapped({ file }: FixContext): boolean {
  return file.transaction === 'wrapped' || file.sections.some(({ transaction }) => transaction === 'wrapped');
}

/** True where an earlier statement of the file limits the wait. */
function limitsLocks({ database }: FixContext, statement: Statement): boolean {
  return database
    .statementsOf(statement.file)
    .some(
      ({ start, parsed: { fact } }) =>
        start < statement.start && fact.kind === 'set' && /lock_timeout|lock_wait_timeout/i.test(fact.name),
    );
}
