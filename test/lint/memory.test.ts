import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { postgresMigration, workspaceFiles } from '../bench/inputs.mjs';
import { engineOver } from '../support/engine.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInMegabytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}

const SLACK_IN_MEGABYTES = 12;

const FILES = [
  {
    path: 'db/migrations/0001_orders.sql',
    text: 'CREATE TABLE orders (id bigint PRIMARY KEY, price float);\nCREATE INDEX orders_price_idx ON orders (price);\n',
  },
  { path: 'queries/orders.sql', text: 'SELECT * FROM orders WHERE price > $1;\nDELETE FROM orders;\n' },
];

/** Half of it is there already; a list of all migrations in each file's notes would cost four times as much. */
const KILOBYTES_PER_FILE = 60;

describe('the memory of an engine', () => {
  it('is bounded for each file whose findings have been asked for', async () => {
    const warm = await engineOver({ files: FILES });
    for (const path of warm.filePaths()) warm.findings(path);
    const files = workspaceFiles(1_000);
    const before = heapInMegabytes();
    const engine = await engineOver({ files });
    let findings = 0;
    for (const path of engine.filePaths()) findings += engine.findings(path).length;
    expect(findings).toBeGreaterThan(files.length);
    const kilobytes = (heapInMegabytes() - before) * 1_000;
    expect(kilobytes / engine.filePaths().length).toBeLessThan(KILOBYTES_PER_FILE);
  }, 240_000);

  it('does not hold a version of a long file for each statement that was in it', async () => {
    const path = '0001_long.sql';
    const text = postgresMigration(2_000);
    const engine = await engineOver({ files: [{ path, text }] });
    const at = text.indexOf('email', text.length / 2);
    const edit = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n++) {
        const word = `x${n}`;
        engine.editFile(path, [{ span: { start: at, end: at }, newText: word }]);
        await engine.update();
        engine.editFile(path, [{ span: { start: at, end: at + word.length }, newText: '' }]);
        await engine.update();
        // What weak references lead to is held until the event loop goes round.
        if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await new Promise((resolve) => setImmediate(resolve));
    };
    await edit(0, 350);
    const before = heapInMegabytes();
    await edit(350, 950);
    // The versions come to 54 MB.
    expect(heapInMegabytes() - before).toBeLessThan(SLACK_IN_MEGABYTES);
  }, 240_000);

  it('does not grow over 10,000 edits that are taken back', async () => {
    const engine = await engineOver({ files: FILES });
    const paths = engine.filePaths();
    const edit = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        const path = paths[n % paths.length] ?? '';
        const end = engine.document(path)?.text.length ?? 0;
        const at = Math.floor(end / 2);
        engine.editFile(path, [{ span: { start: at, end: at }, newText: `x${n % 50}` }]);
        await engine.update();
        engine.findings(path);
        engine.editFile(path, [{ span: { start: at, end: at + `x${n % 50}`.length }, newText: '' }]);
        await engine.update();
        engine.findings(path);
      }
    };
    await edit(500);
    const before = heapInMegabytes();
    await edit(4_500);
    expect(heapInMegabytes() - before).toBeLessThan(SLACK_IN_MEGABYTES);
  }, 240_000);
});
