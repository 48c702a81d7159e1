import { describeDatabase } from '../../schema/describe.ts';
import { namesIn } from '../workspace/named-tables.ts';
import { type AdvisorTool, json, textInput } from './tool.ts';

/** Beyond this many tables only their names are told, unless some are asked for. */
const MOST_TABLES = 60;

export const schemaTool: AdvisorTool = {
  name: 'schemawise_schema',
  title: 'Show the folded schema',
  description:
    "The workspace's databases as their migrations and schema files add up: tables, columns, types, keys, foreign keys and indexes. No database is connected to.",
  properties: {
    tables: {
      type: 'string',
      description: 'Names of the tables wanted, separated by spaces; all without it (of large schemas only the names).',
    },
  },
  required: [],
  run(input, { engine }) {
    const wanted = textInput(input, 'tables');
    const databases = engine
      .databases()
      .map(({ plan, context }) => {
        const sql = plan.files.some((one) => one.role === 'migration' || one.role === 'schema');
        const { database, dialect, tables } = describeDatabase(
          plan,
          !sql && context.prisma ? context.prisma : context.timeline,
        );
        const names = new Map(tables.map((table) => [table.name.toLowerCase(), table.name]));
        const asked = wanted === undefined ? undefined : new Set(namesIn(wanted.replace(/[\w.]+/g, '"$&"'), names));
        const chosen = asked ? tables.filter((table) => asked.has(table.name)) : tables;
        if (!asked && tables.length > MOST_TABLES)
          return { database, dialect, tableNames: tables.map((table) => table.name) };
        return { database, dialect, tables: chosen };
      })
      .filter((one) => ('tables' in one ? (one.tables?.length ?? 0) : 1) > 0);
    return json(databases);
  },
};
