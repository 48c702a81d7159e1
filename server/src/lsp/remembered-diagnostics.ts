import type { Finding } from '../model/finding.ts';
import type { PlacedDiagnostic } from './placed-diagnostic.ts';

/** Makes the diagnostic of a finding; `known` is what an equal finding was shown as before, to be given back where it still holds. */
export type ShowFinding = (finding: Finding, known: PlacedDiagnostic | undefined) => PlacedDiagnostic;

/**
 * The diagnostics of a document from one time to the next. Findings that say what they said keep their diagnostics, and the
 * list is the same object where all of it holds.
 */
export class RememberedDiagnostics {
  #findings: readonly Finding[] = [];
  #shown: readonly PlacedDiagnostic[] = [];

  /** The diagnostics of `findings`, in their order. */
  of(findings: readonly Finding[], show: ShowFinding): readonly PlacedDiagnostic[] {
    const before = this.#findings;
    const shorter = Math.min(before.length, findings.length);
    let above = 0;
    while (above < shorter && saysTheSame(before[above], findings[above])) above++;
    let below = 0;
    while (below < shorter - above && saysTheSame(before.at(-1 - below), findings.at(-1 - below))) below++;
    const isBelow = findings.length - below;
    const further = before.length - findings.length;
    const shown = findings.map((finding, index) =>
      show(finding, index < above ? this.#shown[index] : index >= isBelow ? this.#shown[index + further] : undefined),
    );
    this.#findings = findings;
    if (further !== 0 || shown.some((diagnostic, index) => diagnostic !== this.#shown[index])) this.#shown = shown;
    return this.#shown;
  }
}

/** Places aside, which the caller compares. */
function saysTheSame(a: Finding | undefined, b: Finding | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.ruleId === b.ruleId &&
      a.severity === b.severity &&
      a.message === b.message)
  );
}
