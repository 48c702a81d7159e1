import { describe, expect, it } from 'vitest';
import { fixesOf, STILL_CLOCK } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';

function everyFix(engine: Engine): unknown {
  return engine
    .filePaths()
    .flatMap((path) => engine.findings(path))
    .map((finding) => [finding.ruleId, finding.span, fixesOf(engine, finding, STILL_CLOCK)]);
}

/** The fixes after replacing a piece of one file, and those of a fresh analysis. */
async function fixesAfter(
  files: Readonly<Record<string, string>>,
  edited: string,
  from: string,
  to: string,
): Promise<readonly [edited: unknown, fresh: unknown]> {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, text }));
  const engine = await engineOver({ files: inputs });
  for (const { path } of inputs) engine.findings(path);
  const start = files[edited]?.indexOf(from) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  engine.editFile(edited, [{ span: { start, end: start + from.length }, newText: to }]);
  await engine.update();
  const now = inputs.map(({ path }) => ({ path, text: engine.document(path)?.text ?? '' }));
  return [everyFix(engine), everyFix(await engineOver({ files: now }))];
}

describe('the fixes of findings', () => {
  it('are the same of files that have been let go', async () => {
    const engine = await engineOver({ files: SAMPLE_WORKSPACE });
    const letGo = await engineOver({ files: SAMPLE_WORKSPACE, filesAtHand: 0 });
    for (const path of letGo.filePaths()) letGo.findings(path);
    const fixes = everyFix(engine);
    expect(everyFix(letGo)).toEqual(fixes);
    expect(JSON.stringify(fixes)).toContain('newText');
  });
});

describe('the fixes of findings that an edit left as they were', () => {
  it('read the schema before their statement as it is by now', async () => {
    const files = {
      'migrations/001_init.up.sql':
        'CREATE TABLE t (id int PRIMARY KEY);\nCREATE POLICY b ON t FOR UPDATE USING (id > 0);\n',
      'migrations/002_fix.up.sql': 'DROP POLICY IF EXISTS a ON t;\n',
    };
    const [edited, fresh] = await fixesAfter(
      files,
      'migrations/001_init.up.sql',
      'CREATE POLICY b',
      'CREATE POLICY a ON t USING (true);\nCREATE POLICY b',
    );
    expect(JSON.stringify(fresh)).toContain('CREATE POLICY a ON t TO public USING (true);');
    expect(edited).toEqual(fresh);
  });

  it('edit the fields of other models that have come since', async () => {
    const path = 'prisma/schema.prisma';
    const relation = 'model User {\n  teamId Int\n  team Team @relation(fields: [teamId], ';
    const files = { [path]: ' \nmodel Team {\n  id    Int    @id ' };
    const [edited, fresh] = await fixesAfter(files, path, ' \nmodel', `${relation}\nmodel`);
    expect(JSON.stringify(fresh)).toContain('Use BigInt');
    expect(edited).toEqual(fresh);
  });
});
