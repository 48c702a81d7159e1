import type { QualifiedName } from '../../../../model/identifier.ts';
import type { Statement } from '../../../../model/statement.ts';

/** What belongs to a table or view without being part of its folded schema. */
export interface Attached {
  /** The statements that made it, as written, by what they say it of. */
  readonly statements: readonly Statement[];
  /** False where something of it is known only from before the table got its name, or cannot be said again. */
  readonly known: boolean;
}

/** The triggers, comments, grants and storage settings that a table or view of that name has after these statements. */
export function attachedTo(name: string, earlier: readonly Statement[]): Attached {
  const standing = new Map<string, Statement>();
  let known = true;
  const about = (one: QualifiedName | undefined): boolean => one?.object.name === name;
  for (const statement of earlier) {
    const { fact } = statement.parsed;
    switch (fact.kind) {
      case 'createTable':
      case 'createView':
        if (about(fact.name) && !('ifNotExists' in fact && fact.ifNotExists && standing.size > 0)) standing.clear();
        break;
      case 'createTrigger':
        if (about(fact.table)) standing.set(`trigger ${fact.name.name}`, statement);
        break;
      case 'drop':
        if (fact.objectType === 'trigger' && (fact.table === undefined || about(fact.table))) {
          for (const one of fact.names) standing.delete(`trigger ${one.object.name}`);
        } else if (fact.names.some(about) && /table|view/.test(fact.objectType)) {
          standing.clear();
          known = true;
        }
        break;
      case 'grant':
        if (fact.objects.some(about)) standing.set(`grant ${statement.text}`, statement);
        break;
      case 'other':
        if (
          /^comment on (?:table|view|materialized view)$/.test(fact.what) &&
          (fact.names ?? fact.tables).some(about)
        ) {
          standing.set('comment', statement);
        }
        break;
      case 'alterTable': {
        const renamed = fact.actions.find((action) => action.kind === 'renameTable');
        if (renamed?.kind === 'renameTable' && about(fact.name)) standing.clear();
        // What was said under the old name cannot be said again as it is written.
        if (renamed?.kind === 'renameTable' && about(renamed.newName)) {
          known =
            attachedTo(fact.name.object.name, earlier.slice(0, earlier.indexOf(statement))).statements.length === 0;
        }
        if (!about(fact.name)) break;
        if (fact.actions.some((action) => action.kind === 'other' || action.kind === 'trigger'))
          standing.set(statement.text, statement);
        break;
      }
    }
  }
  const statements = [...standing.values()];
  const isWhole = (statement: Statement): boolean =>
    !statement.embedding &&
    (statement.parsed.fact.kind !== 'alterTable' ||
      statement.parsed.fact.actions.every((action) => action.kind === 'other' || action.kind === 'trigger'));
  return { statements, known: known && statements.every(isWhole) };
}
