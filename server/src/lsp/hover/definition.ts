import type { Column, SchemaView, Table } from '../../model/schema.ts';
import { type ColumnDescription, describeTable, type TableDescription } from '../../schema/describe.ts';
import type { Dialect } from '../../text/dialect.ts';

/** A hover is read at a glance: of wide tables only so many lines are shown. */
const MAX_LINES = 40;

/** What the files of the database make of a table, as Markdown with a code block. */
export function tableMarkdown(table: Table, schema: SchemaView, dialect: Dialect): string {
  const description = describeTable(table, schema, dialect);
  const lines = [...description.columns.map(columnLine), ...keyLines(description)];
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), `… ${lines.length - MAX_LINES} more`] : lines;
  return block([`${KINDS[table.kind]} ${description.name}`, ...shown.map((line) => `  ${line}`)]);
}

const KINDS = {
  table: 'TABLE',
  view: 'VIEW',
  materializedView: 'MATERIALIZED VIEW',
  foreignTable: 'FOREIGN TABLE',
} as const;

/** What the files of the database make of a column, with the keys and indexes that it is in. */
export function columnMarkdown(table: Table, column: Column, schema: SchemaView, dialect: Dialect): string {
  const description = describeTable(table, schema, dialect);
  const own = description.columns.find(({ name }) => name === column.databaseName);
  if (!own) return '';
  const has = ({ columns }: { readonly columns: readonly string[] }): boolean => columns.includes(own.name);
  const keys = keyLines({
    ...description,
    primaryKey: description.primaryKey && has(description.primaryKey) ? description.primaryKey : null,
    foreignKeys: description.foreignKeys.filter(has),
    indexes: description.indexes.filter(has),
  });
  return block([`${description.name}.${columnLine(own)}`, ...keys.map((line) => `  ${line}`)]);
}

/** Nothing in the text may end the block: names and defaults come from files. */
function block(lines: readonly string[]): string {
  return `\`\`\`sql\n${lines.map((line) => line.replaceAll('`', "'").replace(/\s+$/, '')).join('\n')}\n\`\`\``;
}

function columnLine({ name, type, nullable, default: value }: ColumnDescription): string {
  const shown = value === null ? '' : ` DEFAULT ${value.replace(/\s+/g, ' ')}`;
  return `${name} ${type}${nullable ? '' : ' NOT NULL'}${shown}`;
}

function keyLines({ primaryKey, foreignKeys, indexes }: TableDescription): readonly string[] {
  return [
    ...(primaryKey ? [`PRIMARY KEY (${primaryKey.columns.join(', ')})`] : []),
    ...foreignKeys.map(
      ({ columns, references, onDelete }) =>
        `FOREIGN KEY (${columns.join(', ')}) REFERENCES ${references.table} (${references.columns.join(', ')})` +
        (onDelete === 'NO ACTION' ? '' : ` ON DELETE ${onDelete}`),
    ),
    ...indexes.map(
      ({ name, columns, unique, where }) =>
        `${unique ? 'UNIQUE ' : ''}INDEX ${name ?? ''} (${columns.join(', ')})`.replace('  ', ' ') +
        (where === null ? '' : ` WHERE ${where.replace(/\s+/g, ' ')}`),
    ),
  ];
}
