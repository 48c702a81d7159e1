import { actedTables } from '../../../../model/acted-tables.ts';
import type { FilePlace } from '../../../../model/database.ts';
import type { SchemaView } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import type { DatabaseContext } from '../../../rule.ts';

/** What the migrations of a database tell of the moments around one of their statements. */
export interface History {
  /** The schema just before a statement. */
  before(statement: Statement): SchemaView;
  /** The schema just after it. */
  after(statement: Statement): SchemaView;
  /** Everything that has run before it, first first. */
  earlier(statement: Statement): readonly Statement[];
}

/** The history that the files of a database tell. */
export function historyOf({ plan, timeline, statementsOf }: DatabaseContext): History {
  let all: readonly Statement[] | undefined;
  return {
    before: (statement) => timeline.before(statement),
    after: (statement) => timeline.after(statement),
    earlier(statement) {
      all ??= plan.files.filter(isRun).flatMap((place) => runningUp(place, statementsOf(place.path)));
      const position = all.indexOf(statement);
      return position < 0 ? all : all.slice(0, position);
    },
  };
}

/** The statements of a file that act on each table, by the file's statements. */
const actingByTable = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>();

/**
 * What the files that run before a file do to a table of that name, first first. It looks at each file once for all tables, so that
 * rules may ask for every statement.
 */
export function earlierFilesOn(
  { plan, statementsOf }: DatabaseContext,
  path: string,
  table: string,
): readonly Statement[] {
  const places = plan.files.filter(isRun);
  const own = places.findIndex((place) => place.path === path);
  return (own < 0 ? places : places.slice(0, own)).flatMap((place) =>
    runningUp(place, actingOn(statementsOf(place.path)).get(table) ?? []),
  );
}

function actingOn(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const known = actingByTable.get(statements);
  if (known) return known;
  const byTable = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const name of actedTables(statement.parsed)) {
      const acting = byTable.get(name);
      if (acting) acting.push(statement);
      else byTable.set(name, [statement]);
    }
  }
  actingByTable.set(statements, byTable);
  return byTable;
}

function isRun({ role, folded }: FilePlace): boolean {
  return (role === 'migration' || role === 'schema') && folded !== false;
}

/** Those of a file's statements that run on the way up. */
function runningUp({ sections }: FilePlace, statements: readonly Statement[]): readonly Statement[] {
  const down = sections.filter((section) => section.direction === 'down');
  if (down.length === 0) return statements;
  return statements.filter(({ start }) => !down.some((section) => start >= section.start && start < section.end));
}
