import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { enumerate } from '../support/identifiers.ts';
import { isRollback } from '../support/live-table.ts';
import { isCreatedEarlier } from '../support/migrations/created-earlier.ts';
import { wordsOfStatement } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-drop-database',
  title: 'A migration must not drop a database',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'clickhouse'],
  severity: 'error',
  confidence: [{ value: 95, when: 'the file has not created the database itself' }],
  aboutRunning: false,
  docs: {
    why: `\`DROP DATABASE\` deletes all tables and all their rows, and no transaction or rollback brings them back: only a backup does, without what was written since. It belongs to an
operator who has looked twice, not to a file that a pipeline runs on whatever server it is pointed at.`,
    howToFix:
      'Take the statement out of the migrations. Where a database is really to go, do it by hand, after a backup that has been restored once.',
    whenNotToUse:
      'Databases that the same file has created before, and rollbacks, are exempt. Suppress it in scripts that set up a development machine.',
    bad: [
      {
        title: 'All of it, on whatever server it runs',
        dialect: 'mysql',
        files: [{ path: 'setup.sql', text: 'DROP DATABASE IF EXISTS shop;\nCREATE DATABASE shop;\n' }],
      },
    ],
    good: [
      {
        title: 'Keeps what is there',
        dialect: 'mysql',
        files: [{ path: 'setup.sql', text: 'CREATE DATABASE IF NOT EXISTS shop;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, DROP DATABASE; MySQL manual, DROP DATABASE',
      'squawk ban-drop-database, postgres-language-server, pgrubic US008, Bytebase',
    ],
  },
};

/** T-SQL: DROP DATABASE AUDIT SPECIFICATION, ENCRYPTION KEY and SCOPED CREDENTIAL drop something else. */
const PARTS: ReadonlySet<string> = new Set(['AUDIT', 'ENCRYPTION', 'SCOPED']);

/** The finding sits on the whole statement. */
export const noDropDatabase: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['drop'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'drop' || fact.objectType !== 'database' || isRollback(context)) return;
    if (context.dialect === 'tsql' && PARTS.has(wordsOfStatement(context)[2]?.text ?? '')) return;
    const dropped = fact.names.filter(
      ({ object }) =>
        !isCreatedEarlier(
          context,
          (one) =>
            one.fact.kind === 'other' &&
            one.fact.what.startsWith('create ') &&
            (one.fact.names ?? []).some((name) => name.object.name === object.name),
        ),
    );
    if (dropped.length === 0) return;
    context.report(span, {
      confidence: 95,
      message: `This deletes the database ${enumerate(dropped.map(nameText))} with all its rows, and nothing but a backup brings them back. Leave that to an operator, outside the migrations.`,
    });
  },
};
