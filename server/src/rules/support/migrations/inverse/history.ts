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
  const positions = new Map<Statement, number>();
  return {
    before: (statement) => timeline.before(statement),
    after: (statement) => timeline.after(statement),
    earlier(statement) {
      if (!all) {
        all = plan.files.filter(isRun).flatMap((place) => statementsOf(place.path).filter(runsUp(place)));
        for (const [position, one] of all.entries()) positions.set(one, position);
      }
      return all.slice(0, positions.get(statement) ?? all.length);
    },
  };
}

function isRun({ role, folded }: FilePlace): boolean {
  return (role === 'migration' || role === 'schema') && folded !== false;
}

function runsUp({ sections }: FilePlace): (statement: Statement) => boolean {
  return ({ start }) =>
    !sections.some((section) => section.direction === 'down' && start >= section.start && start < section.end);
}
