import type { Rule, RuleMeta } from '../rule.ts';
import { datasourceOf } from '../support/prisma/datasource.ts';
import { fieldNameAt } from '../support/prisma/drift.ts';
import { appendAttribute, fieldDetails, hasAttribute, modelDetails } from '../support/prisma/fields.ts';

function schema(field: string): string {
  return `datasource db {\n  provider = "postgresql"\n}\n\nmodel User {\n  id Int @id\n  ${field}\n}\n`;
}

const meta: RuleMeta = {
  id: 'prisma-unbounded-string',
  title: 'A String needs a length',
  group: 'prisma',
  priority: 'P2',
  recommended: false,
  dialects: ['prisma'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'a String field has no native type' }],
  aboutRunning: false,
  docs: {
    why: `Without a native type a String is \`text\` in PostgreSQL, so a form may store megabytes in a name, and \`varchar(191)\` in MySQL, where longer values are refused (or cut off, in an old SQL mode). Both are surprises of
production.`,
    howToFix: `Say how long it may be: \`@db.VarChar(255)\`. Where any length is meant, say that: \`@db.Text\`.`,
    whenNotToUse: `It is opt-in: many teams check lengths in the application. Fields with a native type, identifiers that the client makes (\`uuid()\`, \`cuid()\`), SQLite and MongoDB are left alone.`,
    bad: [{ title: 'Any length', files: [{ path: 'prisma/schema.prisma', text: schema('name String') }] }],
    good: [
      { title: 'A length', files: [{ path: 'prisma/schema.prisma', text: schema('name String @db.VarChar(255)') }] },
      {
        title: 'Any length, on purpose',
        files: [{ path: 'prisma/schema.prisma', text: schema('bio String @db.Text') }],
      },
    ],
    sources: ['Prisma schema reference, String: default type mappings', 'prisma-lint, ban-unbounded-string-type'],
  },
};

/** Connectors with native types that have a length, and what a String is there without one. */
const DEFAULTS: Readonly<Record<string, { readonly type: string; readonly bounded: string }>> = {
  postgresql: { type: 'text of any length', bounded: 'VarChar(255)' },
  postgres: { type: 'text of any length', bounded: 'VarChar(255)' },
  cockroachdb: { type: 'a string of any length', bounded: 'String(255)' },
  mysql: { type: 'varchar(191), which refuses longer values', bounded: 'VarChar(255)' },
  sqlserver: { type: 'nvarchar(1000)', bounded: 'NVarChar(255)' },
};

const CLIENT_MADE: ReadonlySet<string> = new Set(['uuid', 'cuid', 'ulid', 'nanoid', 'dbgenerated']);

/** The finding sits on the field's name. */
export const prismaUnboundedString: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, prisma, database } = context;
    const provider = prisma?.provider ?? '';
    const known = DEFAULTS[provider];
    const details = modelDetails(table);
    if (!known || details?.blockKind !== 'model' || details.ignored) return;
    for (const column of table.columns) {
      const field = fieldDetails(table, column);
      if (field?.typeName !== 'String' || hasAttribute(field, 'ignore')) continue;
      if (column.type.name.startsWith('db.')) continue;
      const value = column.default;
      if (value?.kind === 'call' && CLIENT_MADE.has(value.name)) continue;
      const source = datasourceOf(database)?.block.name.name ?? 'db';
      const attribute = `@${source}.${known.bounded}`;
      context.report(fieldNameAt(column), {
        confidence: 25,
        ...(provider === 'mysql' ? { severity: 'info' } : {}),
        message: `${table.name}.${column.name} is ${known.type}. How long may it be? Say so with ${attribute}, or @${source}.${provider === 'sqlserver' ? 'NVarChar(Max)' : provider === 'cockroachdb' ? 'String' : 'Text'} where any length is meant.`,
        fixes: () => [appendAttribute(column, attribute, false)],
      });
    }
  },
};
