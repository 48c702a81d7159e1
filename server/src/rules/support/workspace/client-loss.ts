import type { ClientValue } from '../../../model/client-call-facts.ts';
import type { Provenance, Table } from '../../../model/schema.ts';
import type { DatabaseContext } from '../../rule.ts';
import { modelCall } from '../client/calls.ts';
import type { Use } from './schema-loss.ts';

/** The model of a Prisma schema that still stands for a table. */
export function modelUse(database: DatabaseContext, table: Table, file: string): readonly Use[] {
  const model = database.prisma?.modelOfTable(table.databaseName);
  if (!model || model.origin.statement.file === file) return [];
  return [{ at: model.origin, what: 'prisma', touch: 'reads' }, ...callsOf(database, model, undefined)];
}

/** The field of a Prisma model that still stands for a column, with the calls of the client that name it. */
export function fieldUses(database: DatabaseContext, table: Table, column: string, file: string): readonly Use[] {
  const model = database.prisma?.modelOfTable(table.databaseName);
  const field = model?.columns.find((one) => one.databaseName === column);
  if (!model || !field || field.origin.statement.file === file) return [];
  return [
    { at: firstName(field.origin, field.name), what: 'prisma', touch: 'reads' },
    ...callsOf(database, model, field.name),
  ];
}

/** The name that a definition begins with. */
function firstName({ statement, span }: Provenance, name: string): Provenance {
  return { statement, span: { start: span.start, end: span.start + name.length } };
}

function callsOf(database: DatabaseContext, model: Table, field: string | undefined): readonly Use[] {
  const uses: Use[] = [];
  for (const { statement, parsed, place } of database.queriesOn(model.name)) {
    const found = place.role === 'query' ? modelCall(parsed, database) : undefined;
    if (found?.model !== model) continue;
    const at = field === undefined ? found.call.model : ownProperty(found.call.argument, field, 0);
    if (at) uses.push({ at: { statement, span: at.span }, what: 'call', touch: 'reads' });
  }
  return uses;
}

/** The arguments of a call that hold fields of its own model, and what may stand between them. */
const HOLDERS: ReadonlySet<string> = new Set(
  'where data select omit orderBy by create update cursor distinct having AND OR NOT _count _sum _avg _min _max'.split(
    ' ',
  ),
);
const MAX_DEPTH = 20;

/** The property of a field of the model itself; those of related models are theirs. */
function ownProperty(
  value: ClientValue | undefined,
  field: string,
  depth: number,
): { readonly span: Provenance['span'] } | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (value?.kind === 'array') {
    for (const item of value.items) {
      if (item.kind === 'string' && item.value === field) return item;
      const found = ownProperty(item, field, depth + 1);
      if (found) return found;
    }
  }
  if (value?.kind !== 'object') return undefined;
  for (const { name, value: inner } of value.properties) {
    if (depth > 0 && name.name === field) return name;
    const found = HOLDERS.has(name.name) ? ownProperty(inner, field, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
