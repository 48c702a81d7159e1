import type { Fix, StatementEdit } from '../../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier, slug } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { statementBreak } from '../statement-break.ts';
import { zeroOf } from '../typed-zero.ts';
import { removeAction } from './alter-actions.ts';
import { carries, columnTwin } from './column-twin.ts';
import { type Phase, phaseInPlace, phaseSteps, statementsInPlace } from './phases.ts';
import { rollbackStatement } from './rollback-statement.ts';

/** DROP COLUMN of a table whose history is known. */
export interface ColumnDrop {
  readonly statement: Statement;
  readonly fact: AlterTable;
  readonly action: Extract<AlterAction, { kind: 'dropColumn' }>;
  /** The schema before the statement, and when everything has run. */
  readonly before: SchemaView;
  readonly final: SchemaView;
}

/**
 * Drops a column in a migration of its own, after code has stopped using it: in the statement's place the column becomes one that new rows
 * may leave out. Nothing where there is nothing to prepare, or where the column is part of something that cannot be made again.
 */
export function dropColumnPhases(context: FixContext, drop: ColumnDrop): readonly Fix[] {
  const { fact, action, before, final } = drop;
  const table = before.table(fact.name);
  const column = table && findColumn(table, action.column.name);
  if (!context.canWriteMigration || !table || !column) return [];
  const last = final.tableByKey(table.key);
  if (!last || findColumn(last, column.name)) return [];
  const phases = phasesOf(context, drop, table, column);
  if (!phases) return [];
  const [expand, contract] = phases;
  const edits = editsOf(context, drop, expand);
  const name = action.column.name;
  return [
    {
      kind: 'migration',
      title: `Let new rows leave ${name} out here, and drop it in a new migration`,
      slug: slug('drop', fact.name.object.name, name),
      bulk: false,
      steps: phaseSteps(context, [contract], { first: 2, of: 2 }),
      edits: [...edits, ...rollbackEdits(context, fact, name, expand)],
    },
  ];
}

/** In the statement's place where it does nothing else; else before it, and the action is taken out. */
function editsOf(context: FixContext, { statement, fact, action }: ColumnDrop, expand: Phase): StatementEdit[] {
  const text = phaseInPlace(context, statement, expand, 2);
  if (fact.actions.length === 1) return [{ statement, span: { start: 0, end: statement.text.length }, newText: text }];
  return [
    { statement, span: { start: 0, end: 0 }, newText: text + statementBreak(context.database) },
    removeAction(statement, fact, action),
  ];
}

/** The rollback of the statement added the column again; now it takes back what was prepared. */
function rollbackEdits(
  context: FixContext,
  { name, actions }: AlterTable,
  column: string,
  expand: Phase,
): StatementEdit[] {
  if (actions.length > 1) return [];
  const found = rollbackStatement(
    context,
    (fact) =>
      fact.name.object.name === name.object.name &&
      fact.actions.length === 1 &&
      fact.actions.some((one) => one.kind === 'addColumn' && one.column.name.name === column),
  );
  if (!found) return [];
  const span = { start: 0, end: found.text.length };
  return [{ statement: found, span, newText: statementsInPlace(context, found, expand.down) }];
}

function phasesOf(
  context: FixContext,
  { statement, fact, action, before }: ColumnDrop,
  table: Table,
  column: Column,
): readonly [Phase, Phase] | undefined {
  const { dialect } = context;
  const target = textAt(statement, fact.name.span);
  const prepared = preparation(context, target, table, column, before);
  const restored = restoration(dialect, target, table, column, before);
  if (!prepared || !restored) return undefined;
  const name = action.column.name;
  const label = `${fact.name.object.name}.${name}`;
  const silenced = ['no-drop-column', ...(restored.carries ? ['drop-column-loses-constraint'] : [])].join(', ');
  return [
    {
      name: 'expand',
      does: `lets new rows leave ${name} out, so that code may stop writing it.`,
      after: `deploy code that neither reads nor writes ${name}, and lists it in no model.`,
      ...prepared,
    },
    {
      name: 'contract',
      does: `drops ${name} with its values.`,
      before: `nothing has used ${label} for a release: no code, job, report or view. Keep this file out of the deployment until then: runners apply what they find. Take a copy of the values if they may be wanted.`,
      notUndone: `the values of ${label}, which only a backup has.`,
      notes: [`schemawise: irreversible ${label} is out of use`],
      up: [
        `-- schemawise-disable-next-line ${silenced} -- nothing uses it any more\nALTER TABLE ${target} ${textAt(statement, action.span)}`,
      ],
      down: restored.statements,
    },
  ];
}

