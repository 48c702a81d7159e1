#!/usr/bin/env node
// Measures keystroke to diagnostics, ours and squawk's in the same run: `npm run bench`.
// squawk is measured where SQUAWK names its program or `squawk` is on the PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresMigration, prismaSchema } from './inputs.mjs';
import { measureKeystrokes } from './keystroke.mjs';

const root = join(import.meta.dirname, '../..');
const ours = {
  name: 'schemawise',
  command: [process.execPath, join(root, 'server/dist/language-server.js'), '--stdio'],
};
if (!existsSync(ours.command[1])) {
  console.error('The language server is not built, so there is nothing to measure. Run `npm run build` first.');
  process.exit(2);
}
const squawk = findSquawk();
if (!squawk) console.log('squawk was not found, so there is no comparison. Set SQUAWK to its program to compare.');

const documents = [
  { fileName: '0001_361.sql', languageId: 'sql', text: postgresMigration(361), edits: 100, peer: squawk },
  { fileName: '0001_2000.sql', languageId: 'sql', text: postgresMigration(2_000), edits: 50, peer: squawk },
  { fileName: '0001_14001.sql', languageId: 'sql', text: postgresMigration(14_001), edits: 20, peer: squawk },
  { fileName: 'schema.prisma', languageId: 'prisma', text: prismaSchema(3_000), edits: 50, peer: undefined },
];

const results = [];
for (const document of documents) {
  const mine = await measureKeystrokes(ours, document);
  results.push(mine);
  if (!document.peer) continue;
  const theirs = await measureKeystrokes(document.peer, document);
  results.push({ ...theirs, oursOverTheirs: Math.round((mine.p50 / theirs.p50) * 1_000) / 1_000 });
}
console.table(results);
const folder = join(root, 'dist');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);

function findSquawk() {
  const program = process.env.SQUAWK ?? 'squawk';
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' });
  return found.status === 0 ? { name: 'squawk', command: [program, 'server'] } : undefined;
}
