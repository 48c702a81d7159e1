import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { Statement } from '../model/statement.ts';
import type { Dialect } from '../text/dialect.ts';
import type { RuleLevel } from './config-source.ts';

export interface SuppressionInput {
  readonly path: string;
  readonly text: string;
  readonly language: 'sql' | 'prisma' | 'typescript';
  readonly dialect: Dialect;
  /** In text order. Nothing about a statement that could not be parsed counts as unused. */
  readonly statements: readonly Pick<Statement, 'start' | 'lead' | 'text' | 'parsed' | 'embedding'>[];
  readonly findings: readonly Finding[];
  readonly knownRuleIds: Iterable<string>;
  /** Whether the rule really ran over this file (it is on, and applies to the dialect); all did where it is left out. */
  readonly isActive?: (ruleId: string) => boolean;
  /** The level of `unused-suppression` for this file; `warning` where it is left out. */
  readonly level?: RuleLevel;
  /** The level of `suppression-without-reason` for this file; `off` where it is left out. */
  readonly reasonLevel?: RuleLevel;
  /** False for a deployed file, which no fix may edit. */
  readonly editable?: boolean;
}

/** Something wrong with a suppression, as a finding of its own. */
export interface SuppressionProblem {
  readonly finding: Finding;
  readonly fixes: readonly ResolvedFix[];
}

export interface SuppressionResult {
  /** The findings that remain, in the order given. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly problems: readonly SuppressionProblem[];
}
