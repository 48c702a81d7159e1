import type { Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { SchemaChange } from '../router/change/schema-change.ts';
import type { AdvisorWorkspace, KnownTable } from '../workspace/advisor-workspace.ts';
import { namesIn } from '../workspace/named-tables.ts';
import type { AnswerAction, AnswerPart, Language } from './answer.ts';
import { changeTool } from './change/change-tool.ts';
import { CHANGE_WORDS } from './change/change-words.ts';
import { defaultTypeOf } from './change/default-type.ts';
import { knownColumn } from './change/known-column.ts';
import type { Parent } from './change/new-table.ts';
import { ormNote } from './change/orm-note.ts';
import { type AskedChange, readAll } from './change/read-all.ts';
import { refineChange } from './change/refine-change.ts';
import { isByHand, needsNoTransaction, toolFile } from './change/tool-file.ts';
import { toolNote } from './change/tool-note.ts';
import { hasDown, oldDefinition, undoOf, undoText } from './change/undo.ts';
import { writeChange } from './change/write-change.ts';
import { PHRASES } from './phrases.ts';

export const ENGINE_NAMES: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  sqlite: 'SQLite',
  tsql: 'SQL Server',
  clickhouse: 'ClickHouse',
};

/** A change put into words, with what it is and the engine that it is written for. */
export interface ChangeAnswer {
  /** The table is one of the workspace's. */
  readonly isKnown: boolean;
  /** The type of a primary key changes: more is to be done than to a column that nothing refers to. */
  readonly isKey: boolean;
  readonly part: AnswerPart;
  readonly actions: readonly AnswerAction[];
  readonly kind: SchemaChange['kind'];
  readonly dialect: Dialect;
}

/** The exact statements of the small changes that the question asks for, checked against the workspace's schema; undefined where it asks for none. */
export function changePart(
  question: string,
  spokeDialect: Dialect | undefined,
  workspace: AdvisorWorkspace | undefined,
  language: Language,
): ChangeAnswer | undefined {
  const tableNamed = (name: string): KnownTable | undefined => workspace?.tablesNamedIn(`table ${name}`)[0];
  const pieces = readAll(question, tableNamed).flatMap(
    (asked, index) => onePiece(asked, question, spokeDialect, workspace, tableNamed, language, index === 0) ?? [],
  );
  const [first] = pieces;
  if (!first) return undefined;
  const words = PHRASES[language];
  const several = pieces.length > 1;
  const text = several ? pieces.map(({ markdown }, index) => `**${index + 1}.** ${markdown}`) : [first.markdown];
  const opens = new Map(pieces.flatMap(({ known }) => (known ? [[known.table.name, known] as const] : [])));
  const actions: AnswerAction[] = [
    ...(first.action && !several ? [first.action] : []),
    ...[...opens.values()].map(
      ({ table, at }): AnswerAction => ({ kind: 'openFile', title: words.openTable(table.name), at }),
    ),
  ];
  return {
    isKnown: first.known !== undefined,
    isKey: first.isKey,
    part: { kind: 'change', title: words.titles.change, markdown: text.join('\n\n') },
    actions,
    kind: first.kind,
    dialect: first.dialect,
  };
}

/** One of the changes that an answer writes. */
interface ChangePiece {
  readonly known: KnownTable | undefined;
  readonly isKey: boolean;
  readonly markdown: string;
  readonly action: AnswerAction | undefined;
  readonly kind: SchemaChange['kind'];
  readonly dialect: Dialect;
}

