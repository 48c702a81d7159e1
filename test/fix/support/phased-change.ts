import { applyEdits } from '../../../server/src/fix/apply-edits.ts';
import { fixesOf } from '../../../server/src/fix/fixes-of.ts';
import type { Finding } from '../../../server/src/model/finding.ts';
import { engineOver } from '../../support/engine.ts';

const NOW = new Date(Date.UTC(2026, 2, 1, 12, 30, 45));

interface File {
  readonly path: string;
  readonly text: string;
}

/** One migration of a workspace in the naming `001_name.up.sql`, with its way back. */
export interface Pair {
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

export interface PhasedChange {
  /** Migrations in order: those that are as they were, then the phases. */
  readonly migrations: readonly Pair[];
  /** How many of them were there before and stay what they are. */
  readonly before: number;
  /** What rules say about the files once the fix is applied. */
  readonly findings: readonly Finding[];
}

/** Applies the fix of a rule that comes in phases to a workspace of golang-migrate's files. */
export async function phasedChange(
  files: readonly File[],
  ruleId: string,
  title: RegExp,
  settings: unknown = { dialect: 'postgresql' },
): Promise<PhasedChange> {
  const engine = await engineOver({ files, settings });
  const finding = engine
    .filePaths()
    .flatMap((path) => engine.findings(path))
    .find((one) => one.ruleId === ruleId && !one.file.endsWith('.down.sql'));
  if (!finding) throw new Error(`No finding of ${ruleId}`);
  const fix = fixesOf(engine, finding, NOW).find((one) => title.test(one.title));
  if (!fix) throw new Error(`No such fix of ${ruleId}`);
  const edits = fix.edits ?? [];
  const edited = files.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      edits.filter((one) => one.file === path),
    ),
  }));
  const all = [...edited, ...(fix.kind === 'newFile' ? fix.files : [])];
  const after = await engineOver({ files: all, settings });
  const ups = all.filter(({ path }) => path.endsWith('.up.sql'));
  return {
    migrations: ups.map(({ path, text }) => ({
      name: path.slice(path.lastIndexOf('/') + 1, -'.up.sql'.length),
      up: text,
      down: all.find((one) => one.path === path.replace('.up.sql', '.down.sql'))?.text ?? '',
    })),
    before:
      files.findIndex(({ path }) => path === finding.file) < 0 ? 0 : ups.findIndex(({ path }) => path === finding.file),
    findings: after.filePaths().flatMap((path) => after.findings(path)),
  };
}
