import type { AnalysisFinding } from '../report/analysis.ts';

/**
 * What a finding is recognised by when lines move: its rule, its file, and the text of its line with white space evened out.
 * Equal lines in one file have equal fingerprints, so that these are counted, not only looked up. `line` is the text of the line
 * where the finding starts. The result is 16 hexadecimal digits.
 */
export function fingerprint(finding: Pick<AnalysisFinding, 'ruleId' | 'file'>, line: string): string {
  const text = `${finding.ruleId}\n${finding.file}\n${line.trim().replace(/\s+/g, ' ')}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01234567);
}

/** FNV-1a over UTF-16 units, with another start value for each half; it tells lines apart and protects nothing. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // A last mixing step, since the lowest bits of FNV depend on the lowest bits of the text alone.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
