import { Conclusions } from '../../../model/conclusions.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type {
  DeleteQuery,
  FromItem,
  InsertQuery,
  MergeQuery,
  PartialQuery,
  Query,
  TableReference,
  UpdateQuery,
} from '../../../model/query.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { Span } from '../../../text/span.ts';
import { cteOf, eachQuery, leaves } from '../queries.ts';

/** A query that changes rows, on its own or in a WITH. */
export interface DataChange {
  readonly verb: 'insert' | 'update' | 'delete' | 'merge';
  /** The table whose rows change; behind an alias, the table itself. */
  readonly table: QualifiedName;
  readonly query: InsertQuery | UpdateQuery | DeleteQuery | MergeQuery | PartialQuery;
  /** From the verb to the table's name. */
  readonly span: Span;
  /** The number of rows that an INSERT spells out; undefined where they come from a table. */
  readonly literalRows?: number;
}

/** The changes of rows that a statement makes, outer before inner; those of tables that are CTEs are left out. */
export function dataChanges(parsed: ParsedStatement, text: string): readonly DataChange[] {
  let changes = known.get(parsed);
  if (!changes) {
    changes = readChanges(parsed, text);
    known.set(parsed, changes);
  }
  return changes;
}

/** They depend on the statement's text alone, and several rules ask for those of every statement of a file. */
const known = new Conclusions<ParsedStatement, readonly DataChange[]>();

function readChanges({ fact }: ParsedStatement, text: string): readonly DataChange[] {
  if (fact.kind !== 'query') return [];
  const found: DataChange[] = [];
  for (const placed of eachQuery(fact.query)) {
    const { query } = placed;
    const target = targetOf(query);
    if (!target || cteOf(target.reference, placed.ctes)) continue;
    const verb = query.kind === 'partial' ? query.verb : query.kind;
    if (verb === 'select') continue;
    const head = text.slice(query.span.start, target.end).toLowerCase();
    // A WITH stands before the verb; MERGE and INSERT begin with theirs.
    const at = Math.max(head.lastIndexOf(verb), 0);
    const start = query.span.start + at;
    found.push({
      verb,
      table: target.name,
      query: query as DataChange['query'],
      span: { start, end: headEnd(query, text, start, target.end) },
      ...(query.kind === 'insert' ? rowsOf(query) : {}),
    });
  }
  return found;
}

/** Where UPDATE names an alias, the table stands behind what is set: the head ends with the alias. */
function headEnd(query: Query, text: string, start: number, end: number): number {
  const firstSet = query.kind === 'update' ? query.set[0]?.span.start : undefined;
  if (firstSet === undefined || firstSet > end) return end;
  const head = /^update\s+(?:top\s*\([^)]*\)\s*)?[^\s,;]+/i.exec(text.slice(start));
  return head ? start + head[0].length : end;
}

interface Target {
  readonly name: QualifiedName;
  readonly reference: TableReference;
  /** Where the target's name ends. */
  readonly end: number;
}

function targetOf(query: Query): Target | undefined {
  switch (query.kind) {
    case 'insert':
    case 'merge':
      return behindAlias(query.target, []);
    case 'update':
      return behindAlias(query.target, query.from);
    case 'delete':
      return behindAlias(query.target, query.using);
    case 'partial': {
      const [target] = query.tables;
      return target && behindAlias(target, []);
    }
    default:
      return undefined;
  }
}

/** `UPDATE u SET … FROM users u` (T-SQL) and `DELETE u FROM users u` name the alias. */
function behindAlias(reference: TableReference, from: readonly FromItem[]): Target {
  const { name } = reference;
  const wanted = name.object.name.toLowerCase();
  const aliased = from
    .flatMap((item) => leaves(item))
    .find((leaf) => leaf.kind === 'table' && leaf.alias?.name.toLowerCase() === wanted);
  const isAlias = !name.schema && aliased?.kind === 'table';
  return {
    name: isAlias ? aliased.name : name,
    reference: isAlias ? aliased : reference,
    end: Math.min(name.span.end, reference.span.end),
  };
}

/** Rows of VALUES, and of a SELECT without FROM, which is one row. */
function rowsOf({ source }: InsertQuery): { readonly literalRows?: number } {
  if (!source) return { literalRows: 1 };
  if (source.kind !== 'select') return {};
  if (source.values.length > 0) return { literalRows: source.values.length };
  if (source.setOperation) {
    const { left, right } = source.setOperation;
    const sum = [left, right].map((arm) => (arm.from.length === 0 && !arm.setOperation ? 1 : Number.NaN));
    const total = (sum[0] ?? 0) + (sum[1] ?? 0);
    return Number.isNaN(total) ? {} : { literalRows: total };
  }
  return source.from.length === 0 ? { literalRows: 1 } : {};
}
