import type { SchemaView, Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { isOwnTable } from '../support/keys/table-kinds.ts';
import { parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-comment',
  title: 'Every table has a comment',
  group: 'naming',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'no statement gives the table a comment' }],
  aboutRunning: false,
  docs: {
    why: `A comment in the catalogue travels with the schema: it shows up in psql, in database tools, in generated documentation and in dumps, for people who never see the code.`,
    howToFix: `PostgreSQL: \`COMMENT ON TABLE orders IS '…'\`. MySQL: \`CREATE TABLE orders (…) COMMENT = '…'\`.`,
    whenNotToUse: `The rule is for teams that document their schema in the database, and is off unless it is switched on. Columns are not asked for comments; temporary tables, partitions and tables of migration tools are silent.`,
    bad: [
      {
        title: 'No comment',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'What the table is for',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE TABLE orders (id bigint PRIMARY KEY);\nCOMMENT ON TABLE orders IS 'What customers bought';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, COMMENT',
      'MySQL manual, CREATE TABLE, COMMENT',
      'Bytebase, SQLE, SOAR CLA.011, pg-index-health',
    ],
  },
};

/** The finding sits on the table's name. */
export const requireComment: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const commented = commentedTables(context);
    for (const table of context.schema.tables()) {
      if (!isOwnTable(table) || commented.has(table.key) || commentOf(table)) continue;
      context.report(table.origin, {
        confidence: 25,
        message: `${table.name} has no comment, so nobody who looks at the database alone learns what it is for. ${
          context.dialect === 'postgresql' ? `Add COMMENT ON TABLE ${table.name} IS '…'.` : "Add COMMENT = '…'."
        }`,
      });
    }
  },
};

/** MySQL's table option. */
function commentOf(table: Table): string | undefined {
  const { fact } = parsedAt(table.origin);
  return fact.kind === 'createTable' ? fact.options.comment : undefined;
}

/** The keys of the tables to which a statement of their own gives a comment. */
function commentedTables({ database, schema }: SchemaContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path, role } of database.plan.files) {
    if (role === 'rollback' || role === 'query' || role === 'seed') continue;
    for (const { parsed, text } of database.statementsOf(path)) {
      if (parsed.fact.kind === 'other' && parsed.fact.what === 'comment on table') {
        const key = /\bis\s+null\s*$/i.test(text) ? undefined : keyOf(schema, parsed.fact.names?.[0]);
        if (key) found.add(key);
      }
      if (parsed.fact.kind === 'alterTable') {
        const isComment = parsed.fact.actions.some(
          (action) => action.kind === 'other' && action.options?.comment !== undefined,
        );
        const key = isComment ? keyOf(schema, parsed.fact.name) : undefined;
        if (key) found.add(key);
      }
    }
  }
  return found;
}

function keyOf(schema: SchemaView, name: Parameters<SchemaView['table']>[0] | undefined): string | undefined {
  return name && schema.table(name)?.key;
}
