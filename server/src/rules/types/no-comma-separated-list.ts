import { Conclusions } from '../../model/conclusions.ts';
import type { Expression } from '../../model/expression.ts';
import type { Fix, MigrationFix } from '../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../model/schema.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { KINDS_OF_LIST, LIST_NAMES, LIST_WORDS } from '../lexicons/list-columns.ts';
import type { FixContext, Rule, RuleMeta, TableContext, TimelineContext } from '../rule.ts';
import { eachExpression, withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier, schemaPrefix, slug, tableName } from '../support/identifiers.ts';
import { eachQuery, ownExpressions, queryOfFact } from '../support/queries.ts';
import { declaredColumns, nameAt, prismaField } from '../support/types/declared-columns.ts';
import { searchesList } from '../support/types/list-predicate.ts';
import { plainType } from '../support/types/plain-type.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';
import { singular, singularName, wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'no-comma-separated-list',
  title: 'A list of values must not be kept in one text column',
  group: 'types',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'a predicate looks for one value in a list: FIND_IN_SET, LIKE between commas, string_to_array' },
    { value: 50, when: 'a text column is called as if it held a list: `tag_ids`, `email_list`, `tags`' },
  ],
  aboutRunning: false,
  docs: {
    why: `A list in a text is out of the database's reach. No foreign key can say that each \`tag_id\` exists, no index finds the rows that have tag 12, and \`LIKE '%12%'\`
finds 112 too. Adding or taking away one value is a read, a change in the application and a write of the whole text, in which two users lose each other's
change; and one day the list is longer than the column.`,
    howToFix: `Make an intersection table: \`CREATE TABLE post_tag (post_id bigint REFERENCES posts, tag_id bigint REFERENCES tags, PRIMARY KEY (post_id, tag_id))\`,
fill it from the lists, then drop the column. In PostgreSQL an array (\`text[]\`) with a GIN index will do where nothing is referenced.`,
    whenNotToUse: `Arrays and JSON columns are fine, and so is a column for which the schema has an intersection table already. A list that a query is given as a parameter is
not looked at. Suppress the rule where the text comes from outside as it is and is only shown again.`,
    bad: [
      {
        title: 'Ids in a text, and the query that needs them',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  tag_ids varchar(200)\n);\n',
          },
          {
            path: 'db/queries/posts.sql',
            text: "SELECT id FROM posts WHERE ',' || tag_ids || ',' LIKE '%,' || $1 || ',%';\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'An intersection table',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE posts (id bigint PRIMARY KEY);\nCREATE TABLE tags (id bigint PRIMARY KEY);\nCREATE TABLE post_tag (\n  post_id bigint REFERENCES posts (id),\n  tag_id bigint REFERENCES tags (id),\n  PRIMARY KEY (post_id, tag_id)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Jaywalking”',
      'E. F. Codd, first normal form: every value is atomic',
      'sqlcheck 1001, SOAR LIT.003, schema-auditor NF1_LIST_IN_STRING',
    ],
  },
};

/** Columns of the final schema, where a join table excuses them, and the predicates of all queries. */
export const noCommaSeparatedList: Rule = {
  scope: 'table',
  meta,
  check: checkColumns,
  also: { scope: 'timeline', meta, check: checkPredicates },
};

function checkColumns(context: TableContext): void {
  const { table, schema } = context;
  for (const column of table.columns) {
    const entity = listedEntity(table, column);
    if (entity === undefined || !declaredColumns(table).includes(column)) continue;
    if (hasJoinTable(schema, table, entity)) continue;
    context.report(nameAt(column), {
      confidence: 50,
      message:
        `${table.name}.${column.name} seems to hold a list in one ${column.type.text}: no foreign key can check its values and no index can find one. ` +
        'Keep one value a row in a table of its own.',
      fixes: (fixContext) => columnFixes(fixContext, schema, table, column, entity),
    });
  }
}

function checkPredicates(context: TimelineContext): void {
  for (const { span, how } of searchesIn(context.parsed)) {
    context.report(span, {
      confidence: 75,
      message:
        `This predicate looks for one value in a list that a column keeps as text (${how}), so every row is read and taken apart. ` +
        'Keep one value a row in a table of its own, and join it.',
    });
  }
}

/** The singular words of what the column lists, empty where its name does not say; undefined where it is no list in a text. */
function listedEntity(table: Table, column: Column): string | undefined {
  const { type } = column;
  if (type.family !== 'text' || type.arrayDimensions > 0 || isTooShort(type.arguments[0])) return undefined;
  // Every column of the schema comes by here, and taking names apart is slow.
  if (!/ids|list|csv|tags|quettes/i.test(column.databaseName) || holdsJson(table, column)) return undefined;
  const words = wordsOf(column.databaseName.replace(/IDs\b/g, 'Ids'));
  const last = words.at(-1) ?? '';
  if (words.length === 1) return LIST_NAMES.has(last) ? singular(last) : undefined;
  if (words[0] === 'liste') return words.slice(1).map(singular).join('_');
  if (!LIST_WORDS.has(last)) return undefined;
  if (last === 'list' && KINDS_OF_LIST.has(words.at(-2) ?? '')) return undefined;
  return words.slice(0, -1).map(singular).join('_');
}

