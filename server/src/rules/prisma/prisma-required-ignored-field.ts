import type { Rule, RuleMeta } from '../rule.ts';
import { fieldNameAt } from '../support/prisma/drift.ts';
import { fieldDetails, hasAttribute, modelDetails } from '../support/prisma/fields.ts';

function schema(field: string): string {
  return `model User {\n  id  Int @id\n  ${field}\n}\n`;
}

const meta: RuleMeta = {
  id: 'prisma-required-ignored-field',
  title: 'A required field that is ignored makes create impossible',
  group: 'prisma',
  priority: 'P1',
  recommended: true,
  dialects: ['prisma'],
  severity: 'error',
  confidence: [{ value: 95, when: 'a required field has @ignore and nothing gives it a value' }],
  aboutRunning: false,
  docs: {
    why: `\`@ignore\` takes a field out of Prisma Client, so no \`create\` can give it a value. Where the column is NOT NULL and has no default, every insert fails, and Prisma Client leaves \`create\`, \`createMany\` and \`upsert\`
of the model out altogether.`,
    howToFix: `Make the field optional, or give it a \`@default\`. Both change the column, so write the migration with \`npx prisma migrate dev\`.`,
    whenNotToUse: `Lists, optional fields, fields with \`@default\` or \`@updatedAt\`, and models with \`@@ignore\` are left alone. Suppress it for a table that the application only reads, or where a trigger fills the column.`,
    bad: [
      {
        title: 'Nothing can fill the column',
        files: [{ path: 'prisma/schema.prisma', text: schema('old String @ignore') }],
      },
    ],
    good: [
      { title: 'It may stay empty', files: [{ path: 'prisma/schema.prisma', text: schema('old String? @ignore') }] },
      {
        title: 'The database fills it',
        files: [{ path: 'prisma/schema.prisma', text: schema('old String @default("") @ignore') }],
      },
    ],
    sources: ['Prisma schema reference, @ignore', 'prisma-lint, forbid-required-ignored-field'],
  },
};

/** The finding sits on the field's name. */
export const prismaRequiredIgnoredField: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    const details = modelDetails(table);
    if (details?.blockKind !== 'model' || details.ignored) return;
    for (const column of table.columns) {
      const field = fieldDetails(table, column);
      if (!field || field.optional || field.list || !hasAttribute(field, 'ignore')) continue;
      if (hasAttribute(field, 'default') || hasAttribute(field, 'updatedAt')) continue;
      const { statement } = column.origin;
      const at = field.typeSpan.end;
      context.report(fieldNameAt(column), {
        confidence: 95,
        message:
          `${table.name}.${column.name} is required but ignored, so Prisma Client cannot give it a value and cannot create a ${table.name}. ` +
          'Make it optional, or give it a @default.',
        fixes: () => [
          {
            kind: 'edit',
            title: 'Make it optional',
            bulk: false,
            edits: [{ statement, span: { start: at, end: at }, newText: '?' }],
          },
        ],
      });
    }
  },
};
