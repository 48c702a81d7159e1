import type { Severity } from '../model/finding.ts';

/** Where a character stands; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface AnalysisEdit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

export interface AnalysisNewFile {
  readonly path: string;
  readonly text: string;
}

/** A fix: edits of files that exist, or new files (`newFile` is the first of `newFiles`). `bulk` says whether `--fix` may apply it. */
export type AnalysisFix =
  | { readonly title: string; readonly kind: 'edit'; readonly bulk: boolean; readonly edits: readonly AnalysisEdit[] }
  | {
      readonly title: string;
      readonly kind: 'newFile';
      readonly bulk: boolean;
      readonly newFile: AnalysisNewFile;
      readonly newFiles: readonly AnalysisNewFile[];
      /** What changes in existing files along with it. */
      readonly edits?: readonly AnalysisEdit[];
    };

export interface AnalysisFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** 0–100: how sure the rule is. */
  readonly confidence: number;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly AnalysisFix[];
}

export interface AnalysisDatabase {
  readonly id: string;
  readonly root: string;
  readonly layout: string;
  readonly dialect: string;
  /** Why that dialect, for people. */
  readonly dialectReason: string;
  readonly files: readonly string[];
}

/** The result of an analysis, in the form that the command line prints as JSON and the Node API returns. */
export interface Analysis {
  readonly version: string;
  /** In the order of files, then of their text. */
  readonly findings: readonly AnalysisFinding[];
  /** The files that were checked, sorted. */
  readonly files: readonly string[];
  readonly databases: readonly AnalysisDatabase[];
}
