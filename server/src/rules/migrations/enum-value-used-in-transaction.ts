import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { FileContext, FileStep, FixContext, Rule, RuleMeta } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { isAtLeast } from '../support/live-table.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { type StatementWord, statementWords } from '../support/migrations/statement-words.ts';
import { isInTransaction, transactionGroups } from '../support/migrations/transactions.ts';

const meta: RuleMeta = {
  id: 'enum-value-used-in-transaction',
  title: 'A new enum value must not be used in the transaction that adds it',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    { value: 85, when: 'the transaction adds the value and uses it, or, before PostgreSQL 12, adds it at all' },
  ],
  aboutRunning: true,
  docs: {
    why: `A value that \`ALTER TYPE … ADD VALUE\` adds may not be used before its transaction has committed: PostgreSQL answers “unsafe use of new value”, and the migration fails. Before
version 12 the statement cannot run in a transaction at all. Many tools wrap every file in one.`,
    howToFix: 'Give ALTER TYPE a migration of its own, and use the value in the next one.',
    whenNotToUse:
      'A value of a type that the same transaction creates may be used at once. Only transactions that are known count: BEGIN in the file, or a runner that wraps it.',
    bad: [
      {
        title: 'Fails: unsafe use of new value',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/003_paused.sql',
            text: "BEGIN;\nALTER TYPE state ADD VALUE 'paused';\nUPDATE jobs SET state = 'paused' WHERE id = 1;\nCOMMIT;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'Committed before it is used',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/003_paused.sql', text: "ALTER TYPE state ADD VALUE 'paused';\n" },
          { path: 'migrations/004_pause.sql', text: "UPDATE jobs SET state = 'paused' WHERE id = 1;\n" },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TYPE, Notes; release notes of version 12',
      'postgres-language-server avoidAlterEnumAddValue, pgfence',
    ],
  },
};

interface AddedValue {
  readonly statement: Statement;
  readonly span: ParsedStatement['span'];
  readonly type: string;
}

/** The finding sits on the value where it is used first; before PostgreSQL 12 on the statement that adds it. */
export const enumValueUsedInTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    for (const steps of transactionGroups(context.steps)) {
      if (steps.every((step) => isInTransaction(step.transaction))) checkTransaction(context, steps);
    }
  },
};

function checkTransaction(context: FileContext, steps: readonly FileStep[]): void {
  const types = new Set<string>();
  const added = new Map<string, AddedValue>();
  for (const { statement } of steps) {
    for (const parsed of factsThatRun(statement)) {
      const { fact, span } = parsed;
      if (fact.kind === 'createType') types.add(fact.name.object.name);
      else if (fact.kind === 'alterType' && fact.addValue && !types.has(fact.name.object.name)) {
        const type = nameText(fact.name);
        if (!isAtLeast(context, 12)) reportAdding(context, statement, span, type);
        else if (!isKnown(context, statement, fact.name.object.name, fact.addValue.value)) {
          added.set(fact.addValue.value, { statement, span, type });
        }
      } else if (added.size > 0 && EVALUATING.has(fact.kind)) reportUses(context, statement, parsed, added);
    }
  }
}

/** Statements whose literals PostgreSQL turns into values. The text of a function is read when it runs. */
const EVALUATING: ReadonlySet<string> = new Set(['query', 'createTable', 'alterTable', 'createIndex', 'createView']);

/** ADD VALUE IF NOT EXISTS of a value that the type has already adds nothing. */
function isKnown(context: FileContext, statement: Statement, type: string, value: string): boolean {
  for (const one of context.before(statement).enums()) {
    if (one.name === type && one.values.includes(value)) return true;
  }
  return false;
}

function reportAdding(context: FileContext, statement: Statement, span: ParsedStatement['span'], type: string): void {
  context.report(statement, span, {
    confidence: 85,
    message: `Before PostgreSQL 12 a value cannot be added to ${type} in a transaction, so that the migration fails. Give the statement a migration of its own that runs outside a transaction.`,
  });
}

function reportUses(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  added: Map<string, AddedValue>,
): void {
  for (const word of statementWords(statement.text, parsed.span, context.dialect)) {
    const value = literalValue(word);
    const one = value === undefined ? undefined : added.get(value);
    if (value === undefined || !one) continue;
    added.delete(value);
    context.report(
      statement,
      { start: word.start, end: word.end },
      {
        confidence: 85,
        message: `PostgreSQL refuses to use ${word.text}, which this transaction adds to ${one.type}, before it is committed, and the migration fails. Use it in the next migration.`,
        related: [{ at: { statement: one.statement, span: one.span }, message: 'Adds the value.' }],
        fixes: (fixContext) => (parsed === statement.parsed ? fixesFor(fixContext, statement, value) : []),
      },
    );
  }
}

/** The text of a plain string literal. */
function literalValue({ text }: StatementWord): string | undefined {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
}

function fixesFor(fixContext: FixContext, statement: Statement, value: string): readonly Fix[] {
  if (fixContext.deployed || !fixContext.canWriteMigration || statement.parsed.fact.kind !== 'query') return [];
  return [
    {
      kind: 'migration',
      title: 'Move what uses it to the next migration',
      slug: slug('use', value),
      bulk: false,
      steps: [{ up: [statement.text], down: [], transactional: true }],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}
