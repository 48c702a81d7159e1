import { describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';

const PATH = 'db/migrations/20240101000000_a.sql';
const TEXT = `-- migrate:up
CREATE TABLE a (id int);
CREATE TABLE b (id int);
-- migrate:down
DROP TABLE b;
DROP TABLE a;
`;

const tables = (engine: Engine): readonly string[] =>
  engine.databases().flatMap(({ context }) => [...context.timeline.final.tables()].map((table) => table.name));

describe('a migration with a section for each direction', () => {
  it('is folded by where its sections stand now, after any edit above them', async () => {
    const engine = await engineOver({ files: [{ path: PATH, text: TEXT }], settings: { dialect: 'postgresql' } });
    const at = TEXT.indexOf(')');
    engine.editFile(PATH, [{ span: { start: at, end: at }, newText: `, ${'x'.repeat(200)} int` }]);
    await engine.update();
    expect(tables(engine)).toEqual(['a', 'b']);
    engine.editFile(PATH, [{ span: { start: at, end: at + 206 }, newText: '' }]);
    await engine.update();
    expect(tables(engine)).toEqual(['a', 'b']);
  });
});
