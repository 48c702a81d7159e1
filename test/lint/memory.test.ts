import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
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

describe('the memory of an engine', () => {
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