/** What lets new rows leave the column out; undefined where they may already and nothing can be said of it. */
function preparation(
  { dialect }: FixContext,
  target: string,
  table: Table,
  column: Column,
  schema: SchemaView,
): Pick<Phase, 'up' | 'down'> | undefined {
  const name = quoteIdentifier(column.databaseName, dialect);
  const alter = `ALTER TABLE ${target} ALTER COLUMN ${name}`;
  const isRequired = !column.nullable && !column.hasDefault;
  if (dialect === 'postgresql') {
    const comment = (text: string): string => `COMMENT ON COLUMN ${target}.${name} IS ${text}`;
    const old = column.comment === undefined ? 'NULL' : `'${column.comment.replaceAll("'", "''")}'`;
    return {
      up: [
        ...(isRequired ? [`${alter} DROP NOT NULL`] : []),
        comment("'Deprecated: to be dropped when nothing uses it'"),
      ],
      down: [comment(old), ...(isRequired ? [`${alter} SET NOT NULL`] : [])],
    };
  }
  if ((dialect !== 'mysql' && dialect !== 'mariadb') || !isRequired) return undefined;
  const zero = zeroOf(column.type, dialect, schema);
  // Of TEXT, BLOB and JSON only expressions are defaults, and not in every version.
  return zero === undefined || table.outside || /text|blob|json/i.test(column.type.name)
    ? undefined
    : { up: [`${alter} SET DEFAULT ${zero}`], down: [`${alter} DROP DEFAULT`] };
}

/** What brings the column back, empty and as the first phase left it; undefined where the history does not tell all of it. */
function restoration(
  dialect: FixContext['dialect'],
  target: string,
  table: Table,
  column: Column,
  schema: SchemaView,
): { readonly statements: readonly string[]; readonly carries: boolean } | undefined {
  const name = quoteIdentifier(column.databaseName, dialect);
  const value = column.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
  const keepsNotNull = !column.nullable && value !== undefined;
  const definition = [
    `ALTER TABLE ${target} ADD COLUMN ${name} ${column.type.text}`,
    ...(value === undefined ? [] : [`DEFAULT ${value}`]),
    ...(keepsNotNull ? ['NOT NULL'] : []),
  ].join(' ');
  const twin = columnTwin({
    schema,
    table,
    target,
    column,
    name: column.databaseName,
    rename: (one) => one,
    withExpressions: true,
  });
  if (!twin) return undefined;
  const parts = [...twin.indexes, ...twin.uniques, ...twin.validated].map(({ restore }) => restore);
  if (dialect === 'postgresql') {
    const comment = `COMMENT ON COLUMN ${target}.${name} IS 'Deprecated: to be dropped when nothing uses it'`;
    return { statements: [definition, comment, ...parts], carries: carries(twin) };
  }
  // MySQL narrows indexes of several columns, and what it makes by itself for foreign keys has no statement of its own.
  if (carries(twin) || !/^(?:mysql|mariadb)$/.test(dialect)) return undefined;
  const zero = value === undefined ? zeroOf(column.type, dialect, schema) : undefined;
  return { statements: [`${definition}${zero === undefined ? '' : ` NOT NULL DEFAULT ${zero}`}`], carries: false };
}
