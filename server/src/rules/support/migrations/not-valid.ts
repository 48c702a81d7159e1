import type { CheckConstraint, ForeignKeyConstraint } from '../../../model/constraint.ts';
import type { Fix, StatementEdit } from '../../../model/fix.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import type { FixContext, TimelineContext } from '../../rule.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { inCaseOf, textAt } from '../places.ts';
import { removePart } from './alter-actions.ts';
import { type Phase, phaseSteps } from './phases.ts';

/** A constraint that ALTER TABLE adds, on the table or on a new column. */
export interface AddedConstraint<Constraint extends CheckConstraint | ForeignKeyConstraint> {
  readonly constraint: Constraint;
  readonly action: Extract<AlterAction, { kind: 'addConstraint' | 'addColumn' }>;
}

/**
 * Adds a PostgreSQL constraint NOT VALID and validates it in the next migration. `asTableConstraint` gives the text of a column's
 * constraint as one of the table, without CONSTRAINT and its name, since a constraint on a column cannot be NOT VALID; undefined
 * where there is none.
 */
export function notValidFixes(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  { constraint, action }: AddedConstraint<CheckConstraint | ForeignKeyConstraint>,
  name: string,
  asTableConstraint: (written: string) => string | undefined,
): readonly Fix[] {
  const { statement } = context;
  const edits =
    action.kind === 'addConstraint'
      ? [insertion(context, constraint.span.end, ' NOT VALID')]
      : moveToTable(context, constraint, action, name, asTableConstraint);
  if (!edits) return [];
  const fixes: Fix[] = [{ kind: 'edit', title: 'Add it NOT VALID', bulk: false, edits }];
  if (!fixContext.canWriteMigration) return fixes;
  const validate = `ALTER TABLE ${textAt(statement, fact.name.span)} VALIDATE CONSTRAINT ${quoteIdentifier(name, 'postgresql')}`;
  const broken = brokenRows(context, fact, constraint, action);
  const phase: Phase = {
    name: 'validate',
    does: 'reads the whole table under a lock that lets others read and write.',
    before:
      'phase 1, which adds it NOT VALID, is deployed, and no row breaks it any more; it fails at the first that does.',
    ...(broken === undefined ? {} : { verify: `SELECT count(*) FROM ${broken}: must be 0.` }),
    up: [validate],
    down: [],
    lockless: true,
  };
  fixes.unshift({
    kind: 'migration',
    title: 'Add it NOT VALID and validate it in a new migration',
    slug: slug('validate', name),
    bulk: false,
    steps: phaseSteps(fixContext, [phase], { first: 2, of: 2 }),
    edits,
  });
  return fixes;
}

/** The rows that validating stops at, from the table's name on; undefined where a query of few words does not find them. */
function brokenRows(
  { statement }: TimelineContext,
  fact: AlterTable,
  constraint: CheckConstraint | ForeignKeyConstraint,
  action: AlterAction,
): string | undefined {
  const table = textAt(statement, fact.name.span);
  if (constraint.kind === 'check') {
    const { expression } = constraint;
    return expression && `${table} WHERE NOT (${textAt(statement, expression.span).replace(/\s+/g, ' ')})`;
  }
  const own = action.kind === 'addColumn' ? [action.column.name] : constraint.columns;
  const [column, ...others] = own;
  const [referenced] = constraint.referencedColumns;
  if (!column || !referenced || others.length > 0) return undefined;
  const name = textAt(statement, column.span);
  const parent = textAt(statement, constraint.referencedTable.span);
  return `${table} c WHERE c.${name} IS NOT NULL AND NOT EXISTS (SELECT FROM ${parent} p WHERE p.${textAt(statement, referenced.span)} = c.${name})`;
}

function insertion({ statement }: TimelineContext, at: number, text: string): StatementEdit {
  return { statement, span: { start: at, end: at }, newText: inCaseOf(statement, text) };
}

/** Takes the constraint off its new column and adds it to the table in the same statement. */
function moveToTable(
  context: TimelineContext,
  constraint: CheckConstraint | ForeignKeyConstraint,
  action: AlterAction,
  name: string,
  asTableConstraint: (written: string) => string | undefined,
): readonly StatementEdit[] | undefined {
  const { statement } = context;
  const clause = asTableConstraint(textAt(statement, constraint.span));
  if (clause === undefined) return undefined;
  const head = inCaseOf(statement, `, ADD CONSTRAINT ${quoteIdentifier(name, 'postgresql')} `);
  const newText = `${head}${clause}${inCaseOf(statement, ' NOT VALID')}`;
  const removed = removePart(statement, constraint.span);
  if (removed.span.end === action.span.end) return [{ ...removed, newText }];
  return [removed, { statement, span: { start: action.span.end, end: action.span.end }, newText }];
}
