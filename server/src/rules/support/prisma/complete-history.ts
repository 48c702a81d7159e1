import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import type { DatabaseContext } from '../../rule.ts';

/** What is known of a history of migrations that begins at the beginning and can be read throughout. */
export interface KnownHistory {
  /** True for a table, type or index that a block of code speaks of: what that does is known only when it runs. */
  isUncertain(name: string): boolean;
}

/**
 * The history of a database's Prisma migrations; undefined where there are none, where a statement cannot be read, or where a migration
 * changes a table or drops an index that none creates (the history then begins before the workspace's).
 */
export function knownHistory({ plan, timeline, statementsOf }: DatabaseContext): KnownHistory | undefined {
  if (plan.layout !== 'prisma-migrate') return undefined;
  for (const _ of timeline.final.outsideTables()) return undefined;
  const blocks: string[] = [];
  let migrations = 0;
  for (const { path, role, folded } of plan.files) {
    if (role !== 'migration' || folded === false) continue;
    for (const statement of statementsOf(path)) {
      migrations++;
      const { fact, nested, problems } = statement.parsed;
      if (fact.kind === 'unparsed' || problems.length > 0) return undefined;
      // SQL Server's migrations are blocks as Prisma itself writes them, within BEGIN TRY.
      const isConditional = plan.dialect !== 'tsql' && nested.some(changesSchema);
      if (fact.kind === 'codeBlock' && (isConditional || /\bexec(?:ute)?\b/i.test(statement.text))) {
        blocks.push(statement.text);
      }
      if (dropsUnknownIndex(statement, timeline)) return undefined;
    }
  }
  return migrations === 0 ? undefined : { isUncertain: (name) => blocks.some((text) => text.includes(name)) };
}

function dropsUnknownIndex(statement: Statement, timeline: DatabaseContext['timeline']): boolean {
  const { fact } = statement.parsed;
  if (fact.kind !== 'drop' || fact.ifExists || fact.objectType !== 'index' || fact.table) return false;
  const before = timeline.before(statement);
  return fact.names.some((name) => !before.index(name));
}

function changesSchema({ fact }: ParsedStatement): boolean {
  switch (fact.kind) {
    case 'createTable':
    case 'alterTable':
    case 'createIndex':
    case 'createType':
    case 'alterType':
    case 'drop':
    case 'unparsed':
      return true;
    default:
      return false;
  }
}
