import type { DatabasePlan } from '../../model/database.ts';
import type { Table } from '../../model/schema.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { Rule, RuleMeta, SchemaContext, Survey } from '../rule.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { callsAuthFunctions, isExposedByApi } from '../support/security/platform.ts';
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
    const gathered = context.survey(ROW_SECURITY);
    const { open, shared, secured, callingAuth } = gathered;
    if (open.size === 0) return;
    if (isExposedByApi(database, schema, callingAuth.size > 0)) {
      for (const table of open.values())
        report(
          context,
          table,
          90,
          `${table.name} has no row level security, so everybody who has the API's public key can read and change all its rows.`,
        );
      return;
    }
    const inUse = secured.size > 0;
    for (const table of shared.values()) {
      const subject = `${table.name} holds rows of several owners (${tenantColumn(table)}) and has no row level security, so a query that forgets its filter shows everybody's.`;
      report(context, table, inUse ? 50 : 25, subject);
    }
    if (inUse) {
      for (const [key, table] of open) {
        if (!shared.has(key))
          report(context, table, 25, `${table.name} has no row level security, while other tables have.`);
      }
    } else if (shared.size === 0) {
      gathered.first ??= [...open.values()].reduce((first, one) => earlier(first, one, database.plan));
      const table = gathered.first;
      report(
        context,
        table,
        25,
        `No table of the schema ${table.schema} has row level security; nothing but the application keeps rows apart.`,
      );
    }
  },
};

/** The tables of a schema by key, as far as row security matters. */
interface RowSecurity {
  /** Those of the exposed schemas without row security that hold the project's own data. */
  readonly open: Map<string, Table>;
  /** Those of them with a column for the owner. */
  readonly shared: Map<string, Table>;
  readonly secured: Set<string>;
  /** Those whose policies call functions of Supabase. */
  readonly callingAuth: Set<string>;
  /** Which of the open ones is declared first, where that is known. */
  first: Table | undefined;
}

const ROW_SECURITY: Survey<RowSecurity> = {
  start: () => ({ open: new Map(), shared: new Map(), secured: new Set(), callingAuth: new Set(), first: undefined }),
  update(gathered, { tables }, { options, database }) {
    const { open, shared, secured, callingAuth } = gathered;
    const schemas = new Set(options.schemas as readonly string[]);
    for (const [key, table] of tables) {
      for (const known of [open, shared, secured, callingAuth]) known.delete(key);
      if (gathered.first?.key === key) gathered.first = undefined;
      if (!table) continue;
      if (table.rowSecurity.enabled || table.policies.length > 0) secured.add(key);
      if (callsAuthFunctions(table)) callingAuth.add(key);
      if (!isOpen(table, schemas)) continue;
      open.set(key, table);
      gathered.first &&= earlier(gathered.first, table, database.plan);
      if (tenantColumn(table) !== undefined) shared.set(key, table);
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

function isOpen(table: Table, schemas: ReadonlySet<string>): boolean {
  return (
    table.kind === 'table' &&
    !table.outside &&
    !table.rowSecurity.enabled &&
    !table.temporary &&
    table.partitionOf === undefined &&
    schemas.has(table.schema) &&
    !BOOKKEEPING_TABLES.has(table.name.toLowerCase())
  );
}

/** Which of two tables is declared first; at one place that with the first key. */
function earlier(a: Table, b: Table, plan: DatabasePlan): Table {
  const place = declarationOrder(plan)(a.origin, b.origin);
  return place < 0 || (place === 0 && a.key < b.key) ? a : b;
}

/** Columns by which rows belong to somebody. */
const OWNER_COLUMNS: ReadonlySet<string> = new Set([...TENANT_COLUMNS, 'owner', 'owner_id']);

function tenantColumn(table: Table): string | undefined {
  return table.columns.find((column) => OWNER_COLUMNS.has(column.name.toLowerCase()))?.name;
}
