import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../server/src/fix/apply-edits.ts';
import { resolveFix } from '../../../server/src/fix/resolve-fix.ts';
import type { Engine } from '../../../server/src/lint/engine.ts';
import type { Fix, MigrationFix } from '../../../server/src/model/fix.ts';
import { RULES } from '../../../server/src/rules/index.generated.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { engineOver } from '../../support/engine.ts';
import { readFixtures } from '../../support/rule-fixtures.ts';

const RULE_FIXTURES = join(import.meta.dirname, '../../rules');

/** A migration that a rule offers for one of its fixtures. */
export interface OfferedMigration {
  readonly rule: string;
  readonly fixture: string;
  readonly fix: MigrationFix;
  /** The statements that the database has run before: those of its files, with the edits that go with the fix. */
  readonly base: readonly string[];
}

/** Every migration that the rules offer for their own fixtures of these dialects. */
export async function offeredMigrations(dialects: readonly Dialect[]): Promise<OfferedMigration[]> {
  const offered: OfferedMigration[] = [];
  for (const { meta } of RULES) {
    const folder = join(RULE_FIXTURES, meta.id);
    if (!existsSync(folder)) continue;
    for (const fixture of readFixtures(folder)) {
      if (!fixture.expectations.some(({ ruleId }) => ruleId === meta.id)) continue;
      const engine = await engineOver(fixture);
      for (const path of engine.filePaths()) {
        for (const finding of engine.findings(path)) {
          const source = finding.ruleId === meta.id ? engine.sourceOf(finding) : undefined;
          const dialect = source?.database.dialect;
          if (!source || !dialect || !dialects.includes(dialect)) continue;
          const { statement, database, place, deployed } = source;
          const context = { deployed, canWriteMigration: true, dialect, database, file: place };
          for (const fix of source.report.fixes?.(context, statement) ?? []) {
            if (fix.kind !== 'migration') continue;
            const base = await statementsBefore(engine, fixture, fix, database.plan.id);
            if (base) offered.push({ rule: meta.id, fixture: fixture.name, fix, base });
          }
        }
      }
    }
  }
  return offered;
}

/** What the database's files run once the fix's edits are made. */
async function statementsBefore(
  engine: Engine,
  fixture: Parameters<typeof engineOver>[0],
  fix: Fix,
  databaseId: string,
): Promise<readonly string[] | undefined> {
  const plan = engine.databases().find((one) => one.plan.id === databaseId)?.plan;
  if (!plan) return undefined;
  const edit: Fix = { kind: 'edit', title: '', bulk: false, edits: fix.edits ?? [] };
  const edits = resolveFix(edit, { plan, now: new Date(0) })?.edits ?? [];
  const files = fixture.files.map((file) => ({
    ...file,
    text: applyEdits(
      file.text,
      edits.filter((one) => one.file === file.path),
    ),
  }));
  const edited = await engineOver({ ...fixture, files });
  const database = edited.databases().find((one) => one.plan.id === databaseId);
  if (!database) return undefined;
  return database.plan.files
    .filter(({ role, folded }) => (role === 'migration' || role === 'schema') && folded !== false)
    .flatMap(({ path, sections }) =>
      database.context
        .statementsOf(path)
        .filter(
          ({ start }) => !sections.some((one) => one.direction === 'down' && start >= one.start && start < one.end),
        )
        .map(({ text }) => text),
    );
}
