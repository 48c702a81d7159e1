// Written by scripts/codegen.mjs from the files beside it; do not edit.
import { addNotNullColumnWithoutDefault } from './migrations/add-not-null-column-without-default.ts';
import { deleteWithoutWhere } from './queries/delete-without-where.ts';
import { duplicateIndex } from './indexes/duplicate-index.ts';
import { fkTypeMismatch } from './keys/fk-type-mismatch.ts';
import { leadingWildcardLike } from './queries/leading-wildcard-like.ts';
import { missingForeignKeyIndex } from './indexes/missing-foreign-key-index.ts';
import { noCircularForeignKey } from './keys/no-circular-foreign-key.ts';
import { noFloatMoney } from './types/no-float-money.ts';
import { noSelectStar } from './queries/no-select-star.ts';
import { nullComparison } from './queries/null-comparison.ts';
import { redundantIndex } from './indexes/redundant-index.ts';
import { requireConcurrentIndexCreation } from './migrations/require-concurrent-index-creation.ts';
import { requirePrimaryKey } from './keys/require-primary-key.ts';
import { unsafeAddForeignKey } from './migrations/unsafe-add-foreign-key.ts';
import { unsafeSetNotNull } from './migrations/unsafe-set-not-null.ts';
import { updateWithoutWhere } from './queries/update-without-where.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  addNotNullColumnWithoutDefault,
  deleteWithoutWhere,
  duplicateIndex,
  fkTypeMismatch,
  leadingWildcardLike,
  missingForeignKeyIndex,
  noCircularForeignKey,
  noFloatMoney,
  noSelectStar,
  nullComparison,
  redundantIndex,
  requireConcurrentIndexCreation,
  requirePrimaryKey,
  unsafeAddForeignKey,
  unsafeSetNotNull,
  updateWithoutWhere,
];
