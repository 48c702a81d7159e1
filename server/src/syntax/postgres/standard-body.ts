import type { SelectQuery } from '../../model/query.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import { endingBefore, type Lowering } from './lowering.ts';
import { bodyOf, child, listItems, type Tree, tagOf } from './tree.ts';

/** Lowers a wrapped statement node that stands from token `first` to `last`. */
type LowerStatement = (
  lowering: Lowering,
  wrapped: Tree,
  first: number,
  last: number,
) => Pick<ParsedStatement, 'fact' | 'nested'>;

/**
 * The statements of a body in the SQL standard's form, which stands in a CREATE FUNCTION as it is: `RETURN expression`, or BEGIN ATOMIC … END,
 * of which the tree has the statements in order and the text between semicolons.
 */
export function lowerStandardBody(
  lowering: Lowering,
  node: Tree,
  first: number,
  last: number,
  lowerStatement: LowerStatement,
): ParsedStatement[] {
  const { source } = lowering;
  const body = child(node, 'sql_body');
  if (!body) return [];
  const lower = (wrapped: Tree, from: number, to: number): ParsedStatement[] => {
    if (tagOf(wrapped) === 'ReturnStmt') return lowerReturn(lowering, bodyOf(wrapped), from, to);
    const { fact, nested } = lowerStatement(lowering, wrapped, from, to);
    return [{ fact, span: source.span(from, to), nested: [], problems: [] }, ...nested];
  };
  if (tagOf(body) === 'ReturnStmt') return lower(body, source.find('return', first, last), last);
  const [list] = listItems(body);
  let start = source.find('atomic', first, last) + 1;
  if (!list || start === 0) return [];
  return listItems(list).flatMap((statement) => {
    const semicolon = source.find(';', start, last);
    const end = semicolon < 0 ? last : semicolon - 1;
    const lowered = lower(statement, start, end);
    start = end + 2;
    return lowered;
  });
}

/** RETURN gives the value of an expression, as `SELECT expression` does. */
function lowerReturn(lowering: Lowering, node: Tree, first: number, last: number): ParsedStatement[] {
  const value = child(node, 'returnval');
  if (!value || first < 0) return [];
  const { source } = lowering;
  const expression = endingBefore(lowering, value, last + 1).value;
  const span = source.span(first + 1, last);
  const query: SelectQuery = {
    kind: 'select',
    span,
    with: [],
    recursive: false,
    distinct: false,
    items: [{ expression, span }],
    from: [],
    groupBy: [],
    orderBy: [],
    locking: [],
    values: [],
  };
  return [{ fact: { kind: 'query', query }, span, nested: [], problems: [] }];
}
