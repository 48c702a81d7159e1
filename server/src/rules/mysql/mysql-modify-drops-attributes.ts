import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Column } from '../../model/schema.ts';
import type { AlterAction, AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { definitionOf } from '../support/definition-of.ts';
import { enumerate } from '../support/identifiers.ts';
import { isRollback } from '../support/live-table.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-modify-drops-attributes',
  title: 'MODIFY and CHANGE must restate all attributes of the column',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'error',
  confidence: [{ value: 90, when: 'the column has an attribute that the new definition leaves out' }],
  aboutRunning: false,
  docs: {
    why: `\`MODIFY\` and \`CHANGE\` do not change a definition, they replace it: whatever the new one leaves out is gone. \`MODIFY name varchar(200)\`, meant to make room, also makes the column
nullable and takes its default, comment and character set away; without AUTO_INCREMENT in it the next INSERT fails. MySQL does not warn.`,
    howToFix:
      'Write the whole definition again (`SHOW CREATE TABLE` has it), with what is to change. To change the default alone use `ALTER COLUMN c SET DEFAULT`, to rename alone `RENAME COLUMN`.',
    whenNotToUse:
      'What the new definition says otherwise is meant so: `NULL` in place of NOT NULL, `DEFAULT NULL` in place of a default. Only attributes that the workspace shows are known. Rollbacks are not looked at.',
    bad: [
      {
        title: 'The name may be NULL from now on',
        dialect: 'mysql',
        files: [
          { path: 'migrations/001_users.sql', text: "CREATE TABLE users (name varchar(50) NOT NULL DEFAULT '');\n" },
          { path: 'migrations/002_longer.sql', text: 'ALTER TABLE users MODIFY name varchar(200);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Says all of it again',
        dialect: 'mysql',
        files: [
          { path: 'migrations/001_users.sql', text: "CREATE TABLE users (name varchar(50) NOT NULL DEFAULT '');\n" },
          {
            path: 'migrations/002_longer.sql',
            text: "ALTER TABLE users MODIFY name varchar(200) NOT NULL DEFAULT '';\n",
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, ALTER TABLE: “When you use CHANGE or MODIFY, column_definition must include the data type and all attributes that should apply to the new column”',
    ],
  },
};

type ModifyColumn = Extract<AlterAction, { kind: 'modifyColumn' }>;

/** An attribute that gets lost: for messages, and as it is to be written again. */
interface Lost {
  readonly name: string;
  readonly sql: string;
}

/** The finding sits on the action. */
export const mysqlModifyDropsAttributes: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || isRollback(context)) return;
    const table = context.before.table(fact.name);
    for (const action of fact.actions) {
      if (action.kind !== 'modifyColumn') continue;
      const column = table && findColumn(table, action.column.name);
      const lost = column ? lostAttributes(column, action, fact, table.primaryKey?.columns ?? []) : [];
      if (column && lost.length > 0) report(context, fact, action, column, lost);
    }
  },
};

function report(
  context: TimelineContext,
  fact: AlterTable,
  action: ModifyColumn,
  column: Column,
  lost: readonly Lost[],
): void {
  context.report(action.span, {
    confidence: 90,
    message: `${nameText(fact.name)}.${action.column.name} loses ${enumerate(lost.map(({ name }) => name))}: the new definition replaces the old one, and leaves that out. Write it again, or NULL or DEFAULT NULL where the loss is meant.`,
    fixes: (fixContext) => fixesFor(fixContext, context, action, column, lost),
  });
}

function lostAttributes(
  column: Column,
  { definition, column: { name } }: ModifyColumn,
  { actions }: AlterTable,
  primaryKey: readonly string[],
): readonly Lost[] {
  const old = definitionOf(column.origin);
  const lost: Lost[] = [];
  const inKey =
    primaryKey.some((one) => one.toLowerCase() === name.toLowerCase()) || definition.primaryKey !== undefined;
  const setsDefault = actions.some((one) => one.kind === 'setDefault' && one.column.name === definition.name.name);
  const numbers = definition.identity !== undefined;
  if (!column.nullable && !inKey && !definition.notNull && !definition.explicitNull && !numbers) {
    lost.push({ name: 'NOT NULL', sql: 'NOT NULL' });
  }
  const keepsValue = definition.default || definition.identity || definition.generated || setsDefault;
  if (column.default && !keepsValue) {
    const { statement } = column.defaultOrigin ?? column.origin;
    const value = textAt(statement, column.default.span);
    lost.push({ name: `DEFAULT ${value}`, sql: `DEFAULT ${value}` });
  }
  if (column.identity && !definition.identity && !definition.generated) {
    lost.push({ name: 'AUTO_INCREMENT', sql: 'AUTO_INCREMENT' });
  }
  if (old) lost.push(...lostFromText(column, old, definition));
  return lost;
}

function lostFromText(column: Column, old: ColumnDefinition, definition: ColumnDefinition): readonly Lost[] {
  const lost: Lost[] = [];
  const isText = definition.type.family === 'text' || definition.type.family === 'enum';
  const keepsCharset = definition.charset !== undefined || definition.collation !== undefined || !isText;
  if (old.charset !== undefined && !keepsCharset) {
    lost.push({ name: `CHARACTER SET ${old.charset}`, sql: `CHARACTER SET ${old.charset}` });
  }
  if (old.collation !== undefined && !keepsCharset) {
    lost.push({ name: `COLLATE ${old.collation}`, sql: `COLLATE ${old.collation}` });
  }
  if (old.onUpdateSpan && !definition.onUpdateSpan && !definition.generated) {
    const text = textAt(column.origin.statement, old.onUpdateSpan);
    lost.push({ name: text, sql: text });
  }
  if (old.comment && definition.comment === undefined) {
    lost.push({ name: 'its COMMENT', sql: `COMMENT '${old.comment.replaceAll("'", "''")}'` });
  }
  return lost;
}

/** The character set belongs to the type, so that it stands directly behind it; the rest goes to the end. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  { definition }: ModifyColumn,
  column: Column,
  lost: readonly Lost[],
): readonly Fix[] {
  if (fixContext.deployed || context.nested) return [];
  const { statement } = context;
  const ofType = lost.filter(({ sql }) => /^(?:CHARACTER SET|COLLATE) /.test(sql));
  const others = lost.filter((one) => !ofType.includes(one));
  const insert = (at: number, parts: readonly Lost[]) =>
    parts.length === 0
      ? []
      : [{ statement, span: { start: at, end: at }, newText: parts.map(({ sql }) => ` ${sql}`).join('') }];
  const edits = [...insert(definition.type.span.end, ofType), ...insert(definition.span.end, others)];
  // Where the type stays as it is, losing the attribute may be what the statement is for.
  const bulk = column.type.text.toLowerCase() !== definition.type.text.toLowerCase();
  return [{ kind: 'edit', title: 'Write the lost attributes again', bulk, edits }];
}
