import type { AnalysisFinding } from '../report/analysis.ts';
import { type AnalysisInput, describeFindings, findingsByFile, queryOnlyDialect } from '../report/describe.ts';

/** What a check says of one file; plain data, so that it can come from another thread. */
export interface FileReport {
  /** The engine's path. */
  readonly path: string;
  readonly findings: readonly AnalysisFinding[];
  /** The file's dialect, where its queries are checked and nothing else. */
  readonly queryOnly?: string;
}

/** Reports on the files that an engine has findings of. */
export function reportFiles(input: AnalysisInput, paths: readonly string[]): FileReport[] {
  const findingsOf = findingsByFile(input.engine);
  return paths.map((path) => {
    const findings = describeFindings(input, findingsOf(path));
    const queryOnly = queryOnlyDialect(input.engine, path);
    return { path, findings, ...(queryOnly === undefined ? {} : { queryOnly }) };
  });
}
