import type { Fix } from '../../model/fix.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { foreignKeyColumnsAt, isOptional } from '../support/foreign-keys.ts';
import {
  ACTION_WORDS,
  relationOf,
  setActionEdit,
  type WrittenAction,
} from '../support/keys/foreign-key-declaration.ts';
import { referencedName } from '../support/keys/referenced-name.ts';
import { isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'foreign-key-without-on-delete',
  title: 'A foreign key should say what happens when the referenced row is deleted',
  group: 'keys',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'hint',
  confidence: [
    { value: 25, when: 'the foreign key has no ON DELETE; a Prisma relation that is required has no onDelete' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `What becomes of the children is a decision about the business: an order's lines go with it, an author's articles do not. Left unsaid, it is NO ACTION, and the next reader cannot tell whether anybody decided. Prisma's
default even changes with the field: \`Restrict\` where it is required, \`SetNull\` where it is optional.`,
    howToFix: `Write it out: \`ON DELETE RESTRICT\` (or \`NO ACTION\`) where the parent must stay as long as it has children, \`CASCADE\` where they are parts of it, \`SET NULL\` where the link is optional.`,
    whenNotToUse: `Any written action is fine, \`NO ACTION\` too. Optional relations of Prisma are passed over. Off in the recommended preset: switch it on where the team wants every such decision in the text.`,
    bad: [
      {
        title: 'What about the orders of a deleted user?',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id));\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A user with orders stays',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id) ON DELETE RESTRICT);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.5.5 Foreign Keys, on choosing the action',
      'Prisma documentation, Referential actions: defaults',
      'schemalint reference-actions, pg-index-health, active_record_doctor incorrect_dependent_option',
    ],
  },
};

/** The finding sits on the foreign key's columns. */
export const foreignKeyWithoutOnDelete: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table' || table.temporary) return;
    for (const foreignKey of table.foreignKeys) {
      if (foreignKey.onDelete !== undefined || foreignKey.inheritedFrom) continue;
      if (context.prisma && relationOf(foreignKey)?.optional !== false) continue;
      const parent = referencedName(foreignKey, context.schema);
      context.report(foreignKeyColumnsAt(foreignKey), {
        confidence: 25,
        message:
          `Nothing says what happens to ${table.name} when its row of ${parent} is deleted, so it is refused, meant or not. ` +
          `Write ${context.prisma ? 'onDelete' : 'ON DELETE'} with the action that is meant.`,
        fixes: (fixContext) => fixesFor(fixContext, table, foreignKey, context.prisma !== undefined),
      });
    }
  },
};

function fixesFor(context: FixContext, table: Table, foreignKey: ForeignKey, prisma: boolean): readonly Fix[] {
  if ((context.deployed && !prisma) || isNested(foreignKey.origin)) return [];
  // SQL Server has no RESTRICT; its NO ACTION does the same.
  const refuse: WrittenAction = context.dialect === 'tsql' ? 'noAction' : 'restrict';
  const actions: readonly WrittenAction[] = [
    refuse,
    'cascade',
    ...(isOptional(table, foreignKey) ? (['setNull'] as const) : []),
  ];
  return actions.flatMap((action): Fix[] => {
    const edit = setActionEdit(foreignKey, 'delete', action);
    const words = prisma ? `onDelete: ${ACTION_WORDS[action].prisma}` : `ON DELETE ${ACTION_WORDS[action].sql}`;
    return edit ? [{ kind: 'edit', title: `Write ${words}`, bulk: false, edits: [edit] }] : [];
  });
}
