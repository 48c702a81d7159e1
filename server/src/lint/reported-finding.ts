import { fileSpan, withSources } from '../model/file-span.ts';
import type { Finding, RelatedPlace, Severity } from '../model/finding.ts';
import { absoluteSpan } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import { withHoles } from '../text/templates.ts';
import type { StoredReport } from './stored-report.ts';

/** Most findings have none; thousands are made at a keystroke. */
const NO_PLACES: readonly RelatedPlace[] = [];

/** Where a finding came from, for whoever works out its fixes. */
export interface FindingSource {
  readonly report: StoredReport;
  readonly statement: Statement;
}

/** The same of a finding whose fixes have been let go, with all that they would ask. */
interface PartialSource extends FindingSource {
  readonly withoutFixes?: true;
}

/** A sentence with the holes of a template in the place of the names and parameters that stand for them. */
function asWritten(sentence: string, statement: Statement, dialect: Dialect): string {
  return withSources(withHoles(sentence, statement.text, dialect), statement);
}

/** A report at the place where its statement stands now. It remembers its source without showing it. */
export class ReportedFinding implements Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
  readonly file: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly #source: PartialSource;
  readonly #dialect: Dialect;

  /** @param earlier the same finding where its statement stood before: its sentences are as they were */
  constructor(source: PartialSource, severity: Severity, dialect: Dialect, earlier?: ReportedFinding) {
    const { report, statement } = source;
    this.ruleId = report.rule.meta.id;
    this.severity = severity;
    this.confidence = report.confidence;
    this.message = earlier ? earlier.message : asWritten(report.message, statement, dialect);
    this.file = statement.file;
    this.span = fileSpan(statement, report.span);
    this.related =
      report.related.length === 0
        ? NO_PLACES
        : report.related.map(({ at, message }, index) => ({
            file: at.statement.file,
            span: absoluteSpan(at),
            message: earlier?.related[index]?.message ?? asWritten(message, statement, dialect),
          }));
    this.#source = source;
    this.#dialect = dialect;
  }

  /** The finding where its statement stands by now; the same object where that has not moved. Undefined for a finding that no rule made. */
  static inPlace(finding: Finding): Finding | undefined {
    return finding instanceof ReportedFinding ? finding.#inPlace() : undefined;
  }

  #inPlace(): Finding {
    const { report, statement } = this.#source;
    const isSame =
      sameSpan(fileSpan(statement, report.span), this.span) && (report.related.length === 0 || this.#relatedStand());
    return isSame ? this : new ReportedFinding(this.#source, this.severity, this.#dialect, this);
  }

  /** True where everything that the finding relates to stands where it stood. */
  #relatedStand(): boolean {
    const { report } = this.#source;
    return this.related.every((place, index) => {
      const { at } = report.related[index] ?? {};
      return at !== undefined && sameSpan(absoluteSpan(at), place.span);
    });
  }

  /** The source of a finding that a rule made; undefined for any other. That of a finding without fixes offers none. */
  static sourceOf(finding: Finding): FindingSource | undefined {
    return finding instanceof ReportedFinding ? finding.#source : undefined;
  }

  /** True where the fixes of the finding have been let go. */
  static isWithoutFixes(finding: Finding): boolean {
    return finding instanceof ReportedFinding && finding.#source.withoutFixes === true;
  }

  /**
   * The same finding without its fixes: these hold on to the run of the rule and to all that it looked at.
   *
   * @param isKept whether somebody else holds on to a report anyway
   */
  static withoutFixes(finding: Finding, isKept: (report: StoredReport) => boolean): Finding {
    if (!(finding instanceof ReportedFinding)) return finding;
    const { report, statement } = finding.#source;
    const { fixes, ...rest } = report;
    if (!fixes || isKept(report)) return finding;
    const { severity } = finding;
    const source: PartialSource = { report: rest, statement, withoutFixes: true };
    return new ReportedFinding(source, severity, finding.#dialect, finding);
  }
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
