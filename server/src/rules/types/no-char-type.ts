import type { Column, Table } from '../../model/schema.ts';
import { objectName } from '../../schema/generated-names.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { type TypeChange, typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-char-type',
  title: 'Use text instead of char(n)',
  group: 'types',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the column’s type is char, char(n), character(n), nchar or bpchar' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `\`char(n)\` is no shorter and no faster than \`text\` in PostgreSQL: it stores the value filled up with blanks, and reads them back. The blanks do not count in a
comparison with another \`char\`, but do in one with \`text\`, in LIKE and in regular expressions, so that the same two values are equal here and different there.
A value that is too short is not refused, and \`char\` without a length holds one character.`,
    howToFix: `Use \`text\`, with \`CHECK (length(code) = 2)\` where the length is part of the meaning. A deployed column is changed by a new migration; PostgreSQL takes the blanks off by itself.`,
    whenNotToUse: `The internal type \`"char"\` in quotes is another one and fine. Other engines are not looked at. Suppress the rule where another system reads the table and wants blanks.`,
    bad: [
      {
        title: 'A country code',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE countries (\n  code char(2) PRIMARY KEY,\n  name text NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Text with a check',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE countries (\n  code text PRIMARY KEY CHECK (length(code) = 2),\n  name text NOT NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use char(n)',
      'PostgreSQL manual, 8.3 Character Types',
      'squawk ban-char-field, postgres-language-server banCharField, pg-migration-lint PGM103, pgrubic TP004, pg-index-health 38',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noCharType: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      if (column.type.name !== 'bpchar') continue;
      context.report(typeAt(column), {
        confidence: 75,
        message:
          `${table.name}.${column.name} is ${column.type.text}: its values are filled up with blanks that count in some comparisons and not in others, and nothing is saved. ` +
          'Use text, with a CHECK where the length matters.',
        fixes: (fixContext) => typeChangeFixes(fixContext, table, column, textWithCheck(table, column)),
      });
    }
  },
};

/** In place the length becomes part of the definition; in a migration only new rows are checked, since old values may be shorter. */
function textWithCheck(table: Table, column: Column): TypeChange {
  const { type } = column;
  const name = quoteIdentifier(column.databaseName, 'postgresql');
  const [length] = type.arguments;
  const isOne = type.arrayDimensions === 0 && length !== undefined;
  return {
    type: `text${'[]'.repeat(type.arrayDimensions)}`,
    newDefault: (written) => written.replace(/::\s*(?:bpchar|char(?:acter)?)\s*(?:\(\d+\))?/i, ''),
    ...(isOne
      ? {
          suffix: ` CHECK (length(${name}) ${defaultFills(column, Number(length)) ? '=' : '<='} ${length})`,
          check: {
            name: objectName(table.databaseName, column.databaseName, 'length_check'),
            condition: `length(${name}) <= ${length}`,
          },
        }
      : {}),
    bulk: true,
    comment: `Rewrites ${table.name} under an exclusive lock; the blanks at the end of the values go.`,
  };
}

/** False for a default that is shorter than the type, which was filled up with blanks. */
function defaultFills({ default: value }: Column, length: number): boolean {
  const literal = value && withoutCasts(value);
  return literal?.kind !== 'literal' || literal.type !== 'string' || literal.value.length === length;
}