function onePiece(
  { change: read, request }: AskedChange,
  question: string,
  spokeDialect: Dialect | undefined,
  workspace: AdvisorWorkspace | undefined,
  tableNamed: (name: string) => KnownTable | undefined,
  language: Language,
  isFirst: boolean,
): ChangePiece | undefined {
  const named = tableOf(read);
  const known = named === undefined ? undefined : tableNamed(named);
  const dialect =
    spokeDialect ?? known?.database.dialect ?? onlyDialect(workspace) ?? stackDialect(workspace) ?? 'postgresql';
  const { change: asked, placesAdded } = refineChange(read, request, known?.table, dialect);
  const change = withTimeColumn(
    known && 'table' in asked ? { ...asked, table: known.table.databaseName } : asked,
    known?.table,
  );
  const column =
    'column' in change && change.column !== undefined ? knownColumn(known?.table, change.column, dialect) : undefined;
  const written = writeChange(change, dialect, language, column, known?.table, (name) =>
    parentOf(name, tableNamed, dialect),
  );
  if (!written) return undefined;
  const tool = changeTool(question, known, workspace);
  const isKey = change.kind === 'changeType' && isPrimaryKey(known?.table, change.column);
  const words = PHRASES[language];
  const remarks = [
    ...(isFirst ? [words.assumedEngine(ENGINE_NAMES[dialect] ?? dialect)] : []),
    ...(workspace && workspace.databases.length > 0 ? remarksOn(asked, known, language) : []),
    ...(change.kind === 'addCheck' && change.isExample
      ? [words.exampleRule(`${change.operator} ${change.value}`)]
      : []),
    ...(change.kind === 'changeType' && column && isSameType(column.type, change.type)
      ? [words.columnHasType(change.column, column.type)]
      : []),
    ...(change.kind === 'partition'
      ? [change.column === undefined ? words.noTimeColumn : words.timeColumn(change.column)]
      : []),
    ...(written.assumedType && asked.kind === 'addColumn'
      ? [words.assumedType(asked.column, written.assumedType)]
      : []),
    ...(placesAdded ? [words.placesAdded] : []),
    ...(isMoneyInSqlite(change, dialect) ? [CHANGE_WORDS[language].centsInSqlite] : []),
    ...(known ? foreignKeyRemarks(asked, known.table, language) : []),
    ...(known && (change.kind === 'dropTable' || change.kind === 'softDelete')
      ? referenceRemarks(known, workspace, language)
      : []),
    ...(isKey && known ? [words.keyColumn(keyReaders(known, workspace))] : []),
  ];
  const typed = change.kind === 'addColumn' && written.assumedType ? { ...change, type: written.assumedType } : change;
  const isRebuilt = written.steps.some(({ sql }) => sql?.includes('\nBEGIN IMMEDIATE;'));
  const shown = isKey && dialect === 'postgresql' ? written.steps.slice(0, 1) : written.steps;
  const inFiles = shown.flatMap(({ sql }) => (sql !== undefined && !isByHand(sql) ? [sql] : []));
  const path = known?.database.nextMigration?.(written.name);
  const model =
    tool === undefined
      ? path === undefined
        ? []
        : [CHANGE_WORDS[language].nextFile(path)]
      : tool === 'prisma' || tool === 'drizzle'
        ? [
            ormNote(
              tool,
              {
                change: typed,
                name: written.name,
                dialect,
                model: known?.model,
                parent: change.kind === 'addForeignKey' ? tableNamed(change.parent)?.model : undefined,
                isRebuilt,
              },
              language,
            ),
          ]
        : [
            toolNote(
              tool,
              { name: written.name, path, isOutside: inFiles.some(needsNoTransaction), files: inFiles.length },
              language,
            ),
          ];
  const outside = tool === 'drizzle' && isRebuilt ? [CHANGE_WORDS[language].outsideDrizzle] : [];
  const isStrict = workspace?.stack.some(({ id }) => id === 'strong-migrations') ?? false;
  const old = column && oldDefinition(change, dialect, column);
  let files = 0;
  const steps = shown.map(({ note, sql }, index) => {
    const text = shown.length > 1 ? `${index + 1}. ${note}` : note;
    if (sql === undefined) return text;
    if (!isByHand(sql)) files += 1;
    const name = inFiles.length > 1 ? `${written.name}_${files}` : written.name;
    const { fence, text: code } = toolFile({
      tool,
      dialect,
      sql,
      name,
      isStrict,
      ...(old === undefined ? {} : { old }),
    });
    return `${text}\n\n\`\`\`${fence}\n${code}\n\`\`\``;
  });
  const back = undoOf(change, dialect, column, inFiles);
  const undo = hasDown(tool) && !back.isLost ? [] : undoText(back, language);
  const [first] = written.steps.filter((step) => step.sql !== undefined);
  const canWrite = known?.database.canWriteMigration ?? workspace?.databases.some((one) => one.canWriteMigration);
  const action: AnswerAction | undefined =
    first?.sql !== undefined && canWrite && !isRebuilt && written.steps.length === 1
      ? {
          kind: 'newMigration',
          title: words.writeMigration,
          name: written.name,
          text: `${first.sql}\n`,
          ...(known ? { file: known.at.file } : {}),
        }
      : undefined;
  return {
    known,
    isKey,
    markdown: [remarks.join(' '), ...model, ...outside, ...steps, ...undo].filter((one) => one !== '').join('\n\n'),
    action,
    kind: asked.kind,
    dialect,
  };
}

/** A column of amounts, by its name or its exact type, where the engine has no exact type. */
function isMoneyInSqlite(change: SchemaChange, dialect: Dialect): boolean {
  if (dialect !== 'sqlite' || (change.kind !== 'addColumn' && change.kind !== 'changeType')) return false;
  if (change.type !== undefined) return /^(?:numeric|decimal|money)\b/i.test(change.type);
  return defaultTypeOf(change.column, 'postgresql').startsWith('numeric');
}

/** The foreign keys that point at the table: what a table that goes, or rows that merely seem to, mean for them. */
function referenceRemarks(
  known: KnownTable,
  workspace: AdvisorWorkspace | undefined,
  language: Language,
): readonly string[] {
  const references = workspace?.dependentsOf(known).references ?? [];
  return references.length > 0
    ? [PHRASES[language].referencedBy(references.map((one) => `\`${one}\``).join(', '))]
    : [];
}

