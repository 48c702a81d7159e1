import type { Span } from '../text/span.ts';

export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Sorts by gravity: below 0 where `a` is graver than `b`. */
export function byGravity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
}

/** At or above it a fix may be applied in bulk; 40–74 is a suggestion; below 40 a hint that asks. */
export const BULK_FIX_CONFIDENCE = 75;

export interface RelatedPlace {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule found, at absolute UTF-16 offsets of its file. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** 0–100: how sure the rule is that this is a mistake. */
  readonly confidence: number;
  /** What is wrong, why it matters, and what to do. */
  readonly message: string;
  readonly file: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
}
