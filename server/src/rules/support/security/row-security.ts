import type { EditFix, Fix, MigrationFix } from '../../../model/fix.ts';
import type { Provenance, Table, TablePolicy } from '../../../model/schema.ts';
import type { Span } from '../../../text/span.ts';
import type { FixContext } from '../../rule.ts';
import { slug, tableName } from '../identifiers.ts';
import { inCaseOf, isNested } from '../places.ts';

/** A condition of a policy with the statement that its spans count from. */
export interface PolicyCondition {
  readonly clause: 'using' | 'withCheck';
  readonly expression: NonNullable<TablePolicy['policy']['using']>;
  readonly origin: Provenance;
}

/** USING and WITH CHECK of a policy as they stand, in this order. */
export function conditionsOf({ policy, origin, usingOrigin, withCheckOrigin }: TablePolicy): PolicyCondition[] {
  const conditions: PolicyCondition[] = [];
  if (policy.using) conditions.push({ clause: 'using', expression: policy.using, origin: usingOrigin ?? origin });
  if (policy.withCheck) {
    conditions.push({ clause: 'withCheck', expression: policy.withCheck, origin: withCheckOrigin ?? origin });
  }
  return conditions;
}

/** A condition's text with replacements put in; undefined where it has a place of its own in no single statement. */
export function replacedIn(
  condition: PolicyCondition,
  replacements: readonly { readonly span: Span; readonly newText: string }[],
): string {
  const { span } = condition.expression;
  let text = condition.origin.statement.text.slice(span.start, span.end);
  for (const one of replacements.toSorted((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, one.span.start - span.start) + one.newText + text.slice(one.span.end - span.start);
  }
  return text;
}

/**
 * Switches row security on: before the statement at a place or after it, or in a new migration where that file is deployed. What another
 * statement switches off again is left to its author.
 */
export function enableRowSecurity(
  context: FixContext,
  table: Table,
  at: Provenance,
  place: 'before' | 'after',
): readonly Fix[] {
  const name = tableName(table, context.dialect);
  const sql = `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`;
  if (context.deployed) {
    if (!context.canWriteMigration) return [];
    const migration: MigrationFix = {
      kind: 'migration',
      title: `Enable row level security on ${table.name} in a new migration`,
      slug: slug('enable_row_level_security_on', table.databaseName),
      bulk: false,
      steps: [{ up: [sql], down: [`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`], transactional: true }],
    };
    return [migration];
  }
  const { statement } = at;
  if (table.rowSecurity.disabledAt || isNested(at) || (place === 'after' && !statement.terminated)) return [];
  const written = inCaseOf(statement, sql);
  const edit: EditFix = {
    kind: 'edit',
    title: `Enable row level security on ${table.name}`,
    bulk: false,
    edits: [
      place === 'before'
        ? { statement, span: { start: 0, end: 0 }, newText: `${written};\n` }
        : {
            statement,
            span: { start: statement.text.length, end: statement.text.length },
            newText: `;\n${written}`,
          },
    ],
  };
  return [edit];
}
