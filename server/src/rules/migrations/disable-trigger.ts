import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterTable } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'disable-trigger',
  title: 'Triggers and foreign keys that are switched off must be switched on again',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'nothing later in the file switches them on' }],
  aboutRunning: false,
  docs: {
    why: `A trigger that is disabled stays so, for everybody, until somebody enables it: audit logs, counters and checks by trigger silently stop. In PostgreSQL \`DISABLE TRIGGER ALL\`
switches off the foreign keys too. \`foreign_key_checks = 0\` and \`session_replication_role = replica\` do the same for the rest of the session, which a connection
pool hands on to the next user, and rows that break a foreign key meanwhile are not looked at again.`,
    howToFix:
      'Enable them again at the end of the same file. Where foreign keys are in the way of an order of inserts, insert parents first, or make the keys DEFERRABLE.',
    whenNotToUse:
      'It is silent where the same file enables the trigger or resets the variable later, and for SET LOCAL, which ends with its transaction. Suppress it for a trigger that is retired for good; better drop that.',
    bad: [
      {
        title: 'The triggers stay off',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/005_fill.sql', text: 'ALTER TABLE orders DISABLE TRIGGER ALL;\nSELECT fill_orders();\n' },
        ],
      },
    ],
    good: [
      {
        title: 'On again',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/005_fill.sql',
            text: 'ALTER TABLE orders DISABLE TRIGGER ALL;\nSELECT fill_orders();\nALTER TABLE orders ENABLE TRIGGER ALL;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, DISABLE TRIGGER; 20.11.1 session_replication_role',
      'MySQL manual, foreign_key_checks; SQL Server documentation, DISABLE TRIGGER',
      'pg-migration-lint PGM020, postgres-language-server',
    ],
  },
};

/** Something that is off until something later in the file switches it on. */
interface SwitchedOff {
  readonly statement: Statement;
  readonly span: Span;
  /** What is off: a variable, or `trigger orders audit`. */
  readonly what: string;
  readonly message: string;
  /** The statement that switches it on. */
  readonly remedy?: string;
}

/** The finding sits on the action, or on the statement that sets the variable. */
export const disableTrigger: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const inFile: Run[] = [];
    // A function switches on what it has switched off itself; what the file does around it is another matter.
    const inFunctions: (readonly Run[])[] = [];
    for (const { statement } of context.steps) {
      const { fact, nested } = statement.parsed;
      for (const parsed of factsThatRun(statement)) if (maySwitch(parsed)) inFile.push({ statement, parsed });
      if (nested.length > 0 && fact.kind !== 'codeBlock') {
        inFunctions.push(nested.filter(maySwitch).map((parsed) => ({ statement, parsed })));
      }
    }
    const off = [inFile, ...inFunctions].flatMap((run) => leftOff(context, run));
    for (const one of off) {
      context.report(one.statement, one.span, {
        confidence: 75,
        message: one.message,
        fixes: (fixContext) => fixesFor(fixContext, context, one),
      });
    }
  },
};

interface Run {
  readonly statement: Statement;
  readonly parsed: ParsedStatement;
}

function maySwitch({ fact }: ParsedStatement): boolean {
  if (fact.kind === 'alterTable') return fact.actions.some((action) => action.kind === 'trigger');
  return fact.kind === 'set' || (fact.kind === 'other' && /^(?:dis|en)able\b/.test(fact.what));
}

/** What is still off when these statements have run. */
function leftOff(context: FileContext, run: readonly Run[]): readonly SwitchedOff[] {
  let off: SwitchedOff[] = [];
  for (const { statement, parsed } of run) {
    if (parsed.fact.kind === 'alterTable') off = afterAlter(off, statement, parsed.fact);
    else if (parsed.fact.kind === 'set') off = afterSet(context, off, statement, parsed);
    else off = afterServer(off, statement, parsed);
  }
  return off;
}

function afterAlter(off: SwitchedOff[], statement: Statement, fact: AlterTable): SwitchedOff[] {
  let after = off;
  for (const action of fact.actions) {
    if (action.kind !== 'trigger') continue;
    const table = fact.name.object.name.toLowerCase();
    const trigger = action.trigger.toLowerCase();
    const what = `trigger ${table} ${trigger}`;
    if (action.setting === 'enable') {
      const all = `trigger ${table} `;
      const enables = (one: SwitchedOff): boolean =>
        trigger === 'all' || (trigger === 'user' && one.what !== `${all}all`)
          ? one.what.startsWith(all)
          : one.what === what;
      after = after.filter((one) => !enables(one));
      continue;
    }
    const words = textAt(statement, action.span).replace(/^(\s*)disable/i, '$1ENABLE');
    const isStandalone = action.span.start < fact.name.span.start;
    const target = textAt(statement, fact.name.span);
    after = [
      ...after,
      {
        statement,
        span: action.span,
        what,
        message: `${/^(?:all|user)$/.test(trigger) ? 'All triggers' : `The trigger ${action.trigger}`} of ${nameText(fact.name)} will be off for everybody: nothing in this file enables what it disables. Enable it again at the end of the file.`,
        remedy: isStandalone ? `${words} ON ${target}` : `ALTER TABLE ${target} ${words}`,
      },
    ];
  }
  return after;
}

