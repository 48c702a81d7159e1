import type { Column, Table } from '../../model/schema.ts';
import { POLYMORPHIC_ROLE_WORDS } from '../lexicons/polymorphic-roles.ts';
import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { columnNameAt, columnsByWords, writtenName, writtenTableName } from '../support/keys/column-name.ts';
import { singularWords, stemOfId } from '../support/keys/name-words.ts';
import { isOwnTable } from '../support/keys/table-kinds.ts';
import { tableNamed } from '../support/keys/target-names.ts';

const meta: RuleMeta = {
  id: 'no-polymorphic-association',
  title: 'One column must not refer to rows of several tables',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a text column `x_type` stands beside `x_id`, which has no foreign key' }],
  aboutRunning: false,
  docs: {
    why: `\`commentable_type\` and \`commentable_id\` together say which row is meant, so no foreign key can be declared: parents are deleted under their children, a typo in the type makes rows unreachable, and every query needs a JOIN for each possible
parent. Renaming a class of the application breaks the data.`,
    howToFix: `One nullable foreign key for each parent with a CHECK that exactly one is set (\`CHECK (num_nonnulls(post_id, photo_id) = 1)\`), a join table for each parent, or one table that all parents share (\`commentables\`) and that the children reference.`,
    whenNotToUse: `Silent where \`x_id\` has a foreign key or is the table's own key, where the workspace has a table \`x\` (then the type is a property of it), and where \`x_id\` is text unless the name is one of a role (owner, subject, …able). Suppress it where a
framework (Rails, Laravel) brings the pair and its lack of integrity is accepted.`,
    bad: [
      {
        title: 'Comments on anything',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE comments (\n  id bigint PRIMARY KEY,\n  commentable_type text NOT NULL,\n  commentable_id bigint NOT NULL,\n  body text NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Exactly one of two parents',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE posts (id bigint PRIMARY KEY);\nCREATE TABLE photos (id bigint PRIMARY KEY);\nCREATE TABLE comments (\n  id bigint PRIMARY KEY,\n  post_id bigint REFERENCES posts (id),\n  photo_id bigint REFERENCES photos (id),\n  body text NOT NULL,\n  CHECK (num_nonnulls(post_id, photo_id) = 1)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Polymorphic Associations”',
      'GitLab documentation, Database: Polymorphic Associations',
      'Ruby on Rails Guides, Active Record Associations, 2.9 Polymorphic Associations',
    ],
  },
};

/** The finding sits on the type's name; related is the id. */
export const noPolymorphicAssociation: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (!isOwnTable(table)) return;
    for (const id of table.columns) {
      const stem = stemOfId(writtenName(id));
      const type = stem && typeColumn(table, stem.join('_'));
      if (!stem || !type || !mayReferToAnything(context, id, stem)) continue;
      const name = stem.join('_');
      context.report(columnNameAt(type), {
        confidence: 50,
        message:
          `${type.name} says which table ${id.name} refers to, so no foreign key can keep ${table.name} from pointing at rows that do not exist. ` +
          `Give each parent a nullable foreign key of its own with a CHECK that exactly one is set, or a join table.`,
        related: [{ at: columnNameAt(id), message: `${id.name} holds the id of a ${name} of any kind` }],
      });
    }
  },
};

function typeColumn(table: Table, stem: string): Column | undefined {
  return columnsByWords(table)
    .get(`${stem}_type`)
    ?.find((column) => column.type.family === 'text' && column.type.arrayDimensions === 0);
}

function mayReferToAnything({ table, schema }: TableContext, id: Column, stem: readonly string[]): boolean {
  const name = id.name.toLowerCase();
  if (table.foreignKeys.some((foreignKey) => foreignKey.columns.some((one) => one.toLowerCase() === name)))
    return false;
  const keys = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques].map((key) => key.columns);
  if (keys.some((columns) => columns.length === 1 && columns[0] === id.name)) return false;
  if (singularWords(writtenTableName(table)).join('_') === stem.join('_') || tableNamed(stem, table, schema))
    return false;
  const isRole = stem.some((word) => POLYMORPHIC_ROLE_WORDS.has(word) || /[a-z]{3}able$/.test(word));
  return isRole || ID_FAMILIES.has(id.type.family);
}

/** Text may be an id of another system beside what kind of id it is. */
const ID_FAMILIES: ReadonlySet<string> = new Set(['integer', 'uuid', 'binary']);
