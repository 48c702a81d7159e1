import type { QualifiedName } from '../../model/identifier.ts';
import type { TimelineContext } from '../rule.ts';
import { hasTemplateHole } from './template-holes.ts';

/** What a rule of timeline scope knows of its statement; rules of file scope get it for one of theirs, see `surroundingsOf`. */
export type StatementSurroundings = Pick<
  TimelineContext,
  'direction' | 'file' | 'nested' | 'statement' | 'parsed' | 'before' | 'final' | 'mayExist' | 'earlierOn'
>;

/**
 * True in rollbacks and clean-up scripts. A script of drops that belongs to no migrations, and whose name does not say that it cleans up,
 * may as well be a change.
 */
export function isRollback({ direction, file }: Pick<StatementSurroundings, 'direction' | 'file'>): boolean {
  if (direction !== 'down') return false;
  return file.role !== 'rollback' || file.version !== undefined || UNDOING_PATH.test(file.path);
}

const UNDOING_PATH =
  /(?:^|[-_./])(?:drop|delete|teardown|clean|cleanup|destroy|down|rollback|revert|undo|reset|uninstall)(?:[-_./]|$)/i;

/**
 * True for statements that change the database going forward: not in rollbacks, which undo in an emergency and are judged by other
 * rules, nor in seeds, nor in function bodies, which run who knows when. DO blocks run with their migration and count.
 */
export function runsForward(
  context: Pick<StatementSurroundings, 'direction' | 'file' | 'nested' | 'statement'>,
): boolean {
  if (isRollback(context) || context.file.role === 'seed') return false;
  return !context.nested || context.statement.parsed.fact.kind === 'codeBlock';
}

/**
 * Whether a statement changes a table that may hold rows and be in use: what rules about locks ask. False for what does not run forward
 * (see {@link runsForward}), for tables that the same file or undeployed batch creates, for temporary tables, and for dumps.
 */
export function changesLiveTable(context: StatementSurroundings, table: QualifiedName): boolean {
  if (!runsForward(context)) return false;
  if (/^[#@]/.test(table.object.name) || table.schema?.name === 'pg_temp') return false;
  // A template, which is filled in for each of many tables.
  const { start, end } = table.object.span;
  if (hasTemplateHole(context.statement.text.slice(start, end))) return false;
  if (context.nested && !context.before.table(table) && isCreatedInBlock(context, table)) return false;
  return context.mayExist(table) && !(context.file.role === 'schema' && describesAState(context, table));
}

/** True where an earlier statement of the same block creates the table. */
function isCreatedInBlock(context: StatementSurroundings, { object }: QualifiedName): boolean {
  return context.statement.parsed.nested.some(
    ({ fact, span }) =>
      (fact.kind === 'createTable' || fact.kind === 'createView') &&
      fact.name.object.name === object.name &&
      span.start < context.parsed.span.start,
  );
}

/**
 * True for a dump or declarative file, which makes tables and may add to those of another such file. One that changes a table which
 * nothing creates does no more than a migration would.
 */
function describesAState(context: StatementSurroundings, changed: QualifiedName): boolean {
  if (!context.final.table(changed)) return false;
  if (PART_OF_A_STATE.test(context.file.path)) return true;
  for (const table of context.final.tables()) {
    if (table.origin.statement.file === context.file.path && !table.temporary) return true;
  }
  return false;
}

/** `schema/indexes/users.sql`, `03_constraints.sql`: parts of a schema that is kept in files by kind of object. */
const PART_OF_A_STATE = /(?:^|\/)(?:\d+[-_. ]*)?(?:indexes|indices|constraints|foreign[-_]?keys)(?:\.sql$|\/)/i;

/** True where an earlier statement of the file empties the table, so that nothing is scanned and nothing can fail. */
export function wasEmptied(context: StatementSurroundings, table: QualifiedName): boolean {
  const isIt = (name: QualifiedName): boolean => name.object.name === table.object.name;
  return context.earlierOn(table).some(({ parsed: { fact } }) => {
    if (fact.kind === 'truncate') return fact.tables.some(isIt);
    if (fact.kind !== 'query' || fact.query.kind !== 'delete') return false;
    return isIt(fact.query.target.name) && !fact.query.where && !fact.query.limit && fact.query.using.length === 0;
  });
}

/** Whether the database is at least of that major version; where the version is not known, a current one is taken for granted. */
export function isAtLeast(context: Pick<TimelineContext, 'database'>, version: number): boolean {
  const { target } = context.database;
  const major = target === undefined ? Number.NaN : Number.parseFloat(target);
  return Number.isNaN(major) || major >= version;
}
