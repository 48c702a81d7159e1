import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { Query, TableReference } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { isTestPath } from '../support/paths.ts';
import { cteOf, eachQuery, fromItems, joins, leaves, ownExpressions, queryOfFact } from '../support/queries.ts';
import { TENANT_COLUMNS } from '../support/security/tenant.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'missing-tenant-filter',
  title: 'Queries on a shared table need the tenant in their condition',
  group: 'security',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 50, when: 'the table has a tenant’s column and no condition of the statement mentions one' }],
  aboutRunning: false,
  docs: {
    why: `In a database that several customers share, the tenant's column in WHERE is all that keeps their rows apart. One query without it shows or changes everybody's, and no test with a single tenant notices.`,
    howToFix:
      'Add the tenant to the condition, `… AND tenant_id = $1`, or let the database do it with row level security.',
    whenNotToUse: `Off by default, since background jobs often mean all tenants. Tables with row level security are silent, and so are migrations, seeds, tests and files under the folders of the option \`adminPaths\`. The columns are those of the
option \`columns\`. A filter on any table of the statement counts for those joined to it.`,
    bad: [
      {
        title: 'Everybody’s invoices',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE invoices (\n  id bigserial PRIMARY KEY,\n  tenant_id uuid NOT NULL\n);\n',
          },
          { path: 'db/queries/list.sql', text: 'SELECT id FROM invoices;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'One tenant’s invoices',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE invoices (\n  id bigserial PRIMARY KEY,\n  tenant_id uuid NOT NULL\n);\n',
          },
          { path: 'db/queries/list.sql', text: 'SELECT id FROM invoices WHERE tenant_id = $1;\n' },
        ],
      },
    ],
    sources: [
      'OWASP, Multi-Tenant Security Cheat Sheet; API Security Top 10, API1:2023',
      'slow-query-linter SEC-AUTHZ-003',
    ],
  },
  options: {
    columns: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [...TENANT_COLUMNS],
      description: 'Columns that hold the tenant, in any case.',
    },
    adminPaths: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['admin', 'maintenance', 'reporting', 'analytics'],
      description: 'Folders or file names (without ending) whose queries may see all tenants.',
    },
  },
};

/** The finding sits on the table's name, once a statement. */
export const missingTenantFilter: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query'],
  check(context) {
    const { fact } = context.parsed;
    const query = fact.kind === 'query' ? queryOfFact(fact) : undefined;
    if (!query || query.kind === 'partial' || !isApplicationCode(context)) return;
    const columns = new Set((context.options.columns as readonly string[]).map((name) => name.toLowerCase()));
    const queries = [...eachQuery(query)];
    if (queries.some(({ query: one }) => filters(one, columns))) return;
    for (const { query: one, ctes } of queries) {
      for (const leaf of tablesOf(one)) {
        if (cteOf(leaf, ctes)) continue;
        const table = databaseTable(context.database, leaf.name);
        const column = table && tenantColumn(table, columns);
        if (!table || !column) continue;
        context.report(leaf.name.span, {
          confidence: 50,
          message: `${table.name} holds rows of several tenants (${column}), and nothing in this statement says whose are meant. Add a condition on ${column}, or enable row level security.`,
          fixes: ({ deployed }) => (deployed || context.nested ? [] : filterFix(context, one, leaf, column)),
        });
        return;
      }
    }
  },
};

/** Queries of the application and bodies of functions; what a migration, seed or test does itself is meant for all. */
function isApplicationCode({ file, nested, statement, direction, options }: TimelineContext): boolean {
  if (direction === 'down' || isTestPath(file.path)) return false;
  const admin = new Set((options.adminPaths as readonly string[]).map((name) => name.toLowerCase()));
  if (file.path.split('/').some((part) => admin.has(part.replace(/\.\w+$/, '').toLowerCase()))) return false;
  if (nested) {
    const { fact } = statement.parsed;
    return fact.kind === 'createFunction' && !fact.returnsTrigger;
  }
  return file.role === 'query' || file.role === 'schema';
}

function tablesOf(query: Query): readonly TableReference[] {
  const read = fromItems(query).flatMap((item) => leaves(item));
  const tables = read.filter((leaf): leaf is TableReference => leaf.kind === 'table');
  if (query.kind === 'update' || query.kind === 'delete') return [query.target, ...tables];
  return tables;
}

/** Whether a condition, or the columns of an INSERT, mention a tenant. */
function filters(query: Query, columns: ReadonlySet<string>): boolean {
  if (query.kind === 'insert' && (!query.columns || query.columns.some(({ name }) => columns.has(name.toLowerCase()))))
    return true;
  const isTenant = (one: Expression): boolean =>
    one.kind === 'column' && columns.has(one.parts.at(-1)?.name.toLowerCase() ?? '');
  for (const item of fromItems(query)) {
    for (const join of joins(item)) if (join.using.some(({ name }) => columns.has(name.toLowerCase()))) return true;
  }
  return ownExpressions(query).some(
    ({ clause, expression }) =>
      (clause === 'where' || clause === 'on' || clause === 'having') && [...eachExpression(expression)].some(isTenant),
  );
}

function tenantColumn(table: Table, columns: ReadonlySet<string>): string | undefined {
  if (table.kind !== 'table' || table.temporary || table.rowSecurity.enabled) return undefined;
  return table.columns.find((column) => columns.has(column.databaseName.toLowerCase()))?.databaseName;
}

/** Adds the tenant to WHERE as a parameter; where the query has no WHERE, one is written after its tables. */
function filterFix(context: TimelineContext, query: Query, leaf: TableReference, column: string): readonly Fix[] {
  if (query.kind !== 'select' && query.kind !== 'update' && query.kind !== 'delete') return [];
  const { statement, dialect } = context;
  const owner = leaf.alias ? statement.text.slice(leaf.alias.span.start, leaf.alias.span.end) : undefined;
  const name = `${owner === undefined ? '' : `${owner}.`}${quoteIdentifier(column, dialect)}`;
  const condition = `${name} = ${parameter(context, column)}`;
  const title = `Add a condition on ${column}`;
  const done = (start: number, end: number, newText: string): readonly Fix[] => [
    { kind: 'edit', title, bulk: false, edits: [{ statement, span: { start, end }, newText }] },
  ];
  const { where } = query;
  const isLower = /^[a-z]/.test(statement.text);
  if (where) {
    const text = statement.text.slice(where.span.start, where.span.end);
    const kept = where.kind === 'or' ? `(${text})` : text;
    return done(where.span.start, where.span.end, `${kept} ${isLower ? 'and' : 'AND'} ${condition}`);
  }
  const last = query.kind === 'update' ? (query.from.at(-1) ?? query.set.at(-1)) : (fromItems(query).at(-1) ?? leaf);
  const at = last?.span.end ?? leaf.span.end;
  return done(at, at, ` ${isLower ? 'where' : 'WHERE'} ${condition}`);
}

/** The next parameter in the dialect's style. */
function parameter({ statement, dialect }: TimelineContext, column: string): string {
  if (dialect === 'tsql') return `@${column}`;
  if (dialect !== 'postgresql') return '?';
  const used = [...statement.text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1]));
  return `$${Math.max(0, ...used) + 1}`;
}
