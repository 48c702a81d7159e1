import { fileEndOf } from '../model/file-span.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { type StatementPlace, suppressionComments } from './suppression-comments.ts';
import { type Directive, type MisspelledDirective, readDirectives, SUPPRESSION_MARK } from './suppression-directive.ts';
import { SuppressionProblems } from './suppression-problems.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';
import { SuppressionTargets } from './suppression-targets.ts';
import type { SuppressionInput, SuppressionResult } from './suppression-types.ts';

/**
 * Takes out the findings that comments suppress, and reports suppressions that name no rule or suppress nothing.
 *
 * `disable-file` covers the file, `disable` … `enable` what stands between (from the start of the statement around it).
 * `disable-next-line` covers the statement it stands directly above; elsewhere it and `disable-line` cover what begins in their line
 * and, for a rule that found nothing there, the whole statement that they stand in.
 */
export function applySuppressions(input: SuppressionInput): SuppressionResult {
  const { text, findings } = input;
  if (!text.includes(SUPPRESSION_MARK)) return { findings, suppressed: [], problems: [] };
  const directives: Directive[] = [];
  const misspelled: MisspelledDirective[] = [];
  const statements = input.statements.map(placeOf);
  for (const comment of suppressionComments(text, input.language, input.dialect, statements)) {
    const read = readDirectives(text, comment);
    directives.push(...read.directives);
    misspelled.push(...read.misspelled);
  }
  if (directives.length === 0 && misspelled.length === 0) return { findings, suppressed: [], problems: [] };

  const targets = new SuppressionTargets(text, statements, findings, directives);
  const suppressed = new Set<Finding>();
  const known = new Set([...input.knownRuleIds, ...SUPPRESSION_RULES.map(({ id }) => id)]);
  const problems = new SuppressionProblems(input, known);
  for (const directive of misspelled) problems.misspelled(directive);
  for (const directive of directives) {
    const useless: (Span & { id: string })[] = [];
    for (const rule of directive.rules) {
      if (!known.has(rule.id)) {
        problems.unknownRule(rule);
        continue;
      }
      const covered = targets.covered(directive, rule.id);
      for (const finding of covered) suppressed.add(finding);
      if (covered.length === 0 && (input.isActive?.(rule.id) ?? true)) useless.push(rule);
    }
    if (directive.rules.length === 0) {
      const covered = targets.covered(directive, undefined);
      for (const finding of covered) suppressed.add(finding);
      if (covered.length === 0 && !targets.touchesUnreadable(directive)) problems.unused(directive, []);
    } else if (useless.length > 0 && !targets.touchesUnreadable(directive)) {
      problems.unused(directive, useless);
    }
    if (directive.strayText) problems.strayText(directive.strayText);
    else if (directive.form !== 'enable' && !directive.hasReason) problems.withoutReason(directive);
  }
  return {
    findings: suppressed.size === 0 ? findings : findings.filter((finding) => !suppressed.has(finding)),
    suppressed: findings.filter((finding) => suppressed.has(finding)),
    problems: problems.inOrder(),
  };
}

function placeOf(statement: SuppressionInput['statements'][number]): StatementPlace {
  const { start, lead, parsed } = statement;
  return { start, end: fileEndOf(statement), lead, unreadable: parsed.fact.kind === 'unparsed' };
}
