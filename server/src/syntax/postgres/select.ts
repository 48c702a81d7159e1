import type { Expression } from '../../model/expression.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { SelectItem, SelectQuery } from '../../model/query.ts';
import { lowerOrder, optionalExpression } from './calls.ts';
import { lowerRows } from './expressions.ts';
import { lowerFromList } from './from.ts';
import { type Lowering, startingAt } from './lowering.ts';
import type { Source } from './source.ts';
import { child, children, flag, type Tree, tagOf, textOf, unwrap } from './tree.ts';
import { lowerWith, withoutParentheses } from './with.ts';

const SET_OPERATORS = { SETOP_UNION: 'union', SETOP_INTERSECT: 'intersect', SETOP_EXCEPT: 'except' } as const;
const STRENGTHS: Readonly<Record<string, string>> = {
  LCS_FORKEYSHARE: 'key share',
  LCS_FORSHARE: 'share',
  LCS_FORNOKEYUPDATE: 'no key update',
  LCS_FORUPDATE: 'update',
};
/** The clauses after the arms of a set operation. */
const TAIL_WORDS = new Set(['order', 'limit', 'offset', 'fetch', 'for']);

/** Lowers a SelectStmt (SELECT, VALUES, TABLE or a set operation) that stands from `outerFirst` to `outerLast`. */
export function lowerSelect(lowering: Lowering, node: Tree, outerFirst: number, outerLast: number): SelectQuery {
  const { source } = lowering;
  const { first, last } = withoutParentheses(source, outerFirst, outerLast);
  const { with: ctes, recursive, next } = lowerWith(lowering, node, first);
  const operator = SET_OPERATORS[textOf(node, 'op') as keyof typeof SET_OPERATORS];
  const head = operator ? next : coreStart(source, next);
  const limit = limitOf(lowering, node, next, last);
  const offsetNode = child(node, 'limitOffset');
  const tail = {
    orderBy: lowerOrder(lowering, children(node, 'sortClause')),
    ...(limit ? { limit } : {}),
    ...optionalExpression(lowering, 'offset', offsetNode),
    locking: lockingOf(node),
  };
  const base = { span: source.span(first, last), with: ctes, recursive, ...tail };
  if (operator) {
    const { start, word, end } = splitArms(source, operator, next, last);
    return {
      kind: 'select',
      ...base,
      distinct: false,
      items: [],
      from: [],
      groupBy: [],
      values: [],
      setOperation: {
        operator,
        all: flag(node, 'all'),
        left: lowerSelect(lowering, child(node, 'larg') ?? {}, start, word - 1),
        right: lowerSelect(lowering, child(node, 'rarg') ?? {}, afterSetOperator(source, word), end),
      },
    };
  }
  const rows = children(node, 'valuesLists');
  const isSelect = source.is(head, 'select');
  const { items, next: afterItems } = lowerItems(lowering, children(node, 'targetList'), head);
  const fromNodes = children(node, 'fromClause');
  const fromWord = source.is(head, 'table') ? head : source.find('from', afterItems, last);
  const into = intoOf(source, node);
  return {
    kind: 'select',
    ...base,
    distinct: distinctOf(lowering, node),
    ...(isSelect ? { keywordSpan: source.span(head, head) } : {}),
    items,
    from: fromNodes.length > 0 ? lowerFromList(lowering, fromNodes, fromWord + 1) : [],
    ...optionalExpression(lowering, 'where', child(node, 'whereClause')),
    groupBy: children(node, 'groupClause').map((part) => lowering.expression(part, -1).value),
    ...optionalExpression(lowering, 'having', child(node, 'havingClause')),
    ...(into ? { into } : {}),
    values: lowerRows(lowering, rows),
  };
}

/** The SELECT, VALUES or TABLE of a query whose core may be in parentheses before its own ORDER BY or LIMIT. */
function coreStart(source: Source, from: number): number {
  let start = from;
  while (source.is(start, '(')) start++;
  return start;
}

