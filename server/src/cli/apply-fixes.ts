import type { Engine } from '../lint/engine.ts';
import { BULK_FIX_CONFIDENCE, type Finding } from '../model/finding.ts';
import type { NewFile, TextEdit } from '../model/fix.ts';
import { fixesOf } from './fixes.ts';
import type { Sources } from './sources.ts';

/** What bulk fixing needs. The engine and the sources are changed in place; nothing is written to the disk. */
export interface FixInput {
  readonly engine: Engine;
  readonly sources: Sources;
  /** The findings that may be fixed, worked out anew after every round. */
  readonly findings: () => readonly Finding[];
  /** Deployed files are never edited. */
  readonly isDeployed: (path: string) => boolean;
}

/** A file as bulk fixing leaves it; `before` is undefined for a new one. */
export interface FixedFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly text: string;
  readonly titles: readonly string[];
}

/** Fixing one finding may bring up another; after this many rounds the rest is left to the next run. */
const MAX_ROUNDS = 200;

/** Applies the fixes that are safe to apply in bulk until none is left, and returns the files that differ, sorted. */
export async function applyBulkFixes(input: FixInput): Promise<readonly FixedFile[]> {
  const fixing = new BulkFixing(input);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!(await fixing.editFiles()) && !(await fixing.addMigration())) break;
  }
  return fixing.result();
}

class BulkFixing {
  readonly #input: FixInput;
  readonly #before = new Map<string, string | undefined>();
  readonly #titles = new Map<string, Set<string>>();
  /** Files whose last edits left a statement that cannot be read, or the findings in place: they were taken back. */
  readonly #refused = new Set<string>();
  readonly #triedMigrations = new Set<string>();

  constructor(input: FixInput) {
    this.#input = input;
  }

  /** One round of edits in all files; those that would overlap wait for the next. False where there was nothing to do. */
  async editFiles(): Promise<boolean> {
    const chosen = new Map<string, { edit: TextEdit; title: string; ruleId: string }[]>();
    for (const finding of this.#candidates()) {
      const fix = fixesOf(this.#input.engine, finding).find((one) => one.kind === 'edit' && one.bulk);
      if (fix?.kind !== 'edit' || !this.#fits(fix.edits, chosen)) continue;
      for (const edit of fix.edits) {
        const known = chosen.get(edit.file) ?? [];
        known.push({ edit, title: fix.title, ruleId: finding.ruleId });
        chosen.set(edit.file, known);
      }
    }
    if (chosen.size === 0) return false;
    const taken = [...chosen].map(([path, edits]) => {
      const text = this.#input.sources.text(path) ?? '';
      return { path, edits, text, measure: this.#measure(path, edits) };
    });
    for (const { path, edits, text } of taken) this.#set(path, applyEdits(text, edits));
    await this.#input.engine.update();
    const failed = taken.filter(({ path, edits, measure }) => {
      const now = this.#measure(path, edits);
      return now.unreadable > measure.unreadable || now.findings >= measure.findings;
    });
    for (const { path, text } of failed) {
      this.#refused.add(path);
      this.#set(path, text);
    }
    if (failed.length > 0) await this.#input.engine.update();
    for (const { path, edits, text } of taken) {
      if (this.#refused.has(path)) continue;
      if (!this.#before.has(path)) this.#before.set(path, text);
      for (const { title } of edits) this.#say(path, title);
    }
    return failed.length < taken.length;
  }

  /** Adds the files of one new migration; the next one is named after it. False where there is none to add. */
  async addMigration(): Promise<boolean> {
    for (const finding of this.#candidates()) {
      const fix = fixesOf(this.#input.engine, finding).find((one) => one.kind === 'newFile' && one.bulk);
      if (fix?.kind !== 'newFile' || fix.files.some((file) => this.#input.sources.text(file.path) !== undefined))
        continue;
      const key = `${finding.file}\n${finding.ruleId}\n${fix.title}`;
      if (this.#triedMigrations.has(key)) continue;
      this.#triedMigrations.add(key);
      for (const file of fix.files) this.#create(file, fix.title);
      await this.#input.engine.update();
      return true;
    }
    return false;
  }

  result(): readonly FixedFile[] {
    return [...this.#before]
      .map(([path, before]) => ({
        path,
        before,
        text: this.#input.sources.text(path) ?? '',
        titles: [...(this.#titles.get(path) ?? [])],
      }))
      .filter(({ before, text }) => before !== text)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #candidates(): readonly Finding[] {
    return this.#input.findings().filter((finding) => finding.confidence >= BULK_FIX_CONFIDENCE);
  }

  /** True where every edit is in a file that may be edited and touches nothing that is already chosen. */
  #fits(edits: readonly TextEdit[], chosen: ReadonlyMap<string, readonly { edit: TextEdit }[]>): boolean {
    return edits.every((edit) => {
      if (this.#refused.has(edit.file) || this.#input.isDeployed(edit.file)) return false;
      if (this.#input.sources.text(edit.file) === undefined) return false;
      return !chosen.get(edit.file)?.some(({ edit: other }) => touches(edit, other));
    });
  }

  #create(file: NewFile, title: string): void {
    this.#before.set(file.path, undefined);
    this.#set(file.path, file.text);
    this.#say(file.path, title);
  }

  #set(path: string, text: string): void {
    this.#input.sources.set(path, text);
    this.#input.engine.setFile(path, text);
  }

  #say(path: string, title: string): void {
    const titles = this.#titles.get(path) ?? new Set();
    titles.add(title);
    this.#titles.set(path, titles);
  }

  /** What a round of edits must not worsen (statements that cannot be read) and must improve (findings of the rules it fixes). */
  #measure(path: string, edits: readonly { ruleId: string }[]): { unreadable: number; findings: number } {
    const { engine } = this.#input;
    const rules = new Set(edits.map((edit) => edit.ruleId));
    const statements = engine.document(path)?.statements ?? [];
    return {
      unreadable: statements.filter((statement) => statement.parsed.fact.kind === 'unparsed').length,
      findings: engine.findings(path).filter((finding) => rules.has(finding.ruleId)).length,
    };
  }
}

/** Two insertions at one place touch as well, since their order would be arbitrary. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** Applies edits that do not overlap. */
function applyEdits(text: string, edits: readonly { edit: TextEdit }[]): string {
  const ordered = edits.map(({ edit }) => edit).sort((a, b) => b.span.start - a.span.start);
  return ordered.reduce((old, { span, newText }) => old.slice(0, span.start) + newText + old.slice(span.end), text);
}
