import type { TableConstraint } from '../../model/constraint.ts';
import type { Fix } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { runsForward } from '../support/live-table.ts';

const meta: RuleMeta = {
  id: 'unnamed-constraint',
  title: 'Name constraints in migrations',
  group: 'naming',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'a constraint without a name in a migration or schema file' }],
  aboutRunning: false,
  docs: {
    why: `A later migration can drop or change a constraint only by its name. SQL Server makes up a name with random digits (\`DF__users__active__3B75D760\`), another one in each database, so no script can name it. PostgreSQL's names are predictable until a table or column is renamed, or a second constraint of the kind is added.`,
    howToFix: `Write \`CONSTRAINT orders_total_check CHECK (total >= 0)\`.`,
    whenNotToUse: `NOT NULL, temporary tables, and in PostgreSQL the primary key of CREATE TABLE are silent, as are constraints written at a column of CREATE TABLE there. The rule is for teams that want every name in the file, and is off unless it is switched on.`,
    bad: [
      {
        title: 'Whatever the engine calls it',
        dialect: 'postgresql',
        files: [{ path: 'migrations/002_check.up.sql', text: 'ALTER TABLE orders ADD CHECK (total >= 0);\n' }],
      },
    ],
    good: [
      {
        title: 'A name to drop it by',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_check.up.sql',
            text: 'ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE TABLE, CONSTRAINT constraint_name',
      'Microsoft Learn, “ALTER TABLE table_constraint (Transact-SQL)”',
      'pgrubic NM008, tsqllint named-constraint',
    ],
  },
};

/** The finding sits on the constraint. */
export const unnamedConstraint: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if ((fact.kind !== 'createTable' && fact.kind !== 'alterTable') || !runsForward(context)) return;
    if (context.file.role !== 'migration' && context.file.role !== 'schema') return;
    if (/^[#@]/.test(fact.name.object.name) || (fact.kind === 'createTable' && fact.temporary)) return;
    for (const { constraint, columns } of constraintsOf(context)) {
      if (!constraint.name && constraint.kind !== 'notNull') report(context, fact.name, constraint, columns);
    }
  },
};

interface Found {
  readonly constraint: TableConstraint;
  readonly columns: readonly string[];
}

function constraintsOf({ parsed: { fact }, dialect }: TimelineContext): readonly Found[] {
  const found: Found[] = [];
  const add = (constraint: TableConstraint): void => {
    const columns = 'columns' in constraint ? constraint.columns.map(({ name }) => name) : [];
    found.push({ constraint, columns });
  };
  if (fact.kind === 'createTable') {
    for (const one of fact.constraints) if (dialect === 'tsql' || one.kind !== 'primaryKey') add(one);
    for (const column of dialect === 'tsql' ? fact.columns : []) {
      const { name, primaryKey, unique, references, checks } = column;
      for (const constraint of [primaryKey, unique, references, ...checks]) {
        if (constraint) found.push({ constraint, columns: [name.name] });
      }
    }
  }
  if (fact.kind === 'alterTable') {
    for (const action of fact.actions) if (action.kind === 'addConstraint') add(action.constraint);
  }
  return found;
}

const SUFFIXES: Readonly<Record<TableConstraint['kind'], string>> = {
  primaryKey: 'pkey',
  unique: 'key',
  foreignKey: 'fkey',
  check: 'check',
  exclusion: 'excl',
  notNull: 'not_null',
};

const NOUNS: Readonly<Record<TableConstraint['kind'], string>> = {
  primaryKey: 'primary key',
  unique: 'unique constraint',
  foreignKey: 'foreign key',
  check: 'CHECK',
  exclusion: 'exclusion constraint',
  notNull: 'NOT NULL',
};

function report(
  context: TimelineContext,
  table: QualifiedName,
  constraint: TableConstraint,
  columns: readonly string[],
): void {
  const { statement, dialect } = context;
  const { span, kind } = constraint;
  const parts = kind === 'primaryKey' ? [] : columns;
  const name = [table.object.name, ...parts, SUFFIXES[kind]].join('_').replace(/\W+/g, '_').slice(0, 63);
  const consequence =
    dialect === 'tsql'
      ? 'SQL Server makes up another one in each database, by which no script can drop it'
      : 'a later migration has to guess what PostgreSQL called it';
  context.report(span, {
    confidence: 25,
    message: `This ${NOUNS[kind]} of ${table.object.name} has no name, so ${consequence}. Name it: CONSTRAINT ${name}.`,
    fixes: ({ deployed, database }): readonly Fix[] => {
      if (deployed || context.nested) return [];
      if (database.plan.files.some(({ path }) => (database.textOf(path) ?? '').includes(name))) return [];
      const at = { start: span.start, end: span.start };
      const edits = [{ statement, span: at, newText: `CONSTRAINT ${quoteIdentifier(name, dialect)} ` }];
      return [{ kind: 'edit', title: `Name it ${name}`, edits, bulk: false }];
    },
  });
}