/** Lowers select or RETURNING items; `word` is the keyword before them. `next` is the token after the last one. */
export function lowerItems(
  lowering: Lowering,
  targets: readonly Tree[],
  word: number,
): { items: SelectItem[]; next: number } {
  const { source } = lowering;
  let next = word + 1;
  const items = targets.map((target) => {
    const node = unwrap(target, 'ResTarget') ?? {};
    const first = 'location' in node ? source.at(node) : word;
    const value = child(node, 'val') ?? {};
    const expression =
      first < 0 || first === word ? lowering.expression(value, word) : startingAt(lowering, value, first);
    let last = expression.last;
    const name = textOf(node, 'name');
    if (name === '') {
      next = last + 1;
      return { expression: expression.value, span: source.span(expression.first, last) };
    }
    last += source.is(last + 1, 'as') ? 2 : 1;
    next = last + 1;
    return {
      expression: expression.value,
      alias: source.identifier(last, name),
      span: source.span(expression.first, last),
    };
  });
  return { items, next };
}

function distinctOf(lowering: Lowering, node: Tree): boolean | readonly Expression[] {
  const clause = children(node, 'distinctClause');
  if (clause.length === 0) return false;
  // DISTINCT without ON is a list of one empty node.
  if (clause.every((part) => tagOf(part) === '')) return true;
  return clause.map((part) => lowering.expression(part, -1).value);
}

/** The LIMIT; undefined for LIMIT ALL. `FETCH FIRST ROW ONLY` means 1 without writing it: that literal stands at FETCH. */
function limitOf(lowering: Lowering, node: Tree, from: number, last: number): Expression | undefined {
  const limit = child(node, 'limitCount');
  if (!limit) return undefined;
  const constant = unwrap(limit, 'A_Const');
  if (constant && flag(constant, 'isnull')) return undefined;
  const implied = constant?.location === -1;
  return lowering.expression(limit, implied ? lowering.source.find('fetch', from, last) : -1).value;
}

function lockingOf(node: Tree): { strength: string; wait: 'block' | 'skip' | 'nowait' }[] {
  return children(node, 'lockingClause').map((wrapped) => {
    const clause = unwrap(wrapped, 'LockingClause') ?? {};
    const policy = textOf(clause, 'waitPolicy');
    const wait = policy === 'LockWaitSkip' ? 'skip' : policy === 'LockWaitError' ? 'nowait' : 'block';
    return { strength: STRENGTHS[textOf(clause, 'strength')] ?? 'update', wait };
  });
}

function intoOf(source: Source, node: Tree): QualifiedName | undefined {
  const into = child(node, 'intoClause');
  const table = into && child(into, 'rel');
  return table ? source.qualifiedName(source.at(table)) : undefined;
}

/**
 * The operator between the two arms and the last token of the right one. Set operations group to the left, so it is the last operator
 * of its precedence; INTERSECT binds tighter than UNION and EXCEPT. Read from the end, so that a long chain costs no more than its length.
 */
function splitArms(source: Source, operator: string, first: number, last: number): SetSplit {
  // `(a UNION b) ORDER BY c`: the operator stands inside.
  for (let open = first, close = last; ; open++, close = source.partner(open - 1) - 1) {
    const found = findSplit(source, operator, open, close);
    if (found) return found;
    if (!source.is(open, '(') || source.partner(open) < 0) return { start: open, word: last, end: last };
  }
}

/** The left arm starts at `start`, the operator stands at `word`, the right arm ends at `end`. */
interface SetSplit {
  readonly start: number;
  readonly word: number;
  readonly end: number;
}

function findSplit(source: Source, operator: string, first: number, last: number): SetSplit | undefined {
  const wanted = operator === 'intersect' ? ['intersect'] : ['union', 'except'];
  let end = last;
  for (let i = last; i >= first; i--) {
    const partner = source.partner(i);
    if (partner >= 0 && partner < i) {
      // `(WITH a AS (…) b UNION c) ORDER BY d`: the search starts after WITH, within the parentheses.
      if (partner < first) end = i - 1;
      else i = partner;
      continue;
    }
    const key = source.key(i);
    if (isLabel(source, i)) continue;
    if (TAIL_WORDS.has(key)) end = i - 1;
    if (wanted.includes(key)) return { start: first, word: i, end };
  }
  return undefined;
}

/** True where a keyword is a name: after AS or a dot. */
function isLabel(source: Source, index: number): boolean {
  return source.is(index - 1, 'as') || source.is(index - 1, '.');
}

function afterSetOperator(source: Source, word: number): number {
  return source.is(word + 1, 'all') || source.is(word + 1, 'distinct') ? word + 2 : word + 1;
}
