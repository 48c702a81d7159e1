import type { DataType } from '../../../model/data-type.ts';
import type { Identifier } from '../../../model/identifier.ts';
import type { Column, Table } from '../../../model/schema.ts';
import type { StatementFact } from '../../../model/statement.ts';
import type { TimelineContext } from '../../rule.ts';
import { sameSpan } from '../places.ts';

/** A type that a statement gives to a column, with the column as it stands at the end where the schema knows it. */
export interface StandingType {
  readonly name: Identifier;
  readonly type: DataType;
  readonly folded?: { readonly table: Table; readonly column: Column };
}

/**
 * The types that CREATE TABLE and ALTER TABLE give to columns and that still hold at the end of the history; those of temporary tables and
 * of tables that a routine makes when it runs are among them. Empty for rollbacks and where a later statement drops or changes the column.
 */
export function standingTypes(context: TimelineContext): readonly StandingType[] {
  const { fact } = context.parsed;
  const given = givenTypes(fact);
  if (given.length === 0 || (fact.kind !== 'createTable' && fact.kind !== 'alterTable')) return [];
  if (context.direction === 'down' || context.file.role === 'rollback') return [];
  const table = context.final.table(fact.name) ?? context.final.outsideTable(fact.name);
  return given.flatMap((one): StandingType[] => {
    const column = table?.columns.find(
      ({ typeOrigin }) => typeOrigin.statement === context.statement && sameSpan(typeOrigin.span, one.type.span),
    );
    if (table && column) return [{ ...one, folded: { table, column } }];
    return table === undefined && isMadeAtRunTime(context) ? [one] : [];
  });
}

function givenTypes(fact: StatementFact): readonly Pick<StandingType, 'name' | 'type'>[] {
  if (fact.kind === 'createTable') return fact.columns.map(({ name, type }) => ({ name, type }));
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) => {
    if (action.kind === 'addColumn') return [{ name: action.column.name, type: action.column.type }];
    if (action.kind === 'modifyColumn') return [{ name: action.definition.name, type: action.definition.type }];
    return action.kind === 'setType' ? [{ name: action.column, type: action.type }] : [];
  });
}

/** T-SQL's temporary tables and what a procedure or trigger makes are not part of the schema. */
function isMadeAtRunTime({ parsed: { fact }, statement }: TimelineContext): boolean {
  if (fact.kind !== 'createTable' && fact.kind !== 'alterTable') return false;
  const outer = statement.parsed.fact.kind;
  return /^[#@]/.test(fact.name.object.name) || outer === 'createFunction' || outer === 'createTrigger';
}
