import type { Statement } from '../../../../model/statement.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import type { History } from './history.ts';
import { undoStatement } from './undo-statement.ts';

/** What undoes a migration, as far as that follows from the history. */
export interface Inverse {
  /** In the order to run, without terminators. */
  readonly statements: readonly string[];
  /** What does not come back, for a comment; one line each. Without any the schema is as it was. */
  readonly notes: readonly string[];
}

/** Dialects whose statements are known well enough here. */
const KNOWN = new Set<Dialect>(['postgresql', 'mysql', 'mariadb', 'sqlite']);

/**
 * The statements that undo others, last first: what was created is dropped, what was renamed gets its name back. What was dropped or
 * changed comes back as far as the history tells its definition; data does not.
 */
export function inverseOf(statements: readonly Statement[], dialect: Dialect, history: History): Inverse | undefined {
  if (!KNOWN.has(dialect)) return undefined;
  const undone: string[] = [];
  const notes: string[] = [];
  for (const statement of statements.toReversed()) {
    const inverse = undoStatement(statement, dialect, history);
    if (inverse === undefined) {
      const [line = ''] = statement.text.split('\n');
      notes.push(`Cannot be undone: ${line.trim()}`);
    } else {
      undone.push(...inverse);
      notes.push(...lostBy(statement));
    }
  }
  return { statements: undone, notes };
}

/** What an inverse does not bring back, though the definitions come back. */
function lostBy({ parsed: { fact } }: Statement): readonly string[] {
  if (fact.kind === 'drop' && fact.objectType === 'table')
    return fact.names.map(({ object }) => `Comes back empty: ${object.name}`);
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) =>
    action.kind === 'dropColumn' ? [`Comes back empty: ${fact.name.object.name}.${action.column.name}`] : [],
  );
}
