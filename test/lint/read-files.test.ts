import { describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';

async function replace(engine: Engine, path: string, newText: string): Promise<void> {
  const end = engine.document(path)?.text.length ?? 0;
  engine.editFile(path, [{ span: { start: 0, end }, newText }]);
  await engine.update();
}

function rulesIn(engine: Engine, path: string): readonly string[] {
  return engine.findings(path).map((finding) => finding.ruleId);
}

describe('what rules say of a file after another file changed that they had read', () => {
  it('is said again where the change leaves the schema as it is', async () => {
    const up = 'migrations/2025-01-01-000000_posts/up.sql';
    const down = 'migrations/2025-01-01-000000_posts/down.sql';
    const engine = await engineOver({
      files: [
        { path: 'diesel.toml', text: '[migrations_directory]\ndir = "migrations"\n' },
        { path: up, text: 'CREATE TABLE post (id bigint PRIMARY KEY);\n' },
        { path: down, text: '' },
      ],
    });
    expect(rulesIn(engine, up)).toContain('require-rollback');
    await replace(engine, down, 'DROP TABLE post;\n');
    expect(rulesIn(engine, up)).not.toContain('require-rollback');
    await replace(engine, down, '');
    expect(rulesIn(engine, up)).toContain('require-rollback');
    await replace(engine, down, '}');
    expect(rulesIn(engine, up)).not.toContain('require-rollback');
  });

  it('is said again of an index whose statement breaks', async () => {
    const path = 'prisma/migrations/20241208074324_add_index/migration.sql';
    const statement = 'CREATE INDEX CONCURRENTLY "StreamChunk_runId_idx" ON "StreamChunk"("runId");\n';
    const engine = await engineOver({ files: [{ path, text: statement }] });
    await replace(engine, path, statement.slice(0, 40));
    const fresh = await engineOver({ files: [{ path, text: statement.slice(0, 40) }] });
    expect(engine.findings(path)).toEqual(fresh.findings(path));
  });
});