/** SQL Server's triggers on changes of the schema, of a database or of the whole server. */
const OF_SERVER = /^(disable|enable)\s+trigger\s+([^;]+?)\s+on\s+(database|all\s+server)\b/i;

function afterServer(off: SwitchedOff[], statement: Statement, { span }: ParsedStatement): SwitchedOff[] {
  const [text = '', verb, triggers = '', scope = ''] = OF_SERVER.exec(textAt(statement, span)) ?? [];
  if (verb === undefined) return off;
  const what = `${scope} ${triggers}`.toLowerCase().replaceAll(/\s+/g, ' ');
  if (verb.toLowerCase() === 'enable') {
    const all = /\ball$/.test(what) ? what.slice(0, -'all'.length) : undefined;
    return off.filter((one) => one.what !== what && !(all !== undefined && one.what.startsWith(all)));
  }
  return [
    ...off,
    {
      statement,
      span: { start: span.start, end: span.start + text.length },
      what,
      message: `${/^all$/i.test(triggers) ? 'All triggers' : `The trigger ${triggers}`} on the ${scope.toLowerCase().replace(/^all\s+/, '')} will be off for everybody: nothing in this file enables what it disables. Enable it again at the end of the file.`,
      remedy: `ENABLE TRIGGER ${triggers} ON ${scope}`,
    },
  ];
}

/** `@OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0`: one SET may have several assignments. */
const FOREIGN_KEY_CHECKS = /(?:^|[\s,.@])(?:@@(?:session|local)\.)?foreign_key_checks\s*:?=\s*('?[\w@.]+'?)/gi;

function afterSet(
  context: FileContext,
  off: SwitchedOff[],
  statement: Statement,
  { fact, span }: ParsedStatement,
): SwitchedOff[] {
  if (fact.kind !== 'set') return off;
  if (context.dialect === 'postgresql') {
    if (fact.name !== 'session_replication_role' && fact.name !== 'all') return off;
    const others = off.filter((one) => one.what !== 'session_replication_role');
    if (fact.value?.toLowerCase() !== 'replica') return others;
    if (fact.local) return off;
    const message =
      'No trigger fires and no foreign key is checked for the rest of the session, and nothing in this file resets it. Set session_replication_role back at the end, or use SET LOCAL.';
    const remedy = 'RESET session_replication_role';
    return [...others, { statement, span, what: 'session_replication_role', message, remedy }];
  }
  if (context.dialect === 'tsql') return off;
  const set = [...textAt(statement, span).matchAll(FOREIGN_KEY_CHECKS)].at(-1)?.[1]?.toLowerCase();
  if (set === undefined) return off;
  const others = off.filter((one) => one.what !== 'foreign_key_checks');
  if (!/^'?(?:0|off|false)'?$/.test(set)) return others;
  const message =
    'Foreign keys are not checked for the rest of the session, and nothing in this file resets it. Set foreign_key_checks back to 1 at the end.';
  return [...others, { statement, span, what: 'foreign_key_checks', message, remedy: 'SET foreign_key_checks = 1' }];
}

/** Appends the remedy to the file, before the COMMIT where that comes last. */
function fixesFor(fixContext: FixContext, context: FileContext, { statement, remedy }: SwitchedOff): readonly Fix[] {
  const { steps } = context;
  const isTop = statement.parsed.nested.length === 0;
  let last = steps.at(-1)?.statement;
  if (last?.parsed.fact.kind === 'transaction' && last !== statement) last = steps.at(-2)?.statement;
  if (fixContext.deployed || !isTop || remedy === undefined || !last) return [];
  const end = last.text.length;
  const edits = [
    {
      statement: last,
      span: { start: end, end },
      newText: statementBreak(context.database) + inCaseOf(statement, remedy),
    },
  ];
  return [{ kind: 'edit', title: 'Switch it on again at the end', bulk: false, edits }];
}
