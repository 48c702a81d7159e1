import type { Finding } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import type { StatementPlace } from './suppression-comments.ts';
import type { Directive } from './suppression-directive.ts';

/** Answers which findings of a file a suppression covers. */
export class SuppressionTargets {
  readonly #text: string;
  readonly #statements: readonly StatementPlace[];
  readonly #findings: readonly Finding[];
  readonly #directives: readonly Directive[];
  readonly #switches = new Map<Finding, Directive | undefined>();

  constructor(
    text: string,
    statements: readonly StatementPlace[],
    findings: readonly Finding[],
    directives: readonly Directive[],
  ) {
    this.#text = text;
    this.#statements = statements;
    this.#findings = findings;
    this.#directives = directives;
  }

  /** The findings of a rule (of every rule where `ruleId` is undefined) that the directive covers. */
  covered(directive: Directive, ruleId: string | undefined): readonly Finding[] {
    const candidates = ruleId === undefined ? this.#findings : this.#findings.filter((one) => one.ruleId === ruleId);
    switch (directive.form) {
      case 'disable-file':
        return candidates;
      case 'disable':
        return candidates.filter((finding) => this.#decidingSwitch(finding) === directive);
      case 'enable':
        return [];
      case 'disable-line':
      case 'disable-next-line':
        return this.#coveredByLine(directive, candidates);
    }
  }

  /** True where the directive is about a statement that no rule could read, so that its silence says nothing. */
  touchesUnreadable(directive: Directive): boolean {
    if (directive.form === 'enable') return true;
    if (directive.form === 'disable' || directive.form === 'disable-file') {
      return this.#statements.some((statement) => statement.unreadable);
    }
    return (this.#statementBelow(directive) ?? this.#statementAround(directive))?.unreadable ?? false;
  }

  /** The last `disable` or `enable` before the finding that speaks of its rule. */
  #decidingSwitch(finding: Finding): Directive | undefined {
    if (this.#switches.has(finding)) return this.#switches.get(finding);
    const last = this.#directives.findLast((directive) => {
      if (directive.form !== 'disable' && directive.form !== 'enable') return false;
      if (directive.rules.length > 0 && !directive.rules.some((rule) => rule.id === finding.ruleId)) return false;
      return this.#takesEffectAt(directive) <= finding.span.start;
    });
    this.#switches.set(finding, last);
    return last;
  }

  #takesEffectAt(directive: Directive): number {
    const around = directive.form === 'disable' ? this.#statementAt(directive.comment.start) : undefined;
    return around?.start ?? directive.comment.start;
  }

  #coveredByLine(directive: Directive, candidates: readonly Finding[]): readonly Finding[] {
    const below = this.#statementBelow(directive);
    if (below) return candidates.filter((finding) => startsWithin(finding, below));
    const line = directive.form === 'disable-line' ? this.#lineAt(directive.start) : this.#lineBelow(directive.comment);
    const inLine = candidates.filter((finding) => startsWithin(finding, line));
    if (inLine.length > 0) return inLine;
    const around = this.#statementAround(directive);
    return around ? candidates.filter((finding) => startsWithin(finding, around)) : [];
  }

  /** For `disable-next-line`: the statement that follows the comment with no blank line and no other statement between. */
  #statementBelow(directive: Directive): StatementPlace | undefined {
    if (directive.form !== 'disable-next-line') return undefined;
    const { end } = directive.comment;
    const next = this.#statements[this.#countStartingBefore(end)];
    if (!next || next.start - next.lead > end || this.#statementAt(directive.comment.start)) return undefined;
    return /\n[ \t\r]*\n/.test(this.#text.slice(end, next.start)) ? undefined : next;
  }

  /** The statement that the comment stands in; for `disable-line` also one that ends in its line. */
  #statementAround(directive: Directive): StatementPlace | undefined {
    const inside = this.#statementAt(directive.comment.start);
    if (inside || directive.form !== 'disable-line') return inside;
    const before = this.#statements[this.#countStartingBefore(directive.comment.start) - 1];
    return before && before.end > this.#lineAt(directive.start).start ? before : undefined;
  }

  #statementAt(offset: number): StatementPlace | undefined {
    const statement = this.#statements[this.#countStartingBefore(offset) - 1];
    return statement && offset < statement.end ? statement : undefined;
  }

  /** How many statements start at or before the offset. */
  #countStartingBefore(offset: number): number {
    let low = 0;
    let high = this.#statements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#statements[middle] as StatementPlace).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lineAt(offset: number): Span {
    const start = offset === 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
    const end = this.#text.indexOf('\n', offset);
    return { start, end: end < 0 ? this.#text.length : end };
  }

  #lineBelow(comment: Span): Span {
    const { end } = this.#lineAt(comment.end);
    return end >= this.#text.length ? { start: end, end } : this.#lineAt(end + 1);
  }
}

/** A finding belongs where it begins. */
function startsWithin(finding: Finding, span: Span): boolean {
  return span.start <= finding.span.start && finding.span.start <= span.end;
}
