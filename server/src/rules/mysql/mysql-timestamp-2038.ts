import type { Fix } from '../../model/fix.ts';
import type { Column } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { definitionOf } from '../support/definition-of.ts';
import { isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-timestamp-2038',
  title: 'TIMESTAMP ends in 2038',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'a column of the final schema is a TIMESTAMP' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `MySQL’s TIMESTAMP counts seconds in 32 bits: the last one is 2038-01-19 03:14:07 UTC, and dates behind it, an end of a contract or a birthday in a form, are refused or stored as zero. It is also
converted by the session’s time zone on the way in and out, which nobody expects who reads the column from two places.`,
    howToFix: 'Use `DATETIME(6)` with times in UTC.',
    whenNotToUse:
      'MariaDB 11.5 and later reach 2106 on 64-bit systems. The rule is for new schemas; leave it off where TIMESTAMP only says when a row was written and the table will not live that long.',
    bad: [
      {
        title: 'No end after 2038',
        dialect: 'mysql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE contracts (id bigint PRIMARY KEY, ends_at timestamp NULL);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Until the year 9999',
        dialect: 'mysql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE contracts (id bigint PRIMARY KEY, ends_at datetime(6) NULL);\n' },
        ],
      },
    ],
    sources: ['MySQL manual, 13.2.2 The DATE, DATETIME, and TIMESTAMP Types', 'SQLE Rule00068'],
  },
};

/** The finding sits on the type. */
export const mysqlTimestamp2038: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect, database } = context;
    if (
      table.kind !== 'table' ||
      table.temporary ||
      (dialect === 'mariadb' && Number.parseFloat(database.target ?? '0') >= 11.5)
    )
      return;
    for (const column of table.columns) {
      // The columns of CREATE TABLE … AS follow those of other tables.
      if (column.type.name !== 'timestamp' || !definitionOf(column.origin)) continue;
      context.report(column.typeOrigin, {
        confidence: 50,
        message: `${table.name}.${column.name} cannot hold times after January 2038, and changes with the session’s time zone. Use DATETIME(6) in UTC.`,
        fixes: (fixContext) => fixesFor(fixContext, column),
      });
    }
  },
};

/** The precision of the type, of its default and of ON UPDATE must be one: only a plain type is changed. */
function fixesFor(fixContext: FixContext, { type, typeOrigin, origin }: Column): readonly Fix[] {
  const definition = definitionOf(origin);
  if (fixContext.deployed || isNested(typeOrigin) || !definition || definition.onUpdateSpan || definition.default)
    return [];
  const precision = type.arguments[0] ?? '6';
  const newText = `datetime(${precision})`;
  const { statement, span } = typeOrigin;
  return [{ kind: 'edit', title: `Use ${newText}`, bulk: false, edits: [{ statement, span, newText }] }];
}
