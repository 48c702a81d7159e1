import type { Fix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { Span } from '../../text/span.ts';
import {
  ABOUT_WORDS,
  PERSONAL_PHRASES,
  PROTECTED_WORDS,
  SENSITIVE_NAMES,
  SENSITIVE_PHRASES,
} from '../lexicons/personal-data.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { columnNames, lists } from '../support/column-options.ts';
import { inCaseOf, isNested } from '../support/places.ts';
import { hasPhrase, nameWords } from '../support/security/name-phrases.ts';
import { type OwnColumn, ownColumns, remarksOn } from '../support/security/own-columns.ts';
import { platformOwns } from '../support/security/platform.ts';
import { redefineColumn } from '../support/security/rename-definition.ts';

const meta: RuleMeta = {
  id: 'unprotected-pii',
  title: 'Sensitive personal data should not be stored in the clear',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    {
      value: 75,
      when: 'the name says card, bank account, health, or the number of a person: ssn, passport, iban, tax_id, diagnosis',
    },
    { value: 50, when: 'the name says birthday or telephone' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Whatever stands in a column in the clear stands in every backup, replica, log and export too. Numbers of cards, passports and people, and what is known of their health, are what a breach has to be
reported for (GDPR articles 33 and 34) and what PCI DSS and HIPAA want encrypted or masked.`,
    howToFix: `Encrypt in the application or the database (\`bytea\` with pgcrypto, Always Encrypted), keep a token or the last four digits instead, or mask it (T-SQL \`MASKED WITH\`, PostgreSQL Anonymizer). Where it must be in the
clear, tag the column with a comment that says so.`,
    whenNotToUse: `The rule reads names. Silent for names that say what protects the value (\`_encrypted\`, \`_token\`, \`_last4\`, \`_hash\`, \`_masked\`) or that it is about something else (\`passport_country\`, \`phone_verified_at\`), for
booleans, binary columns and foreign keys, for \`ENCRYPTED WITH\` and \`MASKED WITH\`, and for columns whose comment says \`pii\` or \`mask\`: they have been thought about.`,
    bad: [
      {
        title: 'A social security number as text',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE patients (\n  id bigserial PRIMARY KEY,\n  ssn text\n);\n' }],
      },
    ],
    good: [
      {
        title: 'Encrypted, or tagged',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE TABLE patients (\n  id bigserial PRIMARY KEY,\n  ssn_encrypted bytea,\n  phone text\n);\nCOMMENT ON COLUMN patients.phone IS 'pii: shown to staff only';\n",
          },
        ],
      },
    ],
    sources: [
      'GDPR, articles 4, 9 and 32',
      'PCI DSS 4.0, requirement 3.5',
      'HIPAA, 45 CFR 164.312(a)(2)(iv)',
      'splinter 0023 sensitive_columns_exposed, slow-query-linter COMP-SEC-001 and COMP-PCI',
    ],
  },
  options: {
    personalColumns: columnNames('Columns that hold personal data although their names do not say so.'),
    otherColumns: columnNames('Columns that hold no personal data, or whose protection is proven elsewhere.'),
  },
};

type Sensitivity = 'sensitive' | 'personal';

/** Table scope: the columns as they are in the end. The finding sits on the column's name. */
export const unprotectedPii: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table' || table.temporary) return;
    for (const own of ownColumns(table)) {
      if (lists(context.options, 'otherColumns', own.column)) continue;
      const isListed = lists(context.options, 'personalColumns', own.column);
      const sensitivity = isListed ? 'personal' : sensitivityOf(table, own);
      if (
        !sensitivity ||
        isProtected(own) ||
        (context.dialect === 'tsql' && isMaskedLater(context, own)) ||
        platformOwns(context.database, context.schema, table.schema)
      )
        continue;
      report(context, own, sensitivity);
    }
  },
};

function report({ table, dialect, report: say }: TableContext, own: OwnColumn, sensitivity: Sensitivity): void {
  const { column, at } = own;
  const remedy =
    dialect === 'tsql' ? 'mask it WITH (FUNCTION = …), encrypt it' : 'encrypt it, keep a token or its last digits';
  say(at, {
    confidence: sensitivity === 'sensitive' ? 75 : 50,
    message: `${table.name}.${column.name} ${sensitivity === 'sensitive' ? 'is sensitive personal data' : 'is personal data'} and is stored in the clear, so it stands readable in every backup, replica and export. Protect it (${remedy}), or tag the column with a comment that says pii.`,
    fixes: (context) => fixesFor(context, own),
  });
}

