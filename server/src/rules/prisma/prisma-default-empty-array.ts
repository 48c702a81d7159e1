import type { Rule, RuleMeta } from '../rule.ts';
import { fieldNameAt } from '../support/prisma/drift.ts';
import { appendAttribute, fieldDetails, hasAttribute, modelDetails } from '../support/prisma/fields.ts';

function schema(field: string): string {
  return `model Post {\n  id Int @id\n  ${field}\n}\n`;
}

const meta: RuleMeta = {
  id: 'prisma-default-empty-array',
  title: 'A list of scalars should default to the empty list',
  group: 'prisma',
  priority: 'P2',
  recommended: false,
  dialects: ['prisma'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'a list of scalars or enum values has no @default' }],
  aboutRunning: false,
  docs: {
    why: `Prisma reads NULL in a list's column as an empty list, but the database does not: \`has\`, \`isEmpty\` and every filter in plain SQL skip the rows where it is NULL, and rows written by other programs have NULL there. Such
rows are missing from results without an error.`,
    howToFix: `Write \`@default([])\` behind the field and let \`npx prisma migrate dev\` write the migration. Fill the rows that exist: \`UPDATE … SET tags = '{}' WHERE tags IS NULL\`.`,
    whenNotToUse: `Relations, optional databases without lists, and views are left alone. Leave it off where NULL and an empty list mean different things.`,
    bad: [
      { title: 'NULL where nobody sets it', files: [{ path: 'prisma/schema.prisma', text: schema('tags String[]') }] },
    ],
    good: [
      {
        title: 'Empty where nobody sets it',
        files: [{ path: 'prisma/schema.prisma', text: schema('tags String[] @default([])') }],
      },
    ],
    sources: [
      'Prisma documentation, Working with scalar lists: NULL values in arrays',
      'prisma-lint, require-default-empty-arrays',
    ],
  },
};

/** The finding sits on the field's name. */
export const prismaDefaultEmptyArray: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    const details = modelDetails(table);
    if (details?.blockKind !== 'model' || details.ignored) return;
    for (const column of table.columns) {
      const field = fieldDetails(table, column);
      if (!field?.list || hasAttribute(field, 'default') || hasAttribute(field, 'ignore')) continue;
      if (field.typeName.startsWith('Unsupported(')) continue;
      context.report(fieldNameAt(column), {
        confidence: 50,
        message:
          `${table.name}.${column.name} is NULL where nobody sets it, and filters on the list skip such rows. ` +
          'Write @default([]) behind it.',
        fixes: () => [appendAttribute(column, '@default([])', false)],
      });
    }
  },
};
