import { readChange } from '../../router/change/read-change.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { requestsIn } from '../../router/change/split-request.ts';
import { readWholeTable } from '../../router/change/whole-table.ts';
import type { KnownTable } from '../../workspace/advisor-workspace.ts';
import { impliedChange } from './refine-change.ts';

/** A change with the words that ask for it. */
export interface AskedChange {
  readonly change: SchemaChange;
  readonly request: string;
}

/** Changes of whole tables that a text may ask for of several at once. */
const OF_SEVERAL: ReadonlySet<SchemaChange['kind']> = new Set(['addColumn', 'softDelete', 'auditTrail', 'dropTable']);
const FURTHER_TABLE =
  /^["`\s]*(?:table|tables)?\s*(?:,|and\b|et\b|\+)\s*(?:the\s+|table\s+|la\s+|to\s+|on\s+|à\s+|sur\s+|de\s+)*["`]?(\w+)/i;

/**
 * The changes that a question asks for, in its order: one for each request that it joins, and for each table where it names several.
 *
 * @param tableNamed the table of the workspace of that name
 */
export function readAll(
  question: string,
  tableNamed: (name: string) => KnownTable | undefined,
): readonly AskedChange[] {
  const listed = columnOfValues(question, tableNamed);
  if (listed.length > 0) return listed.map((change) => ({ change, request: question }));
  const requests = requestsIn(question);
  const asked: AskedChange[] = [];
  for (const request of requests) {
    const change = readOne(request, tableNamed, asked.at(-1)?.change);
    if (!change) continue;
    asked.push(
      { change, request },
      ...furtherTables(change, request, tableNamed).map((one) => ({ change: one, request })),
    );
  }
  if (asked.length > 0) return asked;
  const whole = requests.length > 1 ? readOne(question, tableNamed, undefined) : undefined;
  return whole ? [{ change: whole, request: question }] : [];
}

function readOne(
  request: string,
  tableNamed: (name: string) => KnownTable | undefined,
  before: SchemaChange | undefined,
): SchemaChange | undefined {
  const table = (name: string) => tableNamed(name)?.table;
  const read = (text: string): SchemaChange | undefined =>
    readChange(text) ?? impliedChange(text, table) ?? readWholeTable(text, (name) => tableNamed(name) !== undefined);
  const own = read(request);
  if (own || !before || !('table' in before) || before.table === undefined) return own;
  return inContext(request, before, before.table, read);
}

/** A request that leaves to the one before it which table and column it is about. */
function inContext(
  request: string,
  before: SchemaChange,
  table: string,
  read: (text: string) => SchemaChange | undefined,
): SchemaChange | undefined {
  const [column] = 'columns' in before ? before.columns : 'column' in before ? [before.column] : [];
  if (column !== undefined) {
    const parent =
      /\b(?:foreign key|fk|cl[ée] [ée]trang[èe]re)\b[^.]{0,12}?\b(?:to|referencing|references|vers|à|on)\s+(?:the\s+)?(?:table\s+)?(\w+)/i.exec(
        request,
      )?.[1];
    if (parent !== undefined) return { kind: 'addForeignKey', table, column, parent, parentColumn: 'id' };
    const named = read(request.replace(/\b(?:it|this column|that column|la)\b/i, `${table}.${column}`));
    if (named) return named;
  }
  const onColumn = /\bindex\s+(?:on|sur)\s+(\w+)\s*$/i.exec(request)?.[1];
  if (onColumn !== undefined) return { kind: 'addIndex', table, columns: [onColumn] };
  return ['to', 'from', 'in'].map((word) => read(`${request} ${word} ${table}`)).find((one) => one !== undefined);
}

function furtherTables(
  change: SchemaChange,
  request: string,
  tableNamed: (name: string) => KnownTable | undefined,
): readonly SchemaChange[] {
  if (!OF_SEVERAL.has(change.kind) || !('table' in change) || change.table === undefined) return [];
  const found: SchemaChange[] = [];
  const at = request.toLowerCase().lastIndexOf(change.table.toLowerCase());
  let rest = at < 0 ? '' : request.slice(at + change.table.length);
  for (let next = FURTHER_TABLE.exec(rest); next; next = FURTHER_TABLE.exec(rest)) {
    const table = tableNamed(next[1] ?? '');
    if (!table) break;
    found.push({ ...change, table: table.table.databaseName } as SchemaChange);
    rest = rest.slice(next[0].length);
  }
  return found;
}

/** A column with the values that it may have: `add an enum column priority to tickets with values low, medium, high`. */
const COLUMN_OF_VALUES =
  /\b(?:add|create|ajouter?|cr[ée]er)\s+(?:an?\s+|une?\s+|the\s+)?(?:enum\s+)?(?:column|field|colonne|champ)?\s*(?:enum\s+)?["`]?(\w+)["`]?\s+(?:enum\s+)?(?:to|on|in|[àa]|sur|dans)\s+(?:the\s+|la\s+)?(?:table\s+)?["`]?(\w+)["`]?\s*(?:,|:)?\s*(?:with|avec|having)?\s*(?:the\s+|les\s+)?(?:possible\s+)?(?:values?|valeurs?|options?)\s*:?\s*\(?((?:['"`]?[\w -]+['"`]?\s*(?:,|\/|\bor\b|\band\b|\bet\b|\bou\b)\s*)+['"`]?[\w -]+?['"`]?)\)?\s*[.?!]?\s*$/i;

/** Such a column: one change where the engine has a type of listed values, else the column and its rule. */
function columnOfValues(
  question: string,
  tableNamed: (name: string) => KnownTable | undefined,
): readonly SchemaChange[] {
  const [, column = '', tableName = '', list = ''] = COLUMN_OF_VALUES.exec(question.slice(0, 600)) ?? [];
  const known = list === '' ? undefined : tableNamed(tableName);
  if (!known) return [];
  const values = list
    .split(/,|\/|\s(?:or|and|et|ou)\s/)
    .map((one) =>
      one
        .trim()
        .replace(/^(?:or|and|et|ou)\s+/, '')
        .replace(/^['"`]|['"`]$/g, ''),
    )
    .filter((one) => one !== '')
    .map((one) => `'${one}'`)
    .join(', ');
  const table = known.table.databaseName;
  const { dialect } = known.database;
  if (dialect === 'mysql' || dialect === 'mariadb')
    return [{ kind: 'addColumn', table, column, type: `enum(${values})`, required: false }];
  return [
    { kind: 'addColumn', table, column, type: dialect === 'tsql' ? 'nvarchar(20)' : 'text', required: false },
    { kind: 'addCheck', table, column, operator: 'IN', value: `(${values})` },
  ];
}
