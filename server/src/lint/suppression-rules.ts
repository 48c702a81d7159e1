import type { RuleMeta } from '../rules/rule.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** What the linter itself reports about suppressions, beside the rules. */
export const SUPPRESSION_RULES: readonly RuleMeta[] = [unusedSuppression, suppressionWithoutReason];
