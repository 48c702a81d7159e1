import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isNullLiteral } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { sqliteRebuildFix } from '../support/migrations/sqlite-rebuild-fix.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { statementBreak } from '../support/statement-break.ts';
import { zeroOf } from '../support/typed-zero.ts';

const meta: RuleMeta = {
  id: 'sqlite-alter-limitation',
  title: 'SQLite cannot make this change by ALTER TABLE',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['sqlite'],
  severity: 'error',
  confidence: [{ value: 95, when: 'SQLite refuses the statement' }],
  aboutRunning: true,
  docs: {
    why: `SQLite’s ALTER TABLE renames, adds a plain column, and drops one that nothing uses. It refuses to add a column that is PRIMARY KEY or UNIQUE, or whose value it would have to work out
for the old rows (NOT NULL without a default, CURRENT_TIMESTAMP, an expression), and it knows neither ALTER COLUMN nor ADD CONSTRAINT, but for checks and NOT NULL from 3.53
on. The migration stops there.`,
    howToFix: `Add a plain column with a constant default and a unique index, or rebuild the table: create the new one, \`INSERT INTO new SELECT … FROM old\`, drop the old one, rename the
new one, and create its indexes and triggers again, all in one transaction with \`PRAGMA foreign_keys = OFF\` before it.`,
    whenNotToUse:
      'NOT NULL without a default and values to be worked out pass where the table is empty, so that tables of the same file are exempt from those. Where the configured version is 3.53 or later, checks and NOT NULL are added and removed. Leave it on.',
    bad: [
      {
        title: 'Cannot add a UNIQUE column',
        dialect: 'sqlite',
        files: [{ path: 'migrations/002_code.sql', text: 'ALTER TABLE items ADD COLUMN code INT UNIQUE;\n' }],
      },
    ],
    good: [
      {
        title: 'A plain column and a unique index',
        dialect: 'sqlite',
        files: [
          {
            path: 'migrations/002_code.sql',
            text: 'ALTER TABLE items ADD COLUMN code INT;\nCREATE UNIQUE INDEX items_code_idx ON items (code);\n',
          },
        ],
      },
    ],
    sources: [
      'SQLite documentation, ALTER TABLE: “ALTER TABLE ADD COLUMN”, “ALTER TABLE DROP COLUMN”, “Making Other Kinds Of Table Schema Changes”',
      'SQLite, release notes of 3.53.0: “Enhance ALTER TABLE to permit adding and removing NOT NULL and CHECK constraints”',
      'Atlas LT101, django-migration-linter',
    ],
  },
};

/** What SQLite refuses, where, and what to do instead. */
interface Refusal {
  readonly span: Span;
  readonly message: string;
  readonly fix?: (statement: TimelineContext['statement']) => Fix;
}

const REBUILD = 'Rebuild the table: create a new one, copy the rows, drop the old one and rename the new one.';

/** The finding sits on the clause that is refused, or on the action. */
export const sqliteAlterLimitation: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      const refusal = refusalOf(context, fact, action);
      if (!refusal) continue;
      const { fix } = refusal;
      context.report(refusal.span, {
        confidence: 95,
        message: refusal.message,
        fixes: (fixContext: FixContext) =>
          fixContext.deployed || context.nested
            ? []
            : fix
              ? [fix(context.statement)]
              : sqliteRebuildFix(fixContext, context.statement, fact),
      });
    }
  },
};

function refusalOf(context: TimelineContext, fact: AlterTable, action: AlterAction): Refusal | undefined {
  switch (action.kind) {
    case 'addColumn':
      return ofColumn(context, fact, action.column, action.span);
    case 'dropColumn':
      return ofDrop(context, fact, action);
    case 'addConstraint':
    case 'addIndex': {
      const isCheck = action.kind === 'addConstraint' && action.constraint.kind === 'check';
      if (isCheck && knowsChecks(context)) return undefined;
      const subject = isCheck ? 'SQLite before 3.53 cannot add a check' : 'SQLite cannot add a constraint';
      return { span: action.span, message: `${subject} to a table. ${REBUILD}` };
    }
    case 'other': {
      if (!OTHER.test(action.what)) return undefined;
      const isNewer = NEWER.test(textAt(context.statement, action.span));
      if (isNewer && knowsChecks(context)) return undefined;
      const subject = isNewer ? 'SQLite before 3.53 cannot change' : 'SQLite’s ALTER TABLE cannot change';
      return { span: action.span, message: `${subject} a column or constraint. ${REBUILD}` };
    }
    default:
      return undefined;
  }
}

const OTHER = /^(?:alter|modify|change|add constraint|drop (?:constraint|primary|foreign|index))\b/;

/** What version 3.53 brought: NOT NULL of a column, and constraints that are dropped by their name. */
const NEWER = /^(?:alter\b[\s\S]*\b(?:set|drop)\s+not\s+null$|drop\s+constraint\b)/i;

