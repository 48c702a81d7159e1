import type { Column, Provenance, Table } from '../../../model/schema.ts';
import type { ColumnDefinition } from '../../../model/table-facts.ts';
import { parsedAt, sameSpan } from '../places.ts';

/** A column that a statement declares itself, with its name's place. */
export interface OwnColumn {
  readonly column: Column;
  readonly definition: ColumnDefinition;
  /** The column's name. */
  readonly at: Provenance;
  /** True for MySQL's MODIFY and its like, which name a column that is declared elsewhere. */
  readonly restated: boolean;
}

/** The columns of a table that its CREATE TABLE or an ALTER TABLE spells out; those of parents, copies (LIKE) and queries are left to these. */
export function ownColumns(table: Table): readonly OwnColumn[] {
  return table.columns.flatMap((column): OwnColumn[] => {
    if (column.inherited) return [];
    const { fact } = parsedAt(column.origin);
    const { statement, span } = column.origin;
    const declares = (one: ColumnDefinition): boolean => sameSpan(one.span, span);
    let definition: ColumnDefinition | undefined;
    let restated = false;
    if (fact.kind === 'createTable' && statement === table.origin.statement) definition = fact.columns.find(declares);
    else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind === 'addColumn' && declares(action.column)) definition = action.column;
        if (action.kind === 'modifyColumn' && declares(action.definition)) {
          definition = action.definition;
          restated = true;
        }
      }
    }
    return definition ? [{ column, definition, at: { statement, span: definition.name.span }, restated }] : [];
  });
}

/** What the source says beside a column: its comment in the schema, Prisma's documentation, the rest of its line. */
export function remarksOn({ column, definition, at }: OwnColumn): string {
  const { text } = at.statement;
  const { span } = definition;
  const tail = text.slice(span.end, lineEnd(text, span.end));
  const remark = /(?:--|#|\/\/|\/\*).*/.exec(tail)?.[0] ?? '';
  return [column.comment ?? '', definition.comment ?? '', definition.prisma?.documentation ?? '', remark].join('\n');
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
