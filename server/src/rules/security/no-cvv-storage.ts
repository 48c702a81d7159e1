import type { Fix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import { CARD_SECRET_PHRASES } from '../lexicons/personal-data.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { hasPhrase, nameWords } from '../support/security/name-phrases.ts';
import { type OwnColumn, ownColumns } from '../support/security/own-columns.ts';
import { removeDefinition } from '../support/security/remove-definition.ts';

const meta: RuleMeta = {
  id: 'no-cvv-storage',
  title: 'Card security codes, PINs and track data must not be stored',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: [...READ_DIALECTS, 'prisma'],
  severity: 'error',
  confidence: [{ value: 95, when: 'a column’s name says CVV, CVC, card PIN or track data, encrypted or not' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `PCI DSS forbids to keep sensitive authentication data after a payment is authorised, encrypted or not: whoever has the number and the code can pay with the card. Storing it at all is what auditors look
for first, and a leak of it costs the right to take cards.`,
    howToFix:
      'Remove the column. Let the payment provider’s form take the code, and keep the token that the provider gives for the card.',
    whenNotToUse:
      'The result of a check is no code: `cvc_check`, `cvv_verified`, `cvv_result` and booleans are silent.',
    bad: [
      {
        title: 'The code beside the card',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE cards (\n  id bigserial PRIMARY KEY,\n  cvv text\n);\n' }],
      },
    ],
    good: [
      {
        title: 'The provider’s token, and what its check said',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE cards (\n  id bigserial PRIMARY KEY,\n  provider_token text NOT NULL,\n  cvc_check text\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PCI DSS 4.0, requirement 3.3: “Sensitive authentication data is not stored after authorization”',
      'slow-query-linter COMP-PCI-002',
    ],
  },
};

/** Words of what a check found, not of the code itself. */
const RESULT_WORDS: ReadonlySet<string> = new Set(
  'check checked verified verify verification result response status state match matched required require enabled present provided valid validated validation is has attempt fail failed failure count length at'.split(
    ' ',
  ),
);

/** The finding sits on the column's name. */
export const noCvvStorage: Rule = {
  scope: 'table',
  meta,
  check({ table, report }) {
    if (table.kind !== 'table') return;
    for (const own of ownColumns(table)) {
      const { column, at } = own;
      if (column.type.family === 'boolean' || ![column.name, column.databaseName].some(isCardSecret)) continue;
      report(at, {
        confidence: 95,
        message: `${table.name}.${column.name} keeps a card's secret code, which PCI DSS forbids to store after authorisation, encrypted or not. Remove the column and keep the payment provider's token instead.`,
        fixes: (context) => fixesFor(context, table, own),
      });
    }
  },
};

function isCardSecret(name: string): boolean {
  const words = nameWords(name);
  if (!hasPhrase(words, CARD_SECRET_PHRASES)) return false;
  return (
    hasPhrase(words, [
      ['verification', 'code'],
      ['verification', 'value'],
    ]) || !words.some((word) => RESULT_WORDS.has(word))
  );
}

function fixesFor(context: FixContext, table: Table, own: OwnColumn): readonly Fix[] {
  const edit = removeDefinition(context, own, `Remove ${own.column.name}`);
  if (edit) return [edit];
  if (!context.deployed || !context.canWriteMigration || own.definition.prisma) return [];
  const target = tableName(table, context.dialect);
  const name = quoteIdentifier(own.column.databaseName, context.dialect);
  return [
    {
      kind: 'migration',
      title: `Drop ${own.column.name} in a new migration`,
      slug: slug('drop', own.column.databaseName, 'from', table.databaseName),
      bulk: false,
      steps: [
        {
          up: [`ALTER TABLE ${target} DROP COLUMN ${name}`],
          down: [`ALTER TABLE ${target} ADD ${name} ${own.column.type.text}`],
          transactional: true,
          comment: 'The rollback brings the column back, not its values.',
        },
      ],
    },
  ];
}
