import type { Column, Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { fieldNameAt } from '../support/prisma/drift.ts';
import { appendAttribute, fieldDetails, hasAttribute, modelDetails } from '../support/prisma/fields.ts';

function schema(field: string): string {
  return `model User {\n  id Int @id\n  ${field}\n}\n`;
}

const meta: RuleMeta = {
  id: 'prisma-missing-updated-at',
  title: 'A field that says when a row changed needs @updatedAt',
  group: 'prisma',
  priority: 'P1',
  recommended: true,
  dialects: ['prisma'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'a DateTime field is called updatedAt or its like and nothing sets it' }],
  aboutRunning: false,
  docs: {
    why: `Prisma Client sets a field on every update only where it has \`@updatedAt\`. With \`@default(now())\` alone, or nothing, the field keeps the time of the insert unless every single update remembers it, and caches,
synchronisations and audits that rely on it miss changes.`,
    howToFix: `Write \`@updatedAt\` behind the type. It is an attribute of the client: the column does not change, so it needs no migration.`,
    whenNotToUse: `Fields that the database sets itself (\`@default(dbgenerated("… ON UPDATE …"))\`, a trigger in the migrations) are left alone. Suppress it where the time comes from elsewhere, such as a system that is mirrored.`,
    bad: [
      {
        title: 'The time of the insert, for ever',
        files: [{ path: 'prisma/schema.prisma', text: schema('updatedAt DateTime @default(now())') }],
      },
    ],
    good: [
      {
        title: 'Set by every update',
        files: [{ path: 'prisma/schema.prisma', text: schema('updatedAt DateTime @updatedAt') }],
      },
    ],
    sources: ['Prisma schema reference, @updatedAt'],
  },
  options: {
    names: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [],
      description: 'Further names of fields that every update should set.',
    },
  },
};

/** How code calls the moment of the last change; compared without underscores, in lower case. */
const NAMES: ReadonlySet<string> = new Set(
  'updatedat updatedon updatedate updateddate updatetime modifiedat modifiedon lastupdatedat lastmodifiedat lastmodified lastupdated misajourle modifiele majle'.split(
    ' ',
  ),
);

/** The finding sits on the field's name. */
export const prismaMissingUpdatedAt: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, options } = context;
    const details = modelDetails(table);
    if (details?.blockKind !== 'model' || details.ignored) return;
    const named = options.names as readonly string[];
    for (const column of table.columns) {
      const field = fieldDetails(table, column);
      if (field?.typeName !== 'DateTime' || field.list) continue;
      if (!NAMES.has(column.name.replaceAll('_', '').toLowerCase()) && !named.includes(column.name)) continue;
      if (hasAttribute(field, 'updatedAt') || hasAttribute(field, 'ignore') || isSetByDatabase(column)) continue;
      if (hasTrigger(context, table)) continue;
      context.report(fieldNameAt(column), {
        confidence: 85,
        message:
          `Nothing sets ${table.name}.${column.name} when a row changes, so it keeps the value of the insert. ` +
          'Write @updatedAt behind its type; that needs no migration.',
        fixes: () => [appendAttribute(column, '@updatedAt', true)],
      });
    }
  },
};

/** `dbgenerated("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP")`, or whatever else the database makes up. */
function isSetByDatabase({ default: value }: Column): boolean {
  return value?.kind === 'call' && value.name === 'dbgenerated';
}

/** True where the migrations put a trigger on the model's table. */
function hasTrigger({ database }: TableContext, { databaseName }: Table): boolean {
  return database.plan.files
    .filter((file) => file.role === 'migration')
    .some((file) =>
      database
        .statementsOf(file.path)
        .some(({ parsed: { fact } }) => fact.kind === 'createTrigger' && fact.table.object.name === databaseName),
    );
}
