import type { Expression } from '../../model/expression.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { impliesNotNull } from '../../schema/locks/implies-not-null.ts';
import type { TimelineContext } from '../rule.ts';
import { earlierFilesOn } from './migrations/inverse/history.ts';
import { wordsOf } from './words.ts';

/** How sure it is that a column holds no NULL: by a validated check, by one that nobody knows here, or not at all. */
export type NotNullProof = 'proven' | 'possible' | 'none';

interface KnownCheck {
  readonly name?: string;
  readonly expression?: Expression;
  readonly validated: boolean;
}

/**
 * What PostgreSQL can conclude when ALTER TABLE sets a column NOT NULL. Only constraints that were validated by statements before
 * count: within one ALTER TABLE, dropping comes first and validating last. A constraint that an earlier statement of the file (or, of a
 * table that the workspace does not create, of an earlier migration) validates but that nobody knows is taken for the column's check
 * where its name speaks of the column.
 */
export function proofOfNotNull(
  context: TimelineContext,
  fact: AlterTable,
  table: Table | undefined,
  column: string,
): NotNullProof {
  const dropped = new Set(fact.actions.flatMap((one) => (one.kind === 'dropConstraint' ? [one.constraint.name] : [])));
  const earlier = table ? earlierActions(context, fact.name) : actionsSoFar(context, fact.name);
  const checks = table?.checks ?? checksOf(earlier);
  const counts = ({ name, validated }: KnownCheck): boolean => validated && (name === undefined || !dropped.has(name));
  if (checks.some((check) => counts(check) && impliesNotNull(check.expression, column))) return 'proven';
  const strangers = validatedStrangers(earlier, table, checks).filter((name) => !dropped.has(name));
  if (strangers.some((name) => speaksOf(name, column))) return 'proven';
  return strangers.length > 0 ? 'possible' : 'none';
}

/** What the earlier statements of the file did to the table, in order. */
function earlierActions(context: TimelineContext, name: QualifiedName): readonly AlterAction[] {
  return actionsOn(context.earlierOn(name), name);
}

/** What everything that runs before the statement did to a table that the workspace does not create. */
function actionsSoFar(context: TimelineContext, name: QualifiedName): readonly AlterAction[] {
  const earlierFiles = earlierFilesOn(context.database, context.file.path, name.object.name);
  return [...actionsOn(earlierFiles, name), ...earlierActions(context, name)];
}

function actionsOn(statements: readonly Statement[], name: QualifiedName): readonly AlterAction[] {
  return statements.flatMap(({ parsed }) =>
    [parsed, ...parsed.nested].flatMap(({ fact }) =>
      fact.kind === 'alterTable' && fact.name.object.name === name.object.name ? fact.actions : [],
    ),
  );
}

/** What the earlier statements of the file say of a column that the workspace does not know otherwise. */
export function columnOfFile(
  context: TimelineContext,
  table: QualifiedName,
  column: string,
): { readonly nullable: boolean } | undefined {
  const folded = column.toLowerCase();
  for (const action of earlierActions(context, table).toReversed()) {
    if (action.kind !== 'addColumn' && action.kind !== 'modifyColumn') continue;
    const definition = action.kind === 'addColumn' ? action.column : action.definition;
    if (definition.name.name.toLowerCase() === folded) return { nullable: !definition.notNull };
  }
  return undefined;
}

/** The checks that these actions leave on a table of which nothing else is known. */
function checksOf(actions: readonly AlterAction[]): readonly KnownCheck[] {
  let checks: KnownCheck[] = [];
  for (const action of actions) {
    if (action.kind === 'addConstraint' && action.constraint.kind === 'check') {
      const { name, expression, notValid } = action.constraint;
      checks.push({
        ...(name ? { name: name.name } : {}),
        ...(expression ? { expression } : {}),
        validated: !notValid,
      });
    } else if (action.kind === 'validateConstraint') {
      const { name } = action.constraint;
      checks = checks.map((check) => (check.name === name ? { ...check, validated: true } : check));
    } else if (action.kind === 'dropConstraint') {
      const { name } = action.constraint;
      checks = checks.filter((check) => check.name !== name);
    } else if (action.kind === 'renameConstraint') {
      const { constraint, newName } = action;
      checks = checks.map((check) => (check.name === constraint.name ? { ...check, name: newName.name } : check));
    }
  }
  return checks;
}

/** The names of constraints that the file validates, still has, and does not show. */
function validatedStrangers(
  actions: readonly AlterAction[],
  table: Table | undefined,
  checks: readonly KnownCheck[],
): readonly string[] {
  const known = new Set(
    [...checks, ...(table?.foreignKeys ?? [])].flatMap(({ name }) => (name === undefined ? [] : [name])),
  );
  const strangers = new Set<string>();
  for (const action of actions) {
    if (action.kind === 'addConstraint' && action.constraint.name) known.add(action.constraint.name.name);
    if (action.kind === 'validateConstraint' && !known.has(action.constraint.name)) {
      strangers.add(action.constraint.name);
    }
    if (action.kind === 'dropConstraint') strangers.delete(action.constraint.name);
  }
  return [...strangers];
}

/** `users_email_not_null` speaks of `email`. */
function speaksOf(constraint: string, column: string): boolean {
  return ` ${wordsOf(constraint).join(' ')} `.includes(` ${wordsOf(column).join(' ')} `);
}
