import type { SchemaView, Table } from '../../model/schema.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { isExposedByApi } from '../support/security/platform.ts';
import { enableRowSecurity } from '../support/security/row-security.ts';
import { TENANT_COLUMNS } from '../support/security/tenant.ts';

const meta: RuleMeta = {
  id: 'rls-disabled',
  title: 'Tables that an API exposes need row level security',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'the project uses Supabase or PostgREST, which offer every table of the schema to the world' },
    {
      value: 50,
      when: 'the table has a column for its tenant or owner, in a project that uses row security elsewhere',
    },
    { value: 25, when: 'the project shows no sign of an API that exposes tables' },
  ],
  aboutRunning: false,
  docs: {
    why: `Supabase and PostgREST turn every table of an exposed schema into an HTTP endpoint, and the key for it is in the browser. Without row level security anybody who opens
the developer tools reads, changes and deletes all rows. In a database shared by tenants, row security is what keeps a query without its filter from showing one
customer's rows to another.`,
    howToFix: `\`ALTER TABLE t ENABLE ROW LEVEL SECURITY;\` in the migration that creates the table, and policies for those who may see it. Without a policy nobody but the owner and
roles with BYPASSRLS sees a row, which is the right start.`,
    whenNotToUse: `The schema at the end of the history counts, so a later migration settles it. Silent for schemas that are not exposed (option \`schemas\`), temporary tables, partitions and
the tables of migration tools. Where nothing in the project hints at an API, it is only a hint: for tables with a tenant's or owner's column, else once for the whole schema.`,
    bad: [
      {
        title: 'A table on Supabase without row security',
        dialect: 'postgresql',
        files: [
          {
            path: 'supabase/migrations/20240101000000_notes.sql',
            text: 'CREATE TABLE public.notes (\n  id bigint PRIMARY KEY,\n  body text\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Enabled in the same migration',
        dialect: 'postgresql',
        files: [
          {
            path: 'supabase/migrations/20240101000000_notes.sql',
            text: 'CREATE TABLE public.notes (\n  id bigint PRIMARY KEY,\n  body text\n);\nALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;\n',
          },
        ],
      },
    ],
    sources: [
      'Supabase documentation, “Row Level Security”; splinter 0013 rls_disabled_in_public',
      'PostgreSQL manual, 5.9 Row Security Policies',
      'schemalint row-level-security',
    ],
  },
  options: {
    schemas: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['public'],
      description: 'Schemas whose tables the API exposes.',
    },
  },
};

/** Database scope, since it depends on what other tables and roles say of the project. The finding sits on the table's name. */
export const rlsDisabled: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { schema, database } = context;
    const open = openTables(context);
    if (open.length === 0) return;
    if (isExposedByApi(database, schema)) {
      for (const table of open)
        report(
          context,
          table,
          90,
          `${table.name} has no row level security, so everybody who has the API's public key can read and change all its rows.`,
        );
      return;
    }
    const inUse = usesRowSecurity(schema);
    const shared = open.filter((table) => tenantColumn(table) !== undefined);
    for (const table of shared) {
      const subject = `${table.name} holds rows of several owners (${tenantColumn(table)}) and has no row level security, so a query that forgets its filter shows everybody's.`;
      report(context, table, inUse ? 50 : 25, subject);
    }
    if (inUse) {
      for (const table of open) {
        if (!shared.includes(table))
          report(context, table, 25, `${table.name} has no row level security, while other tables have.`);
      }
    } else if (shared.length === 0) {
      const order = declarationOrder(database.plan);
      const table = open.reduce((first, one) => (order(one.origin, first.origin) < 0 ? one : first), open[0] as Table);
      report(
        context,
        table,
        25,
        `No table of the schema ${table.schema} has row level security; nothing but the application keeps rows apart.`,
      );
    }
  },
};

function report(context: SchemaContext, table: Table, confidence: number, subject: string): void {
  context.report(table.origin, {
    confidence,
    ...(confidence === 90 ? {} : { severity: confidence === 50 ? ('warning' as const) : ('hint' as const) }),
    message: `${subject} Enable it with ALTER TABLE … ENABLE ROW LEVEL SECURITY, and add policies for those who may see the rows.`,
    // A hint asks about the whole schema, which enabling it on one table would not answer.
    fixes: (fixContext) => (confidence === 25 ? [] : enableRowSecurity(fixContext, table, table.origin, 'after')),
  });
}

/** The tables of the exposed schemas without row security that hold the project's own data. */
function openTables({ schema, options }: SchemaContext): readonly Table[] {
  const schemas = new Set(options.schemas as readonly string[]);
  return [...schema.tables()].filter(
    (table) =>
      table.kind === 'table' &&
      !table.rowSecurity.enabled &&
      !table.temporary &&
      table.partitionOf === undefined &&
      schemas.has(table.schema) &&
      !BOOKKEEPING_TABLES.has(table.name.toLowerCase()),
  );
}

function usesRowSecurity(schema: SchemaView): boolean {
  for (const table of schema.tables()) if (table.rowSecurity.enabled || table.policies.length > 0) return true;
  for (const table of schema.outsideTables()) if (table.rowSecurity.enabled || table.policies.length > 0) return true;
  return false;
}

/** Columns by which rows belong to somebody. */
const OWNER_COLUMNS: ReadonlySet<string> = new Set([...TENANT_COLUMNS, 'owner', 'owner_id']);

function tenantColumn(table: Table): string | undefined {
  return table.columns.find((column) => OWNER_COLUMNS.has(column.name.toLowerCase()))?.name;
}
