import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import type { ResolvedFix } from '../../server/src/model/fix.ts';
import { type CorpusFile, corpusDir, corpusFiles } from '../support/corpus.ts';
import { engineOver } from '../support/engine.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';

/** How many findings of one rule are fixed in each repository of the corpus. */
const FINDINGS_PER_RULE = 4;
const NOW = new Date('2026-01-01T00:00:00Z');

type Files = readonly { readonly path: string; readonly text: string }[];

/**
 * Tries every fix of the findings (the first few of each rule) on its own and says what was wrong with it: a statement that can no longer
 * be read, or the finding still there. The engine has the original texts again afterwards.
 */
async function tryFixes(
  files: Files,
  deployed: boolean,
  findingsPerRule: number,
): Promise<{ tried: number; faults: string[] }> {
  const engine = await engineOver({ files: files.map((file) => ({ ...file, deployed })), settings: {} });
  const originals = new Map(files.map(({ path, text }) => [path, text]));
  const seen = new Map<string, number>();
  const faults: string[] = [];
  let tried = 0;
  for (const path of engine.filePaths()) {
    for (let place = 0; place < engine.findings(path).length; place++) {
      const ruleId = engine.findings(path)[place]?.ruleId ?? '';
      seen.set(ruleId, (seen.get(ruleId) ?? 0) + 1);
      if ((seen.get(ruleId) ?? 0) > findingsPerRule) continue;
      for (let choice = 0; ; choice++) {
        const finding = engine.findings(path)[place];
        const fix = finding && fixesOf(engine, finding, NOW)[choice];
        if (!fix) break;
        tried++;
        const fault = await faultOf(engine, finding, fix);
        if (fault) faults.push(`${path} ${ruleId} “${fix.title}”: ${fault}`);
        await undo(engine, fix, originals);
      }
    }
  }
  return { tried, faults };
}

async function faultOf(engine: Engine, finding: Finding, fix: ResolvedFix): Promise<string | undefined> {
  const touched = [...new Set((fix.edits ?? []).map((edit) => edit.file))];
  const created = fix.kind === 'newFile' ? fix.files : [];
  const unreadBefore = touched.reduce((sum, path) => sum + unread(engine, path), 0);
  const before = sameFindings(engine, finding);
  for (const path of touched) {
    const edits = (fix.edits ?? []).filter((edit) => edit.file === path).sort((a, b) => b.span.start - a.span.start);
    engine.editFile(path, edits);
  }
  for (const { path, text } of created) engine.setFile(path, text);
  await engine.update();
  const sqlFiles = created.map((file) => file.path).filter((path) => path.endsWith('.sql'));
  const unreadNow = [...touched, ...sqlFiles].reduce((sum, path) => sum + unread(engine, path), 0);
  if (unreadNow > unreadBefore) return 'a statement can no longer be read';
  return sameFindings(engine, finding) < before ? undefined : 'the finding is still there';
}

async function undo(engine: Engine, fix: ResolvedFix, originals: ReadonlyMap<string, string>): Promise<void> {
  if (fix.kind === 'newFile') for (const { path } of fix.files) engine.removeFile(path);
  for (const { file } of fix.edits ?? []) engine.setFile(file, originals.get(file) ?? '');
  await engine.update();
}

function unread(engine: Engine, path: string): number {
  const statements = engine.document(path)?.statements ?? [];
  return statements.filter((statement) => statement.parsed.fact.kind === 'unparsed').length;
}

function sameFindings(engine: Engine, { file, ruleId, message }: Finding): number {
  return engine.findings(file).filter((one) => one.ruleId === ruleId && one.message === message).length;
}

function groupByRepository(): Map<string, CorpusFile[]> {
  const groups = new Map<string, CorpusFile[]>();
  for (const file of corpusFiles()) {
    const repository = file.path.split('/')[0] ?? '';
    groups.set(repository, [...(groups.get(repository) ?? []), file]);
  }
  return groups;
}

describe('I6: every fix', () => {
  for (const deployed of [false, true]) {
    const state = deployed ? 'deployed' : 'not deployed yet';
    it(`applies, can be read, and removes its finding in a workspace that is ${state}`, async () => {
      const { tried, faults } = await tryFixes(SAMPLE_WORKSPACE, deployed, Number.POSITIVE_INFINITY);
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    });

    it.skipIf(!corpusDir)(`does so in real repositories that are ${state}`, { timeout: 300_000 }, async () => {
      const repositories = groupByRepository();
      let tried = 0;
      const faults: string[] = [];
      for (const [repository, members] of repositories) {
        const files = members.map(({ path, absolutePath }) => ({
          path: path.slice(repository.length + 1),
          text: readFileSync(absolutePath, 'utf8'),
        }));
        const result = await tryFixes(files, deployed, FINDINGS_PER_RULE);
        tried += result.tried;
        faults.push(...result.faults.map((fault) => `${repository}/${fault}`));
      }
      expect(tried).toBeGreaterThan(100);
      // An index that a file declares twice by IF NOT EXISTS stays when one declaration is removed.
      expect(faults.length / tried, faults.join('\n')).toBeLessThan(0.005);
    });
  }
});
