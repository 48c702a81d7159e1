import type { Finding, Severity } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { Span } from '../text/span.ts';
import { didYouMean, nearestName } from './nearest-name.ts';
import { type Directive, type MisspelledDirective, type NamedRule, SUPPRESSION_MARK } from './suppression-directive.ts';
import type { SuppressionInput, SuppressionProblem } from './suppression-types.ts';
import { suppressionWithoutReason, WITHOUT_REASON_CONFIDENCE } from './suppression-without-reason.ts';
import { UNUSED_SUPPRESSION_CONFIDENCE, unusedSuppression } from './unused-suppression.ts';

interface Replacement {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
  readonly bulk: boolean;
}

/** Collects what is wrong with the suppressions of one file. */
export class SuppressionProblems {
  readonly #input: SuppressionInput;
  readonly #knownRuleIds: ReadonlySet<string>;
  readonly #problems: SuppressionProblem[] = [];

  constructor(input: SuppressionInput, knownRuleIds: ReadonlySet<string>) {
    this.#input = input;
    this.#knownRuleIds = knownRuleIds;
  }

  misspelled(directive: MisspelledDirective): void {
    const meant = directive.meant === undefined ? undefined : `${SUPPRESSION_MARK}${directive.meant}`;
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    this.#add(
      directive,
      `"${directive.word}" is not a suppression, so it has no effect.${hint}`,
      correction(directive, meant),
    );
  }

  unknownRule(rule: NamedRule): void {
    const message = `There is no rule "${rule.id}", so nothing is suppressed by it.${didYouMean(rule.id, this.#knownRuleIds)}`;
    this.#add(rule, message, correction(rule, nearestName(rule.id, this.#knownRuleIds)));
  }

  strayText(span: Span): void {
    const fix = {
      title: 'Mark the words as the reason',
      span: { start: span.start, end: span.start },
      newText: '-- ',
      bulk: false,
    };
    this.#add(span, 'These words are not read as rules. Start a reason with "--".', fix, 'info');
  }

  /** `useless` are the rules that find nothing; empty for a directive that names none. */
  unused(directive: Directive, useless: readonly NamedRule[]): void {
    const names = useless.map((rule) => `"${rule.id}"`).join(', ');
    const subject = useless.length === 0 ? 'No rule finds' : useless.length === 1 ? `${names} finds` : `${names} find`;
    const nothing = useless.length === 0 ? 'anything' : 'nothing';
    const message = `${subject} ${nothing} here, so the suppression has no effect and may hide a later mistake. Delete it.`;
    this.#add(useless[0] ?? directive, message, this.#removal(directive, useless));
  }

  withoutReason(directive: Directive): void {
    const { path, reasonLevel = 'off' } = this.#input;
    if (reasonLevel === 'off') return;
    const { start, end } = directive;
    const message =
      'This suppression gives no reason, so nobody can tell later whether it still holds. Write it behind "--".';
    this.#problems.push({
      finding: {
        ruleId: suppressionWithoutReason.id,
        severity: reasonLevel,
        confidence: WITHOUT_REASON_CONFIDENCE,
        message,
        file: path,
        span: { start, end },
        related: [],
      },
      fixes: [],
    });
  }

  /** In text order. */
  inOrder(): readonly SuppressionProblem[] {
    return this.#problems.sort((a, b) => a.finding.span.start - b.finding.span.start);
  }

  #add(at: Span, message: string, replacement: Replacement | undefined, severity?: Severity): void {
    const { path, level = 'warning', editable = true } = this.#input;
    if (level === 'off') return;
    const finding: Finding = {
      ruleId: unusedSuppression.id,
      severity: severity ?? level,
      confidence: UNUSED_SUPPRESSION_CONFIDENCE,
      message,
      file: path,
      span: { start: at.start, end: at.end },
      related: [],
    };
    const fixes: ResolvedFix[] = [];
    if (replacement && editable) {
      const { title, bulk, span, newText } = replacement;
      fixes.push({ kind: 'edit', title, bulk, edits: [{ file: path, span, newText }] });
    }
    this.#problems.push({ finding, fixes });
  }

  #removal(directive: Directive, useless: readonly NamedRule[]): Replacement {
    const kept = directive.rules.filter((rule) => !useless.includes(rule));
    const [first] = directive.rules;
    const last = directive.rules.at(-1);
    if (kept.length > 0 && first && last) {
      const newText = kept.map((rule) => rule.id).join(', ');
      return { title: 'Delete the unused part', span: { start: first.start, end: last.end }, newText, bulk: true };
    }
    const span = directive.alone ? this.#withItsLine(directive.comment) : directive;
    return {
      title: 'Delete the unused suppression',
      span: { start: span.start, end: span.end },
      newText: '',
      bulk: true,
    };
  }

  /** The comment with its line where it stands alone there, else with the blanks before it. */
  #withItsLine(comment: Span): Span {
    const { text } = this.#input;
    let { start, end } = comment;
    while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
    const startsLine = start === 0 || text[start - 1] === '\n';
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200));
    if (startsLine && rest) end += rest[0].length;
    else if (startsLine) start = comment.start;
    return { start, end };
  }
}

function correction(span: Span, meant: string | undefined): Replacement | undefined {
  return meant === undefined ? undefined : { title: `Change to "${meant}"`, span, newText: meant, bulk: false };
}
