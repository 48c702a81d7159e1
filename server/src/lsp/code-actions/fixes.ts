import type { Engine } from '../../lint/engine.ts';
import type { Finding } from '../../model/finding.ts';
import type { ResolvedFix } from '../../model/fix.ts';

export function fixesOf(engine: Engine, finding: Finding): readonly ResolvedFix[] {
  const source = engine.sourceOf(finding);
  if (!source) return [];
  const fixes =
    source.report.fixes?.(
      {
        deployed: source.deployed,
        canWriteMigration: false,
        dialect: source.database.dialect,
        database: source.database,
        file: source.place,
      },
      source.statement,
    ) ?? [];
  return fixes.flatMap((fix): ResolvedFix[] =>
    fix.kind === 'edit'
      ? [
          {
            kind: 'edit',
            title: fix.title,
            bulk: fix.bulk,
            edits: fix.edits.map((e) => ({
              file: e.statement.file,
              span: { start: e.span.start + e.statement.start, end: e.span.end + e.statement.start },
              newText: e.newText,
            })),
          },
        ]
      : [],
  );
}
