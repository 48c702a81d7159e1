import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'prefer-jsonb',
  title: 'Use jsonb instead of json',
  group: 'types',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the column’s type is json' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `\`json\` keeps the text as it came, blanks, order and repeated keys included, and parses it at every access. It has no equality, so that \`SELECT DISTINCT\`, \`GROUP BY\`,
\`UNION\` and comparisons of whole rows fail with “could not identify an equality operator for type json”, often in a query that worked before the column was added; and no
GIN index can serve it.`,
    howToFix: `Use \`jsonb\`. A deployed column is changed by a new migration with \`USING payload::jsonb\`, which rewrites the table.`,
    whenNotToUse: `Arguments of functions and casts in queries are not looked at. Suppress the rule where the exact text matters, such as for a signed document.`,
    bad: [
      {
        title: 'A payload of type json',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id bigint PRIMARY KEY,\n  payload json NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A payload of type jsonb',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id bigint PRIMARY KEY,\n  payload jsonb NOT NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.14 JSON Types: “most applications should prefer to store JSON data as jsonb”',
      'strong_migrations add_column_json, postgres-language-server preferJsonb, eugene E3, pg-migration-lint PGM106, pgrubic TP008',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const preferJsonb: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const { type } = column;
      if (type.name !== 'json') continue;
      const newType = `jsonb${'[]'.repeat(type.arrayDimensions)}`;
      context.report(typeAt(column), {
        confidence: 75,
        message: `${table.name}.${column.name} is ${type.text}, which has no equality (DISTINCT, GROUP BY and UNION fail) and no index, and is parsed at every access. Use ${newType}.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type: newType,
            using: (name) => `${name}::${newType}`,
            revertUsing: (name) => `${name}::${type.text}`,
            newDefault: (written) => written.replace(/::\s*json\b/i, '::jsonb'),
            bulk: true,
            comment: `Rewrites ${table.name} under an exclusive lock; blanks, the order of keys and repeated keys are lost.`,
          }),
      });
    }
  },
};
