import type { MigrationFix } from '../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../model/schema.ts';
import { ADDRESS_WORDS, NUMBERED_NAMES } from '../lexicons/numbered-names.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { enumerate, quoteIdentifier, schemaPrefix, slug, tableName } from '../support/identifiers.ts';
import { declaredColumns, nameAt, prismaField } from '../support/types/declared-columns.ts';
import { plainType } from '../support/types/plain-type.ts';
import { singular, singularName, wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'no-repeating-columns',
  title: 'A repeated value belongs into rows, not into numbered columns',
  group: 'types',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'columns share a stem and are numbered from 1 on, or by years' }],
  aboutRunning: false,
  docs: {
    why: `\`phone1\`, \`phone2\`, \`phone3\` is a list with a fixed number of places. Looking for a phone means looking into three columns with three indexes, nothing keeps the same phone from
standing in two of them, and the customer with four phones needs a migration. Columns by year (\`revenue_2023\`, \`revenue_2024\`) need one every January.`,
    howToFix: `Move the values into a child table with one row for each: \`CREATE TABLE contact_phone (contact_id bigint REFERENCES contacts, position int, phone text)\`. For years,
the year becomes a column.`,
    whenNotToUse: `Address lines (\`address_line1\`, \`address2\`), names that end in a number of their own (\`sha1\`, \`ipv4\`, \`utf8\`) and coordinates (\`x1\`, \`y1\`) are exempt, and so are the columns of one key and a
table that has such a child table already. Suppress it where the number is fixed by the thing itself, such as the two sides of a match.`,
    bad: [
      {
        title: 'Three phones',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE contacts (\n  id bigint PRIMARY KEY,\n  phone1 text,\n  phone2 text,\n  phone3 text\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Any number of phones',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE contacts (id bigint PRIMARY KEY, address_line1 text, address_line2 text);\nCREATE TABLE contact_phone (\n  contact_id bigint REFERENCES contacts (id),\n  position int,\n  phone text,\n  PRIMARY KEY (contact_id, position)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Multicolumn Attributes” and “Metadata Tribbles”',
      'E. F. Codd, first normal form: no repeating groups',
      'schema-auditor NF1_REPEATING_GROUP, sqlcheck 1007, pg-index-health 44',
    ],
  },
};

/** Table scope. The finding sits on the name of the first column of the group, in the statement that made it a group. */
export const noRepeatingColumns: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const group of repeatedGroups(table)) {
      if (hasChildTable(context.schema, table, group.stem)) continue;
      const order = declarationOrder(context.database.plan);
      const declared = group.columns.toSorted((a, b) => order(a.origin, b.origin));
      const closing = declared[1]?.origin.statement;
      const bearer = declared.find((column) => column.origin.statement === closing);
      if (!bearer) continue;
      const names = group.columns.map((column) => column.name);
      context.report(nameAt(bearer), {
        confidence: 50,
        message:
          `${enumerate(names)} of ${table.name} repeat one value in numbered columns, so every search has to look into each of them and one more value needs a migration. ` +
          `Move them into a child table with one row for each ${group.isYears ? 'year' : 'value'}.`,
        fixes: (fixContext) => childTableFix(fixContext, table, group),
      });
    }
  },
};

interface Group {
  readonly stem: string;
  readonly columns: readonly Column[];
  readonly isYears: boolean;
}

/** Columns that share a stem, numbered 1, 2, … or by consecutive years, at least two. */
function repeatedGroups(table: Table): readonly Group[] {
  const byStem = new Map<string, Map<number, Column>>();
  for (const column of declaredColumns(table)) {
    const match = /^(.*?[^\d_])_?(\d{1,4})$/.exec(column.databaseName);
    const written = match?.[1];
    if (!written || isNumberedName(written)) continue;
    const stem = written.toLowerCase();
    const numbers = byStem.get(stem) ?? new Map<number, Column>();
    numbers.set(Number(match?.[2]), column);
    byStem.set(stem, numbers);
  }
  const groups: Group[] = [];
  for (const [stem, numbers] of byStem) {
    const sorted = [...numbers.keys()].sort((a, b) => a - b);
    const [first = 0] = sorted;
    const isYears = first >= 1900 && first <= 2100;
    if (first !== 1 && !isYears) continue;
    const columns: Column[] = [];
    for (let number = first; numbers.has(number); number++) columns.push(numbers.get(number) as Column);
    if (columns.length > 1 && !formKey(table, columns)) groups.push({ stem, columns, isYears });
  }
  return groups;
}

/** Parts of one key: each row needs all of them. */
function formKey(table: Table, columns: readonly Column[]): boolean {
  const keys = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques];
  return keys.some((key) => columns.every((column) => key.columns.includes(column.name)));
}

function isNumberedName(stem: string): boolean {
  const last = singular(wordsOf(stem).at(-1) ?? '');
  return NUMBERED_NAMES.has(last) || ADDRESS_WORDS.has(last) || /(?:address|addr|adresse|street)$/.test(last);
}

/** True where a table of one row for each value exists: the numbered columns are about to go. */
function hasChildTable(schema: SchemaView, table: Table, stem: string): boolean {
  const value = singularName(stem);
  for (const other of schema.tables()) {
    if (other === table || !other.foreignKeys.some((key) => key.referencedTable === table.key)) continue;
    if (singularName(other.databaseName).endsWith(value) && wordsOf(other.databaseName).length > 1) return true;
  }
  return false;
}

/** The next migration makes the child table `t_phone (t_id, position, phone)`. */
function childTableFix(context: FixContext, table: Table, group: Group): readonly MigrationFix[] {
  const [first] = group.columns;
  const [keyName, ...otherKeys] = table.primaryKey?.columns ?? [];
  const key = table.columns.find((column) => column.name === keyName);
  if (!first || !key || otherKeys.length > 0 || prismaField(first) || !context.canWriteMigration) return [];
  const { dialect } = context;
  const quote = (name: string): string => quoteIdentifier(name, dialect);
  const value = singularName(group.stem);
  const owner = singularName(table.databaseName);
  const name = `${owner}_${value}`;
  const place = group.isYears ? 'year' : 'position';
  const created = schemaPrefix(table, dialect) + quote(name);
  const lines = [
    `${quote(`${owner}_id`)} ${plainType(key)} NOT NULL`,
    `${quote(place)} int NOT NULL`,
    `${quote(value)} ${first.type.text} NOT NULL`,
    `PRIMARY KEY (${quote(`${owner}_id`)}, ${quote(place)})`,
    `FOREIGN KEY (${quote(`${owner}_id`)}) REFERENCES ${tableName(table, dialect)} (${quote(key.databaseName)})`,
  ];
  return [
    {
      kind: 'migration',
      title: `Create the table ${name} in a new migration`,
      slug: slug('create', name),
      bulk: false,
      steps: [
        {
          up: [`CREATE TABLE ${created} (\n  ${lines.join(',\n  ')}\n)`],
          down: [`DROP TABLE ${created}`],
          transactional: true,
          comment: `One row for each value. Copy ${group.columns.map((column) => column.name).join(', ')} into it, let the queries join it, then drop those columns.`,
        },
      ],
    },
  ];
}
