import type { Fix } from '../../../model/fix.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { Statement } from '../../../model/statement.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { historyOf } from './inverse/history.ts';
import { inverseOf } from './inverse/inverse.ts';
import { type Phase, phasedMigration } from './phases.ts';
import { rollbackStatements } from './rollback-statement.ts';

/** A statement that drops one table, and what the table is to be called until it goes. */
export interface TableDrop {
  readonly statement: Statement;
  readonly name: QualifiedName;
  readonly newName: string;
  /** The statement that gives it that name. */
  readonly rename: string;
}

/**
 * Renames a table in the place of its DROP, and drops it in a migration of its own. Nothing where the history does not tell how to make it
 * again, or where the rollback of the statement does more than a few words can take back.
 */
export function dropTablePhases(context: FixContext, { statement, name, newName, rename }: TableDrop): readonly Fix[] {
  const { dialect, database } = context;
  // A later statement that makes the table again would find the old one gone, or a new one where the rollback wants it.
  if (!context.canWriteMigration || database.timeline.final.table(name)) return [];
  const made = inverseOf([statement], dialect, historyOf(database));
  if (!made || made.statements.length === 0 || made.notes.some((note) => !note.startsWith('Comes back empty')))
    return [];
  const rollback = rollbackStatements(context);
  const [undoing, ...others] = rollback;
  if (others.length > 0) return [];
  const old = name.object.name;
  const schema = name.schema ? `${textAt(statement, name.schema.span)}.` : '';
  const deprecated = schema + quoteIdentifier(newName, dialect);
  const { text } = statement;
  const drop = text.slice(0, name.span.start) + deprecated + text.slice(name.span.end);
  const expand: Phase = {
    name: 'expand',
    does: `renames ${old} to ${newName}, so that whoever still uses it says so and can be helped at once.`,
    after: 'watch for errors that name it; the rollback gives it its name back, with all rows.',
    up: [rename],
    down: [`ALTER TABLE ${deprecated} RENAME TO ${quoteIdentifier(old, dialect)}`],
  };
  const contract: Phase = {
    name: 'contract',
    does: `drops ${newName} with its rows.`,
    before: `nobody has missed ${old} for a release, and a backup has it. Keep this file out of the deployment until then: runners apply what they find.`,
    notUndone: `the rows of ${old}, which only a backup has.`,
    up: [drop],
    down: [...made.statements, rename],
  };
  return [
    phasedMigration(context, {
      statement,
      expand,
      rest: [contract],
      undoing,
      title: `Rename it to ${newName} here, and drop it in a new migration`,
      slug: slug('drop', old),
    }),
  ];
}
