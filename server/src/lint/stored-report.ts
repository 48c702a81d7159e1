import type { Severity } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Provenance } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { FixContext, Rule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** A report at its statement, kept until one of the things it depends on changes. */
export interface StoredReport {
  readonly rule: Rule;
  readonly message: string;
  readonly confidence: number;
  readonly severity: Severity;
  /** Relative to the statement that bears it. */
  readonly span: Span;
  readonly related: readonly { readonly at: Provenance; readonly message: string }[];
  readonly fixes?: (context: FixContext, statement: Statement) => readonly Fix[];
}

/** A report whose statement is known when it is made (table and database scope). */
export interface PlacedReport extends StoredReport {
  readonly statement: Statement;
}
