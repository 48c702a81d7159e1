import type { Analysis, AnalysisFinding } from '../../report/analysis.ts';
import type { RuleMeta } from '../../rules/rule.ts';
import type { SkippedFile } from '../host.ts';

/** A file that `--fix` wrote. */
export interface WrittenFile {
  readonly path: string;
  readonly kind: 'edited' | 'created';
  /** What was done, each once. */
  readonly titles: readonly string[];
}

/** What a formatter may say. */
export interface CheckReport {
  readonly analysis: Analysis;
  readonly rules: readonly RuleMeta[];
  readonly skipped: readonly SkippedFile[];
  readonly written: readonly WrittenFile[];
  readonly timings: Readonly<Record<string, number>>;
  /** Findings that the baseline covers, and entries of it whose findings are gone. */
  readonly baseline?: { readonly known: number; readonly fixed: number };
  /** The text of a line of a file of the report, without its break; lines count from 1. */
  line(file: string, line: number): string;
  fingerprint(finding: AnalysisFinding): string;
}

/** Turns a report into the text that goes to standard output, its last line break included. */
export type Formatter = (report: CheckReport) => string;
