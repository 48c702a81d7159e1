import { type DatabaseDescription, describeDatabase, type TableDescription } from '../schema/describe.ts';
import type { CliHost } from './host.ts';

/** The text of `schemawise schema`: the schema that the files of each database add up to. */
export async function printSchema(host: CliHost, paths: readonly string[], format: 'text' | 'json'): Promise<string> {
  const workspace = await host.loadWorkspace({ paths, flags: {} });
  for (const { path, reason } of workspace.skipped) host.stderr.write(`schemawise: ${path} was skipped: ${reason}.\n`);
  const engine = await host.createEngine();
  for (const { path, text } of workspace.files) engine.setFile(path, text);
  await engine.update();
  const selected = new Set(workspace.selected);
  const databases = engine
    .databases()
    .filter(({ plan }) => plan.files.some((file) => selected.has(file.path)))
    .map(({ plan, context }) => {
      const sql = plan.files.some((file) => file.role === 'migration' || file.role === 'schema');
      const description = describeDatabase(plan, !sql && context.prisma ? context.prisma : context.timeline);
      return { ...description, files: description.files.map((path) => workspace.display(path)) };
    })
    .filter((database) => database.tables.length > 0);
  if (format === 'json') return `${JSON.stringify(databases, undefined, 2)}\n`;
  return databases.length > 0 ? databases.map(describe).join('\n') : 'No tables are created in these files.\n';
}

function describe({ database, dialect, files, tables }: DatabaseDescription): string {
  const heading = `${database || '.'} (${dialect}, from ${files.length} ${files.length === 1 ? 'file' : 'files'})`;
  return `${[heading, ...tables.map(describeTable)].join('\n')}\n`;
}

function describeTable({ name, columns, primaryKey, foreignKeys, indexes }: TableDescription): string {
  const width = Math.max(0, ...columns.map((column) => column.name.length));
  return [
    `  ${name}`,
    ...columns.map((column) => {
      const value = column.default === null ? '' : ` default ${column.default}`;
      return `    ${column.name.padEnd(width)}  ${column.type}${column.nullable ? '' : ' not null'}${value}`;
    }),
    ...(primaryKey ? [`    primary key (${primaryKey.columns.join(', ')})`] : []),
    ...foreignKeys.map(
      ({ columns: from, references }) =>
        `    foreign key (${from.join(', ')}) references ${references.table} (${references.columns.join(', ')})`,
    ),
    ...indexes.map((index) => {
      const where = index.where === null ? '' : ` where ${index.where}`;
      return `    ${index.unique ? 'unique ' : ''}index ${index.name ?? ''} (${index.columns.join(', ')})${where}`;
    }),
  ].join('\n');
}