function sensitivityOf(table: Table, { column, definition }: OwnColumn): Sensitivity | undefined {
  const { family } = column.type;
  if (family === 'boolean' || family === 'binary' || family === 'enum' || definition.references) return undefined;
  const names = [column.name, column.databaseName];
  if (table.foreignKeys.some(({ columns }) => columns.includes(column.name))) return undefined;
  // Too short for any of these: a code of the kind of telephone, for example.
  if (/^(?:int2|smallint|tinyint)$/.test(column.type.name)) return undefined;
  // tax_id as a number or uuid refers to a table of taxes.
  if (names.every((name) => /_?id$/i.test(name)) && (family === 'integer' || family === 'uuid')) return undefined;
  const kinds = names.map(sensitivityOfName);
  if (kinds.includes('sensitive')) return 'sensitive';
  return kinds.includes('personal') ? 'personal' : undefined;
}

function sensitivityOfName(name: string): Sensitivity | undefined {
  const words = nameWords(name);
  if (words.some((word) => PROTECTED_WORDS.has(word))) return undefined;
  const isSensitive =
    hasPhrase(words, SENSITIVE_PHRASES) || (words.length === 1 && SENSITIVE_NAMES.has(words[0] ?? ''));
  if (!isSensitive && !hasPhrase(words, PERSONAL_PHRASES)) return undefined;
  if (words.some((word) => ABOUT_WORDS.has(word)) || words.join(' ').includes('last four')) return undefined;
  // passport_id, credit_card_id: the key of a row elsewhere.
  if (words.at(-1) === 'id' && !/(?:national|tax|taxpayer)_?id$/i.test(name)) return undefined;
  return isSensitive ? 'sensitive' : 'personal';
}

/** Engine features and comments that show the column has been thought about. */
function isProtected(own: OwnColumn): boolean {
  const { definition, at } = own;
  const declared = at.statement.text.slice(definition.span.start, definition.span.end);
  if (/\b(?:masked|encrypted)\s+with\b/i.test(declared)) return true;
  return /\bpii\b|mask|encrypt|tokeni[sz]ed|données? personnelles?|chiffr/i.test(remarksOn(own));
}

/** T-SQL: ALTER TABLE … ALTER COLUMN … ADD MASKED, which changes nothing that the schema keeps. */
function isMaskedLater({ table, database }: TableContext, { column }: OwnColumn): boolean {
  const masks = (action: { readonly span: Span }, text: string): boolean => {
    const words = text
      .slice(action.span.start, action.span.end)
      .replace(/[[\]"]/g, '')
      .toLowerCase()
      .split(/\s+/);
    return words.includes(column.name.toLowerCase()) && words.includes('add') && words.includes('masked');
  };
  return database.plan.files.some(({ path }) =>
    database
      .statementsOf(path)
      .some(({ parsed, text }) =>
        [parsed, ...parsed.nested].some(
          ({ fact }) =>
            fact.kind === 'alterTable' &&
            fact.name.object.name.toLowerCase() === table.name.toLowerCase() &&
            fact.actions.some((action) => masks(action, text)),
        ),
      ),
  );
}

function fixesFor(context: FixContext, own: OwnColumn): readonly Fix[] {
  const { definition, column, at } = own;
  if (context.dialect === 'postgresql' && !definition.prisma) {
    const name = `${column.name}_encrypted`;
    const fix = redefineColumn(context, own, { name, type: 'bytea' }, `Store it encrypted: ${name} bytea (pgcrypto)`);
    return fix ? [fix] : [];
  }
  if (context.dialect !== 'tsql' || definition.prisma || context.deployed || isNested(at)) return [];
  if (column.type.family !== 'text') return [];
  const { end } = definition.type.span;
  const newText = inCaseOf(at.statement, ' MASKED WITH (FUNCTION = \'partial(0,"XXXX",4)\')');
  const edits = [{ statement: at.statement, span: { start: end, end }, newText }];
  return [{ kind: 'edit', title: 'Mask all but the last four characters', bulk: false, edits }];
}
