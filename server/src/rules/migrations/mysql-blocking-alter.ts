import type { Fix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable, CreateIndex } from '../../model/table-facts.ts';
import { addsPrimaryKey } from '../../schema/locks/mysql.ts';
import { mysqlTypeChange } from '../../schema/locks/mysql-type-change.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { addsColumn } from '../support/migrations/added-here.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-blocking-alter',
  title: 'ALTER TABLE must not copy the table or lock out writers in MySQL',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'the statement demands a copy or a lock, or does what InnoDB can only do by copying' },
  ],
  aboutRunning: true,
  docs: {
    why: `With \`ALGORITHM=COPY\` MySQL writes all rows into a new table while nobody can change the old one, and with \`LOCK=SHARED\` or \`EXCLUSIVE\` it shuts others out even where it need not. Some
changes leave InnoDB no other way: another type, a conversion to another character set, dropping the primary key, taking values out of an ENUM, a stored generated column.`,
    howToFix: `Ask for \`ALGORITHM=INPLACE, LOCK=NONE\` (or \`INSTANT\`): MySQL then refuses at once instead of blocking, should it not be possible. What can only be done by copying belongs to gh-ost,
pt-online-schema-change, or a new column that is filled in batches.`,
    whenNotToUse: `Statements with \`ALGORITHM=INPLACE\` or \`INSTANT\` or \`LOCK=NONE\` fail rather than block and are left alone; so are tables that the same file or undeployed batch creates or empties,
rollbacks, and FIRST or AFTER unless the configuration names a version before 8.0.29. Switch it off for databases that may stand still.`,
    bad: [
      {
        title: 'Nobody can write while all rows are copied',
        dialect: 'mysql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));\n',
          },
          {
            path: 'migrations/002_email.up.sql',
            text: 'ALTER TABLE users ADD INDEX email_idx (email), ALGORITHM=COPY;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Refused where it would block',
        dialect: 'mysql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));\n',
          },
          {
            path: 'migrations/002_email.up.sql',
            text: 'ALTER TABLE users ADD INDEX email_idx (email), ALGORITHM=INPLACE, LOCK=NONE;\n',
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, 17.12.1 Online DDL Operations, 15.1.9 ALTER TABLE, “Performance and Space Requirements” and “Concurrency Control”; release notes of 8.0.29',
      'strong_migrations, Bytebase STATEMENT_REQUIRE_ALGORITHM_OPTION and STATEMENT_REQUIRE_LOCK_OPTION, SQLE, Atlas MY',
    ],
  },
};

/** The finding sits on the option or action that blocks. */
export const mysqlBlockingAlter: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createIndex', 'alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind === 'createIndex') checkIndex(context, fact);
    else if (fact.kind === 'alterTable' && fact.objectType === 'table') checkAlter(context, fact);
  },
};

/** `ALGORITHM = COPY`, with or without the sign. */
const OPTION = /^(algorithm|lock)\s*=?\s*(\w+)$/i;

