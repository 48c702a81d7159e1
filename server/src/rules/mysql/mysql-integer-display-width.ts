import type { Rule, RuleMeta } from '../rule.ts';
import { isNested, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-integer-display-width',
  title: 'Integers must not have a display width',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 75, when: 'an integer type has a width, and neither ZEROFILL nor tinyint(1)' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `The number in \`INT(11)\` limits nothing: \`INT(1)\` and \`INT(11)\` hold the same values in the same four bytes, but readers take it for a length. MySQL has deprecated it in 8.0.17 and leaves it out of
SHOW CREATE TABLE, so that schema comparisons find differences that are none.`,
    howToFix: 'Leave the width out: `INT`.',
    whenNotToUse: '`tinyint(1)` is how MySQL spells a boolean, and ZEROFILL uses the width: both are exempt.',
    bad: [
      {
        title: 'No length',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE users (id int(11) PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'The same',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE users (id int PRIMARY KEY);\n' }],
      },
    ],
    sources: ['MySQL manual, 13.1.1 Numeric Data Type Syntax; release notes of 8.0.17'],
  },
};

const INTEGERS: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'integer', 'bigint']);

/** The finding sits on the type. */
export const mysqlIntegerDisplayWidth: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table') return;
    for (const { name, type, typeOrigin } of table.columns) {
      const [width] = type.arguments;
      if (!INTEGERS.has(type.name) || width === undefined || type.family === 'boolean') continue;
      const { statement, span } = typeOrigin;
      const written = textAt(statement, span);
      if (
        (type.name === 'tinyint' && width === '1') ||
        /\bzerofill\b/i.test(statement.text.slice(span.start, span.end + 20))
      )
        continue;
      const at = /\s*\(\s*\d+\s*\)/.exec(written);
      context.report(typeOrigin, {
        confidence: 75,
        message: `The width ${width} of ${table.name}.${name} limits nothing, and MySQL has deprecated it. Leave it out.`,
        fixes: (fixContext) => {
          if (fixContext.deployed || !at || isNested(typeOrigin)) return [];
          const start = span.start + at.index;
          const edits = [{ statement, span: { start, end: start + at[0].length }, newText: '' }];
          return [{ kind: 'edit', title: 'Leave the width out', bulk: true, edits }];
        },
      });
    }
  },
};