/** SQLite and others keep JSON in a text: a default such as `'[]'` or `CHECK (json_valid(c))` says so. */
function holdsJson(table: Table, column: Column): boolean {
  const literal = column.default && withoutCasts(column.default);
  if (literal?.kind === 'literal' && /^\s*[[{]/.test(literal.value)) return true;
  return table.checks.some(
    ({ expression }) =>
      expression !== undefined &&
      [...eachExpression(expression)].some(
        (one) => one.kind === 'call' && JSON_TESTS.has(one.name) && one.arguments.some((part) => isNamed(part, column)),
      ),
  );
}

const JSON_TESTS: ReadonlySet<string> = new Set(['json_valid', 'isjson', 'json_type']);

function isNamed(expression: Expression, { databaseName }: Column): boolean {
  return expression.kind === 'column' && expression.parts.at(-1)?.name.toLowerCase() === databaseName.toLowerCase();
}

/** One or two characters are a flag. */
function isTooShort(length: string | undefined): boolean {
  return length !== undefined && Number(length) <= 2;
}

/** True where another table belongs to this one and to what is listed: the lists are about to go, or are a copy. */
function hasJoinTable(schema: SchemaView, table: Table, entity: string): boolean {
  if (entity === '') return false;
  const own = singularName(table.databaseName);
  for (const other of schema.tables()) {
    if (other === table || other.kind !== 'table') continue;
    const isChild =
      other.foreignKeys.some((key) => key.referencedTable === table.key) ||
      other.columns.some((column) => column.databaseName.toLowerCase() === `${own}_id`);
    if (!isChild) continue;
    const listed = other.foreignKeys.some((key) => {
      const target = schema.tableByKey(key.referencedTable);
      return target !== undefined && target !== table && singularName(target.databaseName) === entity;
    });
    const names = other.columns.map((column) => wordsOf(column.databaseName).map(singular).join('_'));
    if (listed || names.includes(entity) || names.includes(`${entity}_id`)) return true;
  }
  return false;
}

interface Search {
  readonly span: Span;
  readonly how: string;
}

const searches = new Conclusions<ParsedStatement, readonly Search[]>();

/** The predicates of a statement's queries that look into lists; worked out once for each text. */
function searchesIn(parsed: ParsedStatement): readonly Search[] {
  const known = searches.get(parsed);
  if (known) return known;
  const query = queryOfFact(parsed.fact);
  const found: Search[] = [];
  for (const placed of query ? eachQuery(query) : []) {
    for (const { clause, expression } of ownExpressions(placed.query)) {
      // STRING_SPLIT stands in the FROM clause of a subquery that the predicate asks.
      const isAsked = clause === 'from' && placed.within?.clause === 'where';
      if (clause !== 'where' && clause !== 'on' && clause !== 'having' && !isAsked) continue;
      for (const one of eachExpression(expression)) {
        const how = searchesList(one);
        if (how !== undefined) found.push({ span: one.span, how });
      }
    }
  }
  searches.set(parsed, found);
  return found;
}

function columnFixes(
  context: FixContext,
  schema: SchemaView,
  table: Table,
  column: Column,
  entity: string,
): readonly Fix[] {
  if (prismaField(column)) return [];
  const fixes: Fix[] = [];
  const intersection = context.canWriteMigration ? intersectionFix(context, schema, table, column, entity) : undefined;
  if (intersection) fixes.push(intersection);
  if (context.dialect === 'postgresql' && !context.deployed) {
    const newDefault = (written: string): string | undefined =>
      /^(?:'{0,2}|''::\w+)$/.test(written) ? "'{}'" : undefined;
    fixes.push(...typeChangeFixes(context, table, column, { type: 'text[]', newDefault, bulk: false, comment: '' }));
  }
  return fixes;
}

/** The next migration makes a table with one row for each value. */
function intersectionFix(
  context: FixContext,
  schema: SchemaView,
  table: Table,
  column: Column,
  entity: string,
): MigrationFix | undefined {
  const { dialect } = context;
  const own = keyOf(table);
  if (!own || entity === '') return undefined;
  const listed = [...schema.tables()].find((one) => one !== table && singularName(one.databaseName) === entity);
  const listedKey = listed && keyOf(listed);
  const quote = (name: string): string => quoteIdentifier(name, dialect);
  const ownName = `${singularName(table.databaseName)}_id`;
  const isSelf = `${entity}_id` === ownName;
  const valueName = listedKey ? (isSelf ? `other_${entity}_id` : `${entity}_id`) : entity;
  const name = `${singularName(table.databaseName)}_${entity}`;
  const valueType = listedKey ? plainType(listedKey) : textType(dialect);
  const created = schemaPrefix(table, dialect) + quote(name);
  const lines = [
    `${quote(ownName)} ${plainType(own)} NOT NULL`,
    `${quote(valueName)} ${valueType} NOT NULL`,
    `PRIMARY KEY (${quote(ownName)}, ${quote(valueName)})`,
    `FOREIGN KEY (${quote(ownName)}) REFERENCES ${tableName(table, dialect)} (${quote(own.databaseName)})`,
    ...(listed && listedKey
      ? [
          `FOREIGN KEY (${quote(valueName)}) REFERENCES ${tableName(listed, dialect)} (${quote(listedKey.databaseName)})`,
        ]
      : []),
  ];
  return {
    kind: 'migration',
    title: `Create the table ${name} in a new migration`,
    slug: slug('create', name),
    bulk: false,
    steps: [
      {
        up: [`CREATE TABLE ${created} (\n  ${lines.join(',\n  ')}\n)`],
        down: [`DROP TABLE ${created}`],
        transactional: true,
        comment: `One row for each value of ${table.name}.${column.name}. Fill it from the lists, let the queries join it, then drop the column.`,
      },
    ],
  };
}

/** The only column of the primary key. */
function keyOf(table: Table): Column | undefined {
  const [name, ...others] = table.primaryKey?.columns ?? [];
  return others.length === 0 ? table.columns.find((column) => column.name === name) : undefined;
}

/** A text that can be part of a key. */
function textType(dialect: FixContext['dialect']): string {
  if (dialect === 'postgresql' || dialect === 'sqlite') return 'text';
  return dialect === 'tsql' ? 'nvarchar(255)' : 'varchar(255)';
}
