import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One virtual file of a fixture. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly deployed: boolean;
}

/** A finding that a fixture expects, by the file's own 0-based line and column. */
export interface Expectation {
  readonly path: string;
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly confidence: number;
}

export interface Fixture {
  readonly name: string;
  readonly files: readonly FixtureFile[];
  /** What is deployed with another text than it has in {@link files}, or is gone by now. */
  readonly deployedAs: readonly { readonly path: string; readonly text: string }[];
  readonly expectations: readonly Expectation[];
}

const FILE_MARKER = /^(?:--|\/\/) @file (\S+)\s*$/;
const DEPLOYED_MARKER = /^(?:--|\/\/) @deployed\s*$/;
const DEPLOYED_AS_MARKER = /^(?:--|\/\/) @deployed-as (\S+)\s*$/;
const EXPECTATION = /^(?:--|\/\/)(\s*)(\^+) ([a-z0-9-]+) (\d+)\s*$/;

/** The fixtures of one rule: `test/rules/<rule-id>/*`. */
export function readFixtures(folder: string): Fixture[] {
  return readdirSync(folder)
    .filter((name) => /\.(sql|prisma|txt)$/.test(name))
    .sort()
    .map((name) => parseFixture(name, readFileSync(join(folder, name), 'utf8')));
}

/**
 * Reads a fixture. Lines `-- @file path` start a virtual file, `-- @deployed` after one says that it is deployed, `-- @deployed-as path` starts
 * the text with which a file is deployed that has another one now or is gone, and a comment
 * of carets under a line expects a finding there. Those comments are taken out, so that they change nothing that is tested.
 */
export function parseFixture(name: string, source: string): Fixture {
  const files: { path: string; lines: string[]; deployed: boolean }[] = [];
  const expectations: Expectation[] = [];
  const deployedAs: { path: string; lines: string[] }[] = [];
  let current = { path: name.replace(/\.txt$/, '.sql'), lines: [] as string[], deployed: false };
  const finish = (): void => {
    if (deployedAs.some((one) => one === current)) return;
    if (current.lines.some((line) => line.trim() !== '')) files.push(current);
  };
  for (const line of source.split('\n')) {
    const file = FILE_MARKER.exec(line);
    const expected = EXPECTATION.exec(line);
    const otherText = DEPLOYED_AS_MARKER.exec(line);
    if (file?.[1]) {
      finish();
      current = { path: file[1], lines: [], deployed: false };
    } else if (otherText?.[1]) {
      finish();
      current = { path: otherText[1], lines: [], deployed: false };
      deployedAs.push(current);
    } else if (DEPLOYED_MARKER.test(line)) {
      current.deployed = true;
    } else if (expected) {
      const [, gap = '', carets = '', ruleId = '', confidence = ''] = expected;
      const startColumn = 2 + gap.length;
      expectations.push({
        path: current.path,
        line: current.lines.length - 1,
        startColumn,
        endColumn: startColumn + carets.length,
        ruleId,
        confidence: Number(confidence),
      });
    } else {
      current.lines.push(line);
    }
  }
  finish();
  return {
    name,
    files: files.map(({ path, lines, deployed }) => ({ path, text: lines.join('\n'), deployed })),
    deployedAs: deployedAs.map(({ path, lines }) => ({ path, text: lines.join('\n') })),
    expectations,
  };
}
