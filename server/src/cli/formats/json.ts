import type { CheckReport } from './report.ts';

/** The contract of the command line: the analysis with timings, what was skipped and what `--fix` wrote. */
export function formatJson({ analysis, timings, skipped, written }: CheckReport): string {
  return `${JSON.stringify({ ...analysis, skipped, written, timings }, undefined, 2)}\n`;
}
