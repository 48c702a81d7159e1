import type { Column, Table } from '../../model/schema.ts';
import {
  ATTRIBUTE_NAME_COLUMNS,
  ATTRIBUTE_VALUE_COLUMNS,
  KEY_VALUE_TABLE_WORDS,
} from '../lexicons/key-value-tables.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { columnNameAt, writtenName } from '../support/keys/column-name.ts';
import { joinedWords, stemOfId } from '../support/keys/name-words.ts';
import { isNamed, isOwnTable } from '../support/keys/table-kinds.ts';

const meta: RuleMeta = {
  id: 'no-entity-attribute-value',
  title: 'Attributes belong in columns, not in rows',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a key of entity and attribute name stands beside a text value' }],
  aboutRunning: false,
  docs: {
    why: `With one row for each attribute every value is text, so nothing keeps a date from being “soon”; none can be NOT NULL, unique or a foreign key; and reading one thing takes a self-join for each of its attributes, for which the planner has no statistics.`,
    howToFix: `Give known attributes columns of their own types. Where they vary from row to row, put them into one \`jsonb\` (\`JSON\`) column, which can be indexed and checked, or into a table for each kind of thing.`,
    whenNotToUse: `Only where the entity's id and the attribute's name together are a key (primary or unique). Settings, configuration, translations, metadata, tags and the like are lists of keys and values by nature, and are passed over by their table's name.`,
    bad: [
      {
        title: 'Everything is text',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE products (id bigint PRIMARY KEY);\nCREATE TABLE product_attributes (\n  product_id bigint NOT NULL REFERENCES products (id),\n  attr_name varchar(50) NOT NULL,\n  attr_value varchar(500),\n  PRIMARY KEY (product_id, attr_name)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Typed columns, and jsonb for the rest',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE TABLE products (\n  id bigint PRIMARY KEY,\n  weight_kg numeric(8,3) NOT NULL,\n  colour text,\n  extra jsonb NOT NULL DEFAULT '{}'\n);\n",
          },
        ],
      },
    ],
    sources: ['Bill Karwin, SQL Antipatterns, “Entity-Attribute-Value”', 'sqlcheck 1006'],
  },
};

/** The finding sits on the name of the attribute's column; related is the value. */
export const noEntityAttributeValue: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (!isOwnTable(table) || isNamed(table, KEY_VALUE_TABLE_WORDS)) return;
    if (/i18n|l10n/i.test(table.databaseName)) return;
    const attribute = table.columns.find(
      (column) => ATTRIBUTE_NAME_COLUMNS.has(joinedWords(writtenName(column))) && isText(column),
    );
    const value = table.columns.find(
      (column) => ATTRIBUTE_VALUE_COLUMNS.has(joinedWords(writtenName(column))) && isText(column),
    );
    const entity = attribute && value && entityOf(table, attribute);
    if (!attribute || !value || !entity) return;
    context.report(columnNameAt(attribute), {
      confidence: 50,
      message:
        `${table.name} keeps attributes as rows of ${attribute.name} and ${value.name}, so none has a type, a NOT NULL or a foreign key, and each one read costs a self-join. ` +
        `Give known attributes columns, and the others one ${context.dialect === 'postgresql' ? 'jsonb' : 'JSON'} column.`,
      related: [{ at: columnNameAt(value), message: `${value.name} is text whatever it holds` }],
    });
  },
};

function isText(column: Column): boolean {
  const { family, arrayDimensions } = column.type;
  return arrayDimensions === 0 && (family === 'text' || family === 'enum');
}

/** The column that, with the attribute's name, is a key of the table and refers to the entity. */
function entityOf(table: Table, attribute: Column): string | undefined {
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((key) => key.columns),
    ...table.indexes.filter((index) => index.unique).map((index) => index.parts.map((part) => part.column?.name ?? '')),
  ];
  for (const key of keys) {
    const others = key.filter((name) => name !== attribute.name);
    const [entity] = others;
    if (key.length !== 2 || others.length !== 1 || entity === undefined) continue;
    if (stemOfId(entity) || table.foreignKeys.some((foreignKey) => foreignKey.columns.includes(entity))) return entity;
  }
  return undefined;
}