function checkAlter(context: TimelineContext, fact: AlterTable): void {
  const options = fact.actions.flatMap((action) => optionOf(context, action));
  const demanded = options.filter(({ name, value }) => blocks(name, value));
  const isHarmless = options.some(
    ({ name, value }) => value === 'inplace' || value === 'instant' || (name === 'lock' && value === 'none'),
  );
  const copying =
    demanded.length > 0 || isHarmless ? [] : fact.actions.flatMap((action) => copyingAction(context, fact, action));
  if (demanded.length === 0 && copying.length === 0) return;
  if (!changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
  const table = nameText(fact.name);
  for (const { span, name, value } of demanded) {
    context.report(span, {
      confidence: 85,
      message: demandMessage(table, name, value),
      fixes: ({ deployed }) => (deployed || context.nested ? [] : replacements(context, span, name)),
    });
  }
  for (const { span, why } of copying) {
    context.report(span, {
      confidence: 85,
      message: `${why}, which InnoDB does by copying ${table} while nobody can write to it. Use gh-ost or pt-online-schema-change, or do it in steps with a new column.`,
    });
  }
}

interface Option {
  readonly name: 'algorithm' | 'lock';
  readonly value: string;
  readonly span: Span;
}

function optionOf(context: TimelineContext, action: AlterAction): readonly Option[] {
  if (action.kind !== 'other') return [];
  const match = OPTION.exec(textAt(context.statement, action.span).trim());
  if (!match) return [];
  const name = match[1]?.toLowerCase() === 'lock' ? 'lock' : 'algorithm';
  return [{ name, value: (match[2] ?? '').toLowerCase(), span: action.span }];
}

function blocks(name: string, value: string): boolean {
  return name === 'algorithm' ? value === 'copy' : value === 'shared' || value === 'exclusive';
}

function demandMessage(table: string, name: Option['name'], value: string): string {
  if (name === 'algorithm')
    return `ALGORITHM=COPY writes all rows of ${table} into a new table, and nobody can change them meanwhile. Use ALGORITHM=INPLACE, LOCK=NONE, which fails at once should it not be possible.`;
  return value === 'shared'
    ? `LOCK=SHARED keeps everybody from writing to ${table} until this is done. Use LOCK=NONE, which fails at once should it not be possible.`
    : `LOCK=EXCLUSIVE keeps everybody from reading and writing ${table} until this is done. Use LOCK=NONE, which fails at once should it not be possible.`;
}

function replacements(context: TimelineContext, span: Span, name: Option['name']): readonly Fix[] {
  const value = name === 'algorithm' ? 'INPLACE' : 'NONE';
  const { statement } = context;
  const written = /\w+$/.exec(textAt(statement, span))?.[0] ?? '';
  const edits: readonly StatementEdit[] = [
    { statement, span: { start: span.end - written.length, end: span.end }, newText: value },
  ];
  return [{ kind: 'edit', title: `Use ${name.toUpperCase()}=${value}`, bulk: false, edits }];
}

function checkIndex(context: TimelineContext, fact: CreateIndex): void {
  const found = (['algorithm', 'lock'] as const).filter((name) =>
    blocks(name, (fact.options?.[name] ?? '').toLowerCase()),
  );
  if (found.length === 0 || !changesLiveTable(context, fact.table) || wasEmptied(context, fact.table)) return;
  for (const name of found) {
    const { start, end } = context.parsed.span;
    const place = new RegExp(`\\b${name}\\s*=?\\s*(\\w+)`, 'i').exec(context.statement.text.slice(start, end));
    if (!place) continue;
    const span = { start: start + place.index, end: start + place.index + place[0].length };
    context.report(span, {
      confidence: 85,
      message: demandMessage(nameText(fact.table), name, (place[1] ?? '').toLowerCase()),
      fixes: ({ deployed }) => (deployed || context.nested ? [] : replacements(context, span, name)),
    });
  }
}

/** What an action does that InnoDB can only do by copying the table; empty where it can do better, or where that is not known. */
function copyingAction(
  context: TimelineContext,
  fact: AlterTable,
  action: AlterAction,
): readonly { readonly span: Span; readonly why: string }[] {
  const found = (why: string) => [{ span: action.span, why }];
  switch (action.kind) {
    case 'modifyColumn': {
      const table = context.before.table(fact.name) ?? context.before.outsideTable(fact.name);
      const column = table && findColumn(table, action.column.name);
      if (addsColumn(context.earlierOn(fact.name), fact.name, action.column.name)) return [];
      const change = column && mysqlTypeChange(column, action.definition, table);
      if (change === 'unsafe') {
        return found(
          column?.type.family === 'enum' && action.definition.type.family === 'enum'
            ? `This takes values out of ${action.column.name} or puts them in between`
            : `This changes ${action.column.name} from ${column?.type.text} to ${action.definition.type.text}`,
        );
      }
      return movesColumn(context, action) ? found(`This moves ${action.column.name}`) : [];
    }
    case 'addColumn':
      if (action.column.generated?.stored) return found('A stored generated column is calculated for every row');
      return movesColumn(context, action)
        ? found('Before MySQL 8.0.29 a column that is not the last one is put in')
        : [];
    case 'dropPrimaryKey':
      return fact.actions.some((other) => addsPrimaryKey(other))
        ? []
        : found('This drops the primary key without another one');
    case 'other':
      return /^convert to (?:character set|charset)\b/.test(action.what) ? found('This converts every text') : [];
    default:
      return [];
  }
}

/** FIRST and AFTER, where the version rebuilds the table for them. */
function movesColumn(context: TimelineContext, action: AlterAction): boolean {
  if (
    context.dialect !== 'mysql' ||
    !/\b(?:first|after\s+(?:`[^`]+`|\w+))$/i.test(textAt(context.statement, action.span).trim())
  )
    return false;
  return isBefore(context.database.target, [8, 0, 29]);
}

/** Whether a version as the configuration writes it (`5.7`, `8.0.28`) is before another; `8.0` alone may be any 8.0. */
function isBefore(target: string | undefined, version: readonly [number, number, number]): boolean {
  if (target === undefined) return false;
  const parts = target.split('.').map(Number);
  for (const [index, limit] of version.entries()) {
    const part = parts[index];
    if (part === undefined || Number.isNaN(part)) return false;
    if (part !== limit) return part < limit;
  }
  return false;
}