/** The engine that the workspace's stack names, where it names one. */
function stackDialect(workspace: AdvisorWorkspace | undefined): Dialect | undefined {
  const engines = (workspace?.stack ?? []).filter(({ kind, id }) => kind === 'engine' && id in ENGINE_NAMES);
  return engines.length === 1 ? (engines[0]?.id as Dialect) : undefined;
}

/** What the table's own foreign keys say against a change. */
function foreignKeyRemarks(change: SchemaChange, table: Table, language: Language): readonly string[] {
  const words = PHRASES[language];
  if (change.kind !== 'addForeignKey' && change.kind !== 'setNotNull') return [];
  const wanted = change.column.toLowerCase();
  const own = table.foreignKeys.filter(({ columns }) => columns.length === 1 && columns[0]?.toLowerCase() === wanted);
  if (change.kind === 'setNotNull')
    return own.some(({ onDelete }) => /^set ?null$/i.test(onDelete ?? '')) ? [words.setNullForbids(change.column)] : [];
  return own.length > 0 ? [words.foreignKeyExists(change.column, own[0]?.name)] : [];
}

function isPrimaryKey(table: Table | undefined, column: string): boolean {
  return table?.primaryKey?.columns.some((one) => one.toLowerCase() === column.toLowerCase()) ?? false;
}

/** The foreign keys to a table, as `comments (ticket_id)`. */
function keyReaders(known: KnownTable, workspace: AdvisorWorkspace | undefined): readonly string[] {
  return workspace?.dependentsOf(known).references ?? [];
}

/** The table that a column refers to by its name, with its key; undefined where there is none, or its key has several columns. */
function parentOf(
  column: string,
  tableNamed: (name: string) => KnownTable | undefined,
  dialect: Dialect,
): Parent | undefined {
  const name = /^(.+?)(?:_id|Id)$/.exec(column)?.[1];
  const table = name === undefined ? undefined : tableNamed(name)?.table;
  const [key, ...others] = table?.primaryKey?.columns ?? [];
  const known = key === undefined || others.length > 0 ? undefined : knownColumn(table, key, dialect);
  return table && key !== undefined && known ? { table: table.databaseName, key, type: known.type } : undefined;
}

/** The same type, whatever the sign and the case: then nothing is to be done. */
function isSameType(one: string, other: string): boolean {
  const plain = (type: string): string => type.toLowerCase().replace(/\bunsigned\b|\s+/g, '');
  return plain(one) === plain(other);
}

/** Types by which rows are told apart in time. */
const TIME = /^(?:date|time|datetime|smalldatetime)/i;

/** A partitioning by time with the column that it goes by: the one that rows are created at, or the only one of time. */
function withTimeColumn(change: SchemaChange, table: Table | undefined): SchemaChange {
  if (change.kind !== 'partition' || change.column !== undefined || !table) return change;
  const times = table.columns.filter(({ type }) => TIME.test(type.text));
  const named = times.find(({ name }) => /^(?:created|inserted|occurred|recorded)_?(?:at|on)?$/i.test(name));
  const column = named ?? (times.length === 1 ? times[0] : undefined);
  return column ? { ...change, column: column.databaseName } : change;
}

function onlyDialect(workspace: AdvisorWorkspace | undefined): Dialect | undefined {
  const dialects = new Set((workspace?.databases ?? []).map((one) => one.dialect).filter((one) => one !== 'unknown'));
  const [only] = dialects;
  return dialects.size === 1 ? only : undefined;
}

/** What the folded schema says against the change: names that do not exist, or exist already. */
function remarksOn(change: SchemaChange, known: KnownTable | undefined, language: Language): readonly string[] {
  const words = PHRASES[language];
  const named = tableOf(change);
  if (named === undefined) return [];
  if (change.kind === 'createTable') return [];
  if (known && change.kind === 'renameTable') return [];
  if (!known) return [words.tableUnknown(named)];
  const has = (name: string): boolean =>
    namesIn(
      `"${name}"`,
      new Map(
        known.table.columns.flatMap((one) => [one.name, one.databaseName]).map((one) => [one.toLowerCase(), one]),
      ),
    ).length > 0;
  if (change.kind === 'addColumn')
    return has(change.column) ? [words.columnExists(change.column, known.table.name)] : [];
  return columnsOf(change)
    .filter((name) => !has(name))
    .map((name) => words.columnMissing(name, known.table.name));
}

function tableOf(change: SchemaChange): string | undefined {
  return 'table' in change ? change.table : undefined;
}

function columnsOf(change: SchemaChange): readonly string[] {
  if ('columns' in change) return change.columns;
  return 'column' in change && change.column !== undefined ? [change.column] : [];
}
