/** The walks over expressions, which name resolution shares with the rules. */
export {
  childExpressions,
  conjuncts,
  eachExpression,
  isNullLiteral,
  queryOf,
  withoutCasts,
} from '../../schema/names/expressions.ts';
