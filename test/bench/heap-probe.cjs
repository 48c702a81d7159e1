// Loaded into a server that is measured (`node --expose-gc --require`): at SIGUSR2 it writes how much memory it uses to the file that
// HEAP_PROBE names, after a collection where COLLECT is in that file.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');

const file = process.env.HEAP_PROBE;

process.on('SIGUSR2', () => {
  if (readFileSync(file, 'utf8') === 'COLLECT') for (let times = 0; times < 3; times++) globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ rssMb: rss / 1e6, heapMb: heapUsed / 1e6, heapBytes: heapUsed }));
  renameSync(`${file}.new`, file);
});
