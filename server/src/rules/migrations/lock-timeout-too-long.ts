import type { Fix } from '../../model/fix.ts';
import type { SetVariable } from '../../model/object-facts.ts';
import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { wordsOfStatement } from '../support/migrations/statement-words.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'lock-timeout-too-long',
  title: 'The lock timeout of a migration must be short',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'info',
  confidence: [{ value: 85, when: 'the timeout is 0 (wait forever) or longer than `thresholds.lockTimeoutSeconds`' }],
  aboutRunning: true,
  docs: {
    why: `While a migration waits for its lock, every query that comes after it on the same table waits behind it. A lock timeout bounds that pile-up; with one of a minute the
application stands still for a minute, and 0 means no bound at all.`,
    howToFix:
      "Set it to a few seconds (`SET lock_timeout = '5s'`, MySQL `SET SESSION lock_wait_timeout = 5`), and let the runner try again a few times.",
    whenNotToUse:
      'The longest allowed time is `thresholds.lockTimeoutSeconds` of the configuration. The settings at the head of a dump, and a reset behind the statements for which the file has set a timeout, are exempt.',
    bad: [
      {
        title: 'The application may stand still for a minute',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_note.sql',
            text: "SET lock_timeout = '1min';\nALTER TABLE users ADD COLUMN note text;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two seconds',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_note.sql',
            text: "SET lock_timeout = '2s';\nALTER TABLE users ADD COLUMN note text;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 20.11.1 Statement Behavior, lock_timeout; MySQL manual, lock_wait_timeout',
      'strong_migrations (10 seconds), pgfence lock-timeout-too-long',
    ],
  },
};

/** The finding sits on the statement. */
export const lockTimeoutTooLong: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['set'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'set' || fact.value === undefined || context.nested) return;
    const postgres = context.dialect === 'postgresql';
    const seconds = postgres ? postgresSeconds(fact) : mysqlSeconds(textAt(context.statement, span));
    const limit = context.database.thresholds.lockTimeoutSeconds;
    if (seconds === undefined || (seconds > 0 && seconds <= limit)) return;
    if (isOfDump(context) || (seconds === 0 && isReset(context, fact))) return;
    context.report(span, {
      confidence: 85,
      message:
        (seconds === 0
          ? 'Without a bound the migration waits for its lock forever, and everything that needs the table waits behind it. '
          : `While the migration waits up to ${seconds} s for its lock, everything that needs the table waits behind it. `) +
        `Set it to ${limit} s at most, and try again.`,
      fixes: (fixContext) => fixesFor(fixContext, context, limit),
    });
  },
};

const UNITS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400, '': 1e-3 };

/** `'1min'`, `5000` (milliseconds); undefined for anything else. */
function postgresSeconds({ name, value = '' }: SetVariable): number | undefined {
  if (name !== 'lock_timeout') return undefined;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d|)\s*$/.exec(value);
  return match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1) : undefined;
}

/** One SET may have several assignments. MySQL takes 0 for 1. */
function mysqlSeconds(text: string): number | undefined {
  const match = /(?:^|[\s,.@])lock_wait_timeout\s*:?=\s*(\d+)/i.exec(text);
  return match ? Math.max(1, Number(match[1])) : undefined;
}

/** pg_dump starts its files with this and other settings. */
function isOfDump(context: TimelineContext): boolean {
  return settings(context).some(
    ({ parsed: { fact } }) =>
      fact.kind === 'set' && fact.name === 'client_encoding' && context.dialect === 'postgresql',
  );
}

/** True where the file has set a timeout before and changes nothing afterwards. */
function isReset(context: TimelineContext, { name }: SetVariable): boolean {
  const { statement } = context;
  const statements = context.database.statementsOf(context.file.path);
  const wasSet = settings(context).some(
    ({ start, parsed: { fact } }) => start < statement.start && fact.kind === 'set' && fact.name === name,
  );
  return (
    wasSet && statements.every(({ start, parsed: { fact } }) => start <= statement.start || isHousekeeping(fact.kind))
  );
}

function isHousekeeping(kind: string): boolean {
  return kind === 'set' || kind === 'transaction';
}

function settings(context: TimelineContext): readonly Statement[] {
  return context.database.statementsOf(context.file.path).filter(({ parsed }) => parsed.fact.kind === 'set');
}

function fixesFor(fixContext: FixContext, context: TimelineContext, limit: number): readonly Fix[] {
  const { statement, dialect } = context;
  const span = valueSpan(context);
  if (fixContext.deployed || !span) return [];
  const newText = dialect === 'postgresql' ? `'${limit}s'` : String(limit);
  return [{ kind: 'edit', title: `Set it to ${limit} s`, bulk: true, edits: [{ statement, span, newText }] }];
}

/** The value behind the variable's name; undefined for set_config(). */
function valueSpan(context: TimelineContext): Span | undefined {
  const words = wordsOfStatement(context);
  const name = words.findIndex(({ text }) => /^(?:@@(?:session\.)?)?lock_(?:wait_)?timeout$/i.test(text));
  const sign = words[name + 1];
  if (name < 0 || !sign || !/^(?::?=|TO)$/.test(sign.text)) return undefined;
  return words[name + 2];
}
