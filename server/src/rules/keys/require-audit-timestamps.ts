import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import type { Dialect } from '../../text/dialect.ts';
import { LOG_TABLE_WORDS, OUTLIVING_TABLE_WORDS } from '../lexicons/table-kinds.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { enumerate, slug, tableName } from '../support/identifiers.ts';
import { isCreatedMoment, isMomentOfAnyKind, isUpdatedMoment } from '../support/keys/audit-moments.ts';
import { endsInKind, hasTemporaryName, isJoinTable, isNamed, isOwnTable } from '../support/keys/table-kinds.ts';
import { isLookupTable } from '../support/lookup-tables.ts';
import { inCaseOf, isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-audit-timestamps',
  title: 'A table of things needs to say when a row was created and last changed',
  group: 'keys',
  priority: 'P0',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the creation time, the time of the last change, or both are missing' }],
  aboutRunning: false,
  docs: {
    why: `“Since when is it so?” is the first question of every incident, and without the two moments the database cannot answer it. Incremental exports, caches, replication to a warehouse and retention jobs need them
as well, and they cannot be filled in afterwards.`,
    howToFix: `Add both with defaults: \`created_at timestamptz NOT NULL DEFAULT now()\` and \`updated_at timestamptz NOT NULL DEFAULT now()\`, the latter kept by a trigger or the application (MySQL: \`ON UPDATE CURRENT_TIMESTAMP\`; Prisma:
\`@default(now())\` and \`@updatedAt\`).`,
    whenNotToUse: `Known are the names of the usual frameworks in English and French; add yours with the options. Pure join tables, small lookup tables, partitions, temporary tables and those of migration tools are exempt, and logs, events
and audits need the creation time only. Not in the recommended preset, since old schemas would fill with it.`,
    bad: [
      {
        title: 'Nobody knows since when',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text NOT NULL\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Both moments, kept by defaults',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text NOT NULL,\n  created_at timestamptz NOT NULL DEFAULT now(),\n  updated_at timestamptz NOT NULL DEFAULT now()\n);\n',
          },
        ],
      },
    ],
    sources: [
      'active_record_doctor table_without_timestamps, schemalint mandatory-columns, Bytebase COLUMN_REQUIRED, prisma-lint require-field',
      'MySQL manual, 11.2.5 Automatic Initialization and Updating for TIMESTAMP and DATETIME; Prisma documentation, @updatedAt',
    ],
  },
  options: {
    createdColumns: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [],
      description: 'More names of columns that say when a row was created.',
    },
    updatedColumns: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [],
      description: 'More names of columns that say when a row last changed.',
    },
  },
};

interface Missing {
  readonly created: boolean;
  readonly updated: boolean;
}

/** The finding sits on the table's name. */
export const requireAuditTimestamps: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (!isOwnTable(table) || !table.complete || hasTemporaryName(table)) return;
    if (isJoinTable(table) || isLookupTable(table)) return;
    const missing = missingIn(context);
    const names = namesOf(missing, context.prisma !== undefined);
    if (names.length === 0) return;
    context.report(table.origin, {
      confidence: 50,
      message:
        `${table.name} does not say when a row was ${describe(missing)}, which incidents, exports and retention will ask and nothing can tell later. ` +
        `Add ${enumerate(names)} with a default.`,
      fixes: (fixContext) => fixesFor(fixContext, context, missing),
    });
  },
};

function missingIn({ table, options }: TableContext): Missing {
  const created = options.createdColumns as readonly string[];
  const updated = options.updatedColumns as readonly string[];
  const hasCreated = table.columns.some((column) => created.includes(column.databaseName) || isCreatedMoment(column));
  if (endsInKind(table, LOG_TABLE_WORDS) || isNamed(table, OUTLIVING_TABLE_WORDS)) {
    return { created: !hasCreated && !table.columns.some(isMomentOfAnyKind), updated: false };
  }
  const hasUpdated = table.columns.some((column) => updated.includes(column.databaseName) || isUpdatedMoment(column));
  return { created: !hasCreated, updated: !hasUpdated };
}

