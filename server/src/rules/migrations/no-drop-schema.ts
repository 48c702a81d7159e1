import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { enumerate } from '../support/identifiers.ts';
import { isRollback } from '../support/live-table.ts';
import { isCreatedEarlier } from '../support/migrations/created-earlier.ts';

const meta: RuleMeta = {
  id: 'no-drop-schema',
  title: 'A migration must not drop a schema',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'the file has not created the schema itself (an error with CASCADE)' }],
  aboutRunning: false,
  docs: {
    why: `\`DROP SCHEMA … CASCADE\` deletes every table in the schema, and whatever elsewhere depends on them, in one word. In MySQL a schema is a database, and there is not even a
CASCADE to ask for. No rollback brings the rows back, and what was in the schema on the day it runs may be more than what was in it on the day it was
written.`,
    howToFix:
      'Drop the objects one by one, after a backup, so that the migration says what goes and fails on what it does not know. Drop the schema without CASCADE at last, which works only if it is empty.',
    whenNotToUse:
      'Schemas that the same file creates, and rollbacks, are exempt. Suppress it with a reason where a schema is known to be abandoned.',
    bad: [
      {
        title: 'Whatever is in it is gone',
        dialect: 'postgresql',
        files: [{ path: 'migrations/009_cleanup.up.sql', text: 'DROP SCHEMA legacy CASCADE;\n' }],
      },
    ],
    good: [
      {
        title: 'Says what goes',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/009_cleanup.up.sql', text: 'DROP TABLE legacy.orders;\nDROP TABLE legacy.items;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, DROP SCHEMA; MySQL manual, DROP DATABASE',
      'postgres-language-server, pg-migration-lint PGM205, Atlas DS101, pgrubic US009, Bytebase',
    ],
  },
};

/** The finding sits on the whole statement. */
export const noDropSchema: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['drop'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'drop' || fact.objectType !== 'schema' || isRollback(context)) return;
    const dropped = fact.names.filter((name) => !isCreatedEarlier(context, (one) => creates(one, name)));
    if (dropped.length === 0) return;
    const mysql = context.dialect === 'mysql' || context.dialect === 'mariadb';
    const names = enumerate(dropped.map(nameText));
    context.report(span, {
      confidence: 85,
      ...(fact.cascade ? { severity: 'error' as const } : {}),
      message:
        fact.cascade || mysql
          ? `This deletes everything in ${names}, and no rollback brings it back. Drop the objects one by one, after a backup.`
          : `This removes ${names} for good. Make sure that nothing looks for it any more, and drop the objects in it by name.`,
    });
  },
};

function creates({ fact }: ParsedStatement, { object }: QualifiedName): boolean {
  if (fact.kind === 'createSchema') return fact.name.name === object.name;
  return fact.kind === 'other' && fact.what.startsWith('create ') && isNamed(fact.names, object.name);
}

function isNamed(names: readonly QualifiedName[] = [], name: string): boolean {
  return names.some(({ object }) => object.name === name);
}
