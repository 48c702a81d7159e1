import type { Expression } from '../../../model/expression.ts';
import { columnUses } from '../../../schema/names/column-uses.ts';
import { withoutCasts } from '../../../schema/names/expressions.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import { singular, wordsOf } from '../words.ts';
import { uniqueKeys } from './unique-rows.ts';

/**
 * The keys of a source whose columns a condition fixes: those of its table, or where that is not known a column that is named as keys are (`id`,
 * `uuid`, `slug`, `user_id` of users).
 */
export function isKeyOf(source: Source, columns: ReadonlySet<string>): boolean {
  const { table, item } = source;
  if (table) {
    return uniqueKeys(table).some((key) => key.length > 0 && key.every((name) => columns.has(name.toLowerCase())));
  }
  if (item?.kind !== 'table') return false;
  const own = singular(wordsOf(item.name.object.name).at(-1) ?? '');
  return [...columns].some(
    (name) =>
      /^(?:id|uuid|guid|pk|_id|rowid|slug|email|username|token)$/.test(name) ||
      name === `${own}_id` ||
      name === `${own}id`,
  );
}

/** True where a condition that every row meets fixes a key of the source to values that the source itself does not give. */
export function isFoundByKey(source: Source, scope: Scope): boolean {
  const fixed = givenColumns(source, scope);
  return fixed.size > 0 && isKeyOf(source, fixed);
}

/** True where a query gives a value for the first column of an index, so that it reads those rows alone. */
export function isFoundByIndex(source: Source, scope: Scope): boolean {
  const fixed = givenColumns(source, scope);
  const { table } = source;
  if (!table || fixed.size === 0) return false;
  const leads = [
    ...[table.primaryKey, ...table.uniques].map((key) => key?.columns[0]),
    ...table.indexes.map((index) => (index.where ? undefined : index.parts[0]?.column?.name)),
  ];
  return leads.some((name) => name !== undefined && fixed.has(name.toLowerCase()));
}

/** The columns of a source that the query equates with given values, in small letters. */
export function givenColumns(source: Source, scope: Scope): ReadonlySet<string> {
  const fixed = new Set<string>();
  for (const use of columnUses(scope)) {
    if (use.source !== source || !use.required) continue;
    if (use.kind !== 'equality' && use.kind !== 'in') continue;
    if (use.kind === 'equality' && use.other && !isGiven(use.other)) continue;
    fixed.add(use.name.toLowerCase());
  }
  return fixed;
}

/** A value that does not come from a row of the query: a literal, a parameter, or a function of such. */
export function isGiven(expression: Expression): boolean {
  const inner = withoutCasts(expression);
  switch (inner.kind) {
    case 'literal':
    case 'parameter':
    case 'subquery':
      return true;
    case 'call':
      return inner.arguments.every(isGiven);
    case 'unary':
      return isGiven(inner.operand);
    case 'binary':
      return isGiven(inner.left) && isGiven(inner.right);
    case 'array':
    case 'row':
      return inner.items.every(isGiven);
    default:
      return false;
  }
}
