// Written by scripts/codegen.mjs from the files beside it; do not edit.
import { deleteWithoutWhere } from './queries/delete-without-where.ts';
import { duplicateIndex } from './indexes/duplicate-index.ts';
import { fkTypeMismatch } from './keys/fk-type-mismatch.ts';
import { missingForeignKeyIndex } from './indexes/missing-foreign-key-index.ts';
import { noCircularForeignKey } from './keys/no-circular-foreign-key.ts';
import { noFloatMoney } from './types/no-float-money.ts';
import { nullComparison } from './queries/null-comparison.ts';
import { redundantIndex } from './indexes/redundant-index.ts';
import { requirePrimaryKey } from './keys/require-primary-key.ts';
import { updateWithoutWhere } from './queries/update-without-where.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  deleteWithoutWhere,
  duplicateIndex,
  fkTypeMismatch,
  missingForeignKeyIndex,
  noCircularForeignKey,
  noFloatMoney,
  nullComparison,
  redundantIndex,
  requirePrimaryKey,
  updateWithoutWhere,
];