/** True where the version is known to add and remove checks and NOT NULL (release notes of 3.53.0). */
function knowsChecks({ database: { target } }: TimelineContext): boolean {
  return target !== undefined && !isBefore(target, 53);
}

function ofColumn(
  context: TimelineContext,
  fact: AlterTable,
  column: ColumnDefinition,
  action: Span,
): Refusal | undefined {
  const { name, primaryKey, unique, notNullSpan } = column;
  if (primaryKey) {
    return { span: primaryKey.span, message: `SQLite cannot add a PRIMARY KEY column (${name.name}). ${REBUILD}` };
  }
  if (unique) {
    return {
      span: unique.span,
      message: `SQLite cannot add a UNIQUE column (${name.name}). Add it without, and create a unique index.`,
      fix: (statement) =>
        uniqueIndex(statement, fact, name.name, unique.span, action, statementBreak(context.database)),
    };
  }
  // SQLite looks whether there are rows before it refuses these.
  if (!changesLiveTable(context, fact.name)) return undefined;
  const value = column.default;
  if (column.generated?.stored) {
    return { span: column.span, message: `SQLite cannot add a STORED column (${name.name}). Make it VIRTUAL.` };
  }
  if (value && !isConstant(textAt(context.statement, value.span), value.kind)) {
    const message = `SQLite cannot work out a default for the rows that are there: the default of ${name.name} must be a constant. Add it without, fill it, or rebuild the table.`;
    return { span: column.defaultSpan ?? column.span, message };
  }
  if (!column.notNull || column.generated || (value && !isNullLiteral(value))) return undefined;
  const zero = value ? undefined : zeroOf(column.type, 'sqlite', context.before);
  const span = notNullSpan ?? column.span;
  return {
    span,
    message: `The rows that are there have no value for ${name.name}, which is NOT NULL: SQLite refuses to add it. Give it a constant DEFAULT.`,
    ...(zero === undefined || zero.startsWith('CURRENT')
      ? {}
      : {
          fix: (statement) => ({
            kind: 'edit',
            title: `Add DEFAULT ${zero}`,
            bulk: false,
            edits: [
              {
                statement,
                span: { start: span.end, end: span.end },
                newText: ` ${inCaseOf(statement, 'DEFAULT')} ${zero}`,
              },
            ],
          }),
        }),
  };
}

/** A literal, signed or not; neither a word for the time nor anything in parentheses. */
function isConstant(text: string, kind: string): boolean {
  if (text.startsWith('(') || /^current_(?:time|date|timestamp)\b/i.test(text))
    return /^\(\s*(?:[-+]?[\d.]+|'[^']*')\s*\)$/.test(text);
  return kind === 'literal' || kind === 'unary' || kind === 'column';
}

type DropColumn = Extract<AlterAction, { kind: 'dropColumn' }>;

function ofDrop(context: TimelineContext, fact: AlterTable, { column, span }: DropColumn): Refusal | undefined {
  if (!column.quoted && /^(?:constraint|primary|foreign)$/i.test(column.name) && column.span.end < span.end) {
    if (/^constraint$/i.test(column.name) && knowsChecks(context)) return undefined;
    return { span, message: `SQLite cannot drop a constraint. ${REBUILD}` };
  }
  const version = context.database.target;
  if (version !== undefined && isBefore(version, 35)) {
    return { span, message: `SQLite cannot drop columns before version 3.35. ${REBUILD}` };
  }
  const table = context.before.table(fact.name);
  const same = (name: string | undefined): boolean => name?.toLowerCase() === column.name.toLowerCase();
  if (!table) return undefined;
  if (table.primaryKey?.columns.some(same) || table.uniques.some((key) => key.columns.some(same))) {
    return {
      span,
      message: `SQLite cannot drop ${column.name}, which is part of a key of ${nameText(fact.name)}. ${REBUILD}`,
    };
  }
  const index = table.indexes.find((one) => one.parts.some((part) => same(part.column?.name)));
  if (!index) return undefined;
  return {
    span,
    message: `SQLite refuses to drop ${column.name} while the index ${index.name ?? ''} uses it. Drop the index first.`,
  };
}

function isBefore(version: string, least: number): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && version.includes('.') && minor < least);
}

function uniqueIndex(
  statement: TimelineContext['statement'],
  fact: AlterTable,
  column: string,
  unique: Span,
  action: Span,
  between: string,
): Fix {
  const gap = /\s*$/.exec(statement.text.slice(0, unique.start))?.[0].length ?? 0;
  const index = quoteIdentifier(`${fact.name.object.name}_${column}_key`, 'sqlite');
  const sql = `CREATE UNIQUE INDEX ${index} ON ${textAt(statement, fact.name.object.span)} (${quoteIdentifier(column, 'sqlite')})`;
  return {
    kind: 'edit',
    title: 'Add it without, and create a unique index',
    bulk: false,
    edits: [
      { statement, span: { start: unique.start - gap, end: unique.end }, newText: '' },
      { statement, span: { start: action.end, end: action.end }, newText: between + inCaseOf(statement, sql) },
    ],
  };
}
