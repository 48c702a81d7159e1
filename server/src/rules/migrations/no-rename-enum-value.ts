import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { runsForward } from '../support/live-table.ts';
import { isCreatedEarlier } from '../support/migrations/created-earlier.ts';
import { wordsOfStatement } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-rename-enum-value',
  title: 'Enum values and schemas in use must not be renamed',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'ALTER TYPE … RENAME VALUE or ALTER SCHEMA … RENAME' }],
  aboutRunning: true,
  docs: {
    why: `The moment the migration has run, the old name is an error: every running instance of the application that still writes \`'open'\`, or reads \`shop.orders\`, fails until the new version is
deployed everywhere. A rollback of the application fails in the same way.`,
    howToFix:
      'Add the new value, let the code write it while it still reads both, change the rows in batches, and leave the old value unused. For a schema create views under the new name first.',
    whenNotToUse:
      'Types and schemas that the same file creates are exempt; rollbacks are not looked at. Switch it off where the application is stopped during migrations.',
    bad: [
      {
        title: 'Code that says open fails at once',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_state.sql', text: "ALTER TYPE state RENAME VALUE 'open' TO 'active';\n" }],
      },
    ],
    good: [
      {
        title: 'Both work for a while',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_state.sql', text: "ALTER TYPE state ADD VALUE 'active' AFTER 'open';\n" }],
      },
    ],
    sources: ['PostgreSQL manual, ALTER TYPE, RENAME VALUE; ALTER SCHEMA', 'strong_migrations “renaming a schema”'],
  },
};

/** The finding sits on the whole statement. */
export const noRenameEnumValue: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterType', 'other'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind === 'alterType' && fact.renameValue) {
      const { name, renameValue } = fact;
      const isNew = isCreatedEarlier(
        context,
        (one) => one.fact.kind === 'createType' && one.fact.name.object.name === name.object.name,
      );
      if (isNew || !runsForward(context)) return;
      context.report(span, {
        confidence: 75,
        message: `Code that still says '${renameValue.from}' for ${nameText(name)} fails as soon as this has run. Add '${renameValue.to}' as a new value, move over, and leave the old one unused.`,
      });
      return;
    }
    if (fact.kind !== 'other' || fact.what !== 'alter schema' || !runsForward(context)) return;
    const words = wordsOfStatement(context);
    if (words[3]?.text !== 'RENAME') return;
    const schema = words[2]?.text.toLowerCase() ?? '';
    const creates = isCreatedEarlier(
      context,
      (one) => one.fact.kind === 'createSchema' && one.fact.name.name === schema,
    );
    if (creates) return;
    context.report(span, {
      confidence: 75,
      message:
        'Code that still names the old schema fails as soon as this has run. Create views under the new name first, and move over.',
    });
  },
};
