import type { Fix } from '../../model/fix.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import { TENANT_WORDS } from '../lexicons/tenancy.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { eachExpression } from '../support/expressions.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { enumerate } from '../support/identifiers.ts';
import { columnNameAt } from '../support/keys/column-name.ts';
import { constraintOf } from '../support/keys/foreign-key-declaration.ts';
import { stemOfId } from '../support/keys/name-words.ts';
import { inCaseOf, isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'nullable-composite-foreign-key',
  title: 'A foreign key of several columns is not checked where one of them is NULL',
  group: 'keys',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'the key is MATCH SIMPLE and a member may be NULL' }],
  aboutRunning: false,
  docs: {
    why: `MATCH SIMPLE, the default and in most engines the only choice, takes a foreign key for satisfied as soon as one member is NULL. \`(7, NULL)\` is accepted though no row 7 exists, so half-filled references point at nothing, and joins drop them.`,
    howToFix: `Make the members NOT NULL; or \`MATCH FULL\` (PostgreSQL), which allows all or none to be NULL; or a CHECK that says the same.`,
    whenNotToUse: `MATCH FULL, a CHECK over all the members, and keys whose other members only name the tenant (\`tenant_id\`, \`org_id\`, …), where the NULL means “no reference”, are passed over.`,
    bad: [
      {
        title: 'Half a reference',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));\nCREATE TABLE c (\n  id int PRIMARY KEY,\n  a int,\n  b int,\n  FOREIGN KEY (a, b) REFERENCES p (a, b)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A whole one',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));\nCREATE TABLE c (\n  id int PRIMARY KEY,\n  a int NOT NULL,\n  b int NOT NULL,\n  FOREIGN KEY (a, b) REFERENCES p (a, b)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE TABLE: MATCH FULL and MATCH SIMPLE',
      'SQLite documentation, Foreign Key Support, 3: NULL in child keys; pg-index-health, foreign keys with nullable columns',
    ],
  },
};

/** The finding sits on the foreign key's columns; related are those that may be NULL. */
export const nullableCompositeForeignKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table') return;
    for (const foreignKey of table.foreignKeys) {
      if (foreignKey.columns.length < 2 || foreignKey.inheritedFrom) continue;
      const members = foreignKey.columns.flatMap((name) => findColumn(table, name) ?? []);
      const nullable = members.filter((column) => column.nullable);
      const constraint = constraintOf(foreignKey);
      if (nullable.length === 0 || !constraint || constraint.matchFull) continue;
      if (isOptionalOfTenant(table, foreignKey) || isChecked(table, foreignKey)) continue;
      const names = enumerate(nullable.map((column) => column.name));
      const { dialect } = context;
      context.report(foreignKeyColumnsAt(foreignKey), {
        confidence: 75,
        message:
          `Where ${names} ${nullable.length === 1 ? 'is' : 'or one of them is'} NULL, this foreign key is not checked at all, so the other columns may point at nothing. ` +
          `Make ${names} NOT NULL${dialect === 'postgresql' ? ', or the key MATCH FULL' : ', or add a CHECK that all or none are NULL'}.`,
        related: nullable.map((column) => ({ at: columnNameAt(column), message: `${column.name} may be NULL` })),
        fixes: (fixContext) => fixesFor(fixContext, foreignKey),
      });
    }
  },
};

/** True where only one member may be NULL and the others name the tenant. */
function isOptionalOfTenant(table: Table, foreignKey: ForeignKey): boolean {
  const required = foreignKey.columns.filter((name) => findColumn(table, name)?.nullable === false);
  return (
    required.length === foreignKey.columns.length - 1 &&
    required.every((name) => TENANT_WORDS.has(stemOfId(name)?.at(-1) ?? ''))
  );
}

/** True where a CHECK speaks of all the members, as `num_nonnulls(a, b) IN (0, 2)` does. */
function isChecked(table: Table, foreignKey: ForeignKey): boolean {
  return table.checks.some(({ expression }) => {
    const named = new Set<string>();
    for (const part of eachExpression(expression)) {
      if (part.kind === 'column') named.add(part.parts.at(-1)?.name.toLowerCase() ?? '');
    }
    return foreignKey.columns.every((name) => named.has(name.toLowerCase()));
  });
}

/** PostgreSQL: MATCH FULL goes behind the referenced columns. */
function fixesFor(context: FixContext, foreignKey: ForeignKey): readonly Fix[] {
  const constraint = constraintOf(foreignKey);
  if (context.dialect !== 'postgresql' || context.deployed || !constraint || isNested(foreignKey.origin)) return [];
  const { statement } = foreignKey.origin;
  const { end } = constraint.referencedTable.span;
  const head = /^\s*(?:\([^)]*\))?(\s*match\s+simple)?/i.exec(statement.text.slice(end));
  const from = end + (head?.[0].trimEnd().length ?? 0) - (head?.[1]?.length ?? 0);
  const edit = {
    statement,
    span: { start: from, end: from + (head?.[1]?.length ?? 0) },
    newText: inCaseOf(statement, ' MATCH FULL'),
  };
  return [{ kind: 'edit', title: 'Make it MATCH FULL', bulk: false, edits: [edit] }];
}
