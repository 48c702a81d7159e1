import { applyEdits } from '../fix/apply-edits.ts';
import { fixesOf } from '../fix/fixes-of.ts';
import { selectBulk } from '../fix/select-bulk.ts';
import type { Engine } from '../lint/engine.ts';
import { BULK_FIX_CONFIDENCE, type Finding } from '../model/finding.ts';
import type { ResolvedFix, TextEdit } from '../model/fix.ts';
import type { Sources } from '../report/sources.ts';

/** What bulk fixing needs. The engine and the sources are changed in place; nothing is written to the disk. */
export interface FixInput {
  readonly engine: Engine;
  readonly sources: Sources;
  /** The findings that may be fixed, worked out anew after every round. */
  readonly findings: () => readonly Finding[];
  /** True for a deployed migration, which is never edited. */
  readonly isDeployed: (path: string) => boolean;
  /** Stamps new migrations. */
  readonly now: Date;
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

/**
 * Applies the fixes that are safe to apply in bulk until none is left, edits first, and returns the files that differ, sorted.
 * What leaves a statement unreadable or its finding in place is taken back.
 */
export async function applyBulkFixes(input: FixInput): Promise<readonly FixedFile[]> {
  const fixing = new BulkFixing(input);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!(await fixing.editFiles()) && !(await fixing.addMigrations())) break;
  }
  return fixing.result();
}

interface Choice<Kind extends ResolvedFix['kind']> {
  readonly finding: Finding;
  readonly fix: Extract<ResolvedFix, { kind: Kind }>;
}

class BulkFixing {
  readonly #input: FixInput;
  readonly #before = new Map<string, string | undefined>();
  readonly #titles = new Map<string, Set<string>>();
  /** Files whose edits, and findings whose migrations, were taken back. */
  readonly #refused = new Set<string>();

  constructor(input: FixInput) {
    this.#input = input;
  }

  /** One round of edits in all files; those that would interfere wait for the next. False where none was kept. */
  async editFiles(): Promise<boolean> {
    const { engine, sources } = this.#input;
    const byFile = new Map<string, { edit: TextEdit; choice: Choice<'edit'> }[]>();
    for (const choice of this.#choices('edit', (fix) => fix.edits.every((edit) => this.#mayEdit(edit.file)))) {
      for (const edit of choice.fix.edits) {
        const known = byFile.get(edit.file);
        if (known) known.push({ edit, choice });
        else byFile.set(edit.file, [{ edit, choice }]);
      }
    }
    if (byFile.size === 0) return false;
    const rounds = [...byFile].map(([path, edits]) => {
      const rules = new Set(edits.map(({ choice }) => choice.finding.ruleId));
      return { path, edits, rules, text: sources.text(path) ?? '', before: this.#measure(path, rules) };
    });
    for (const { path, edits, text } of rounds) {
      this.#set(
        path,
        applyEdits(
          text,
          edits.map(({ edit }) => edit),
        ),
      );
    }
    await engine.update();
    const failed = withSharedChoices(
      rounds,
      rounds.filter(({ path, rules, before }) => !improved(before, this.#measure(path, rules))),
    );
    for (const { path, text } of failed) {
      this.#refused.add(path);
      this.#set(path, text);
    }
    if (failed.length > 0) await engine.update();
    for (const { path, edits, text } of rounds) {
      if (this.#refused.has(path)) continue;
      if (!this.#before.has(path)) this.#before.set(path, text);
      for (const { choice } of edits) this.#say(path, choice.fix.title);
    }
    return failed.length < rounds.length;
  }

  /**
   * Adds at most one migration to each database; the next one is named after it. False where there was none to add. Fixes that also
   * change an existing file are left to people.
   */
  async addMigrations(): Promise<boolean> {
    const { engine, sources } = this.#input;
    const choices = this.#choices('newFile', (fix, finding) => {
      const isNew = fix.files.every((file) => sources.text(file.path) === undefined);
      return isNew && fix.edits === undefined && !this.#refused.has(keyOf({ fix, finding }));
    });
    if (choices.length === 0) return false;
    const before = choices.map(({ finding }) => this.#measure(finding.file, new Set([finding.ruleId])));
    for (const { fix } of choices) for (const file of fix.files) this.#set(file.path, file.text);
    await engine.update();
    for (const [index, choice] of choices.entries()) {
      const { finding, fix } = choice;
      const after = this.#measure(finding.file, new Set([finding.ruleId]));
      if (improved(before[index] ?? after, after)) {
        for (const file of fix.files) {
          this.#before.set(file.path, undefined);
          this.#say(file.path, fix.title);
        }
        continue;
      }
      this.#refused.add(keyOf(choice));
      for (const file of fix.files) {
        sources.delete(file.path);
        engine.removeFile(file.path);
      }
    }
    await engine.update();
    return true;
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

  /** For every sure finding its first fix of that kind that may be applied in bulk, without those that interfere with an earlier one. */
  #choices<Kind extends ResolvedFix['kind']>(
    kind: Kind,
    isAllowed: (fix: Choice<Kind>['fix'], finding: Finding) => boolean,
  ): readonly Choice<Kind>[] {
    const { engine, now } = this.#input;
    const choices = new Map<ResolvedFix, Choice<Kind>>();
    for (const finding of this.#input.findings()) {
      if (finding.confidence < BULK_FIX_CONFIDENCE) continue;
      const fixes = fixesOf(engine, finding, now).filter((one): one is Choice<Kind>['fix'] => one.kind === kind);
      const fix = fixes.find((one) => one.bulk && isAllowed(one, finding));
      if (fix) choices.set(fix, { finding, fix });
    }
    return selectBulk([...choices.keys()]).flatMap((fix) => choices.get(fix) ?? []);
  }

  #mayEdit(path: string): boolean {
    const { sources, isDeployed } = this.#input;
    return sources.text(path) !== undefined && !isDeployed(path) && !this.#refused.has(path);
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

  #measure(path: string, rules: ReadonlySet<string>): Measure {
    const { engine } = this.#input;
    const statements = engine.document(path)?.statements ?? [];
    return {
      unreadable: statements.filter((statement) => statement.parsed.fact.kind === 'unparsed').length,
      findings: engine.findings(path).filter((finding) => rules.has(finding.ruleId)).length,
    };
  }
}

interface FileRound {
  readonly edits: readonly { readonly choice: Choice<'edit'> }[];
}

/** The failed files, and those that share a fix with one of them: a fix is applied as a whole or not at all. */
function withSharedChoices<T extends FileRound>(rounds: readonly T[], failed: readonly T[]): readonly T[] {
  const lost = new Set(failed);
  for (let size = -1; size !== lost.size; ) {
    size = lost.size;
    const choices = new Set([...lost].flatMap((round) => round.edits.map(({ choice }) => choice)));
    for (const round of rounds) if (round.edits.some(({ choice }) => choices.has(choice))) lost.add(round);
  }
  return [...lost];
}

/** What a round must not worsen (statements that cannot be read) and must improve (findings of the rules that it fixes). */
interface Measure {
  readonly unreadable: number;
  readonly findings: number;
}

function improved(before: Measure, after: Measure): boolean {
  return after.unreadable <= before.unreadable && after.findings < before.findings;
}

function keyOf({ finding, fix }: Choice<'newFile'>): string {
  return `${finding.file}\n${finding.ruleId}\n${fix.title}`;
}
