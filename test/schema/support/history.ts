import type { SchemaView, Table } from '../../../server/src/model/schema.ts';
import type { ParsedStatement, Statement } from '../../../server/src/model/statement.ts';
import { loadPgQuery } from '../../../server/src/node/pg-query.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import { PostgresParser } from '../../../server/src/syntax/postgres/parser.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';

const parser = new PostgresParser(await loadPgQuery());

/** Parses PostgreSQL; a client command or COPY data means nothing to the schema. */
function parse(text: string, kind: 'sql' | 'directive' | 'copyData'): ParsedStatement {
  if (kind === 'sql') return parser.parse(text);
  return { fact: { kind: 'unparsed' }, span: { start: 0, end: text.length }, nested: [], problems: [] };
}

/** The PostgreSQL statements of a file. */
export function statementsOf(text: string, file = 'migrations/1.sql'): Statement[] {
  return splitStatements(text, 'postgresql').map(({ start, end, lead, terminated, kind }) => {
    const own = text.slice(start, end);
    return { file, start, lead, text: own, terminated, parsed: parse(own, kind) };
  });
}

/** The timeline of a history given as texts of files, in order. */
export function timelineOf(...files: readonly string[]): SqlTimeline {
  const timeline = new SqlTimeline('postgresql');
  timeline.update(files.flatMap((text, position) => statementsOf(text, `migrations/${position + 1}.sql`)));
  return timeline;
}

/** The schema after a history. */
export function schemaOf(...files: readonly string[]): SchemaView {
  return timelineOf(...files).final;
}

/** A table of a schema by its (qualified) name; fails where there is none. */
export function tableOf(schema: SchemaView, name: string): Table {
  const [first = '', second] = name.split('.');
  const table = schema.table(
    second === undefined ? { object: { name: first } } : { schema: { name: first }, object: { name: second } },
  );
  if (!table) throw new Error(`no table ${name}`);
  return table;
}