function describe({ created, updated }: Missing): string {
  return created && updated ? 'created or last changed' : created ? 'created' : 'last changed';
}

function namesOf({ created, updated }: Missing, prisma: boolean): readonly string[] {
  const names = prisma ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at'];
  return names.filter((_, index) => (index === 0 ? created : updated));
}

function fixesFor(context: FixContext, { table, prisma }: TableContext, missing: Missing): readonly Fix[] {
  const { statement } = table.origin;
  const { fact } = statement.parsed;
  if (prisma) {
    const edit = fact.kind === 'createTable' ? prismaEdit(table, fact, missing) : undefined;
    return edit ? [{ kind: 'edit', title: 'Add the timestamps', bulk: false, edits: [edit] }] : [];
  }
  const definitions = definitionsOf(missing, context.dialect);
  if (definitions.length === 0) return [];
  if (!context.deployed && !isNested(table.origin) && fact.kind === 'createTable') {
    const edit = sqlEdit(table, fact, definitions);
    return edit ? [{ kind: 'edit', title: 'Add the timestamps', bulk: false, edits: [edit] }] : [];
  }
  if (!context.canWriteMigration || context.dialect === 'sqlite') return [];
  const alter = `ALTER TABLE ${tableName(table, context.dialect)}`;
  const names = namesOf(missing, false);
  const add = context.dialect === 'tsql' ? 'ADD' : 'ADD COLUMN';
  return [
    {
      kind: 'migration',
      title: `Add ${enumerate(names)} to ${table.name} in a new migration`,
      slug: slug('add_timestamps_to', table.databaseName),
      bulk: false,
      steps: [
        {
          up: definitions.map((definition) => `${alter} ${add} ${definition}`),
          down: names.map((name) => `${alter} DROP COLUMN ${name}`),
          transactional: true,
          comment: 'Rows that exist get the time of this migration.',
        },
      ],
    },
  ];
}

/** Type and default of a moment in each engine. */
const MOMENT: Partial<Record<Dialect, string>> = {
  postgresql: 'timestamptz NOT NULL DEFAULT now()',
  mysql: 'DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP',
  mariadb: 'DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP',
  sqlite: 'TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP',
  tsql: 'datetime2 NOT NULL DEFAULT SYSUTCDATETIME()',
};

function definitionsOf(missing: Missing, dialect: Dialect): readonly string[] {
  const moment = MOMENT[dialect];
  if (!moment) return [];
  const onUpdate = dialect === 'mysql' || dialect === 'mariadb' ? ' ON UPDATE CURRENT_TIMESTAMP' : '';
  return namesOf(missing, false).map((name) => `${name} ${moment}${name === 'updated_at' ? onUpdate : ''}`);
}

/** After the last column, each on a line of its own where the columns have one. */
function sqlEdit(table: Table, fact: CreateTable, definitions: readonly string[]): StatementEdit | undefined {
  const { statement } = table.origin;
  const last = fact.columns.at(-1);
  if (!last) return undefined;
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, last.span.start))?.[0] ?? ' ';
  const { end } = last.span;
  const newText = definitions.map((definition) => `,${indent}${inCaseOf(statement, definition)}`).join('');
  return { statement, span: { start: end, end }, newText };
}

function prismaEdit(table: Table, fact: CreateTable, missing: Missing): StatementEdit | undefined {
  const { statement } = table.origin;
  const last = fact.prisma?.fields.at(-1);
  if (!last) return undefined;
  const lines = [
    ...(missing.created ? ['createdAt DateTime @default(now())'] : []),
    // Rows that exist need a value for a required field.
    ...(missing.updated ? ['updatedAt DateTime @default(now()) @updatedAt'] : []),
  ];
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, last.span.start))?.[0] ?? '\n  ';
  const lineEnd = statement.text.indexOf('\n', last.span.end);
  const end = lineEnd < 0 ? last.span.end : lineEnd;
  return { statement, span: { start: end, end }, newText: lines.map((line) => indent + line).join('') };
}
