#!/usr/bin/env node
/**
 * Trains the advisor's ranker on test/advisor/questions/train.jsonl and writes server/src/advisor/router/ranker-weights.generated.ts.
 * Equal questions and vocabulary give an equal file.
 *
 *   node scripts/train-router.mjs           writes the weights
 *   node scripts/train-router.mjs --check   writes nothing; exit code 1 where they are stale
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { train } from './lib/linear-model.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, ScriptFailure } from './lib/run.mjs';

const QUESTIONS = 'test/advisor/questions/train.jsonl';
const OUTPUT = 'server/src/advisor/router/ranker-weights.generated.ts';

/** What a signal says for its own spoke before any question was seen; training moves it as far as the questions tell. */
const PRIOR = { names: 2.5, errors: 2.5, tools: 1, concerns: 1, hints: 0.3, rule: 2 };

/** Weights nearer to zero than this change nothing that anybody would see. */
const SMALLEST = 0.04;

/** The modules that turn a question into features, bundled so that Node can load them. */
async function loadRouter() {
  const folder = mkdtempSync(join(tmpdir(), 'schemawise-router-'));
  try {
    const outfile = join(folder, 'router.mjs');
    await build({
      stdin: {
        contents: [
          "export { LIFECYCLE, SIBLINGS } from './route-ids.ts';",
          "export { SIGNAL_KINDS } from './vocabulary/terms.ts';",
          "export { readQuestion } from './question.ts';",
          "export { findSignals } from './signals.ts';",
          "export { verdictOf } from './precedence.ts';",
          "export { featuresOf } from './features.ts';",
        ].join('\n'),
        resolveDir: inRoot('server/src/advisor/router'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The routes that the model chooses among. Writing and speeding up a query share their words, so they are one route here. */
function rankedRoutes({ LIFECYCLE, SIBLINGS }) {
  return [...LIFECYCLE.flat().filter((id) => id !== 'queries'), ...SIBLINGS, 'out-of-scope'];
}

/** Every feature that has a prior, with its weights before training. */
function priors(routes, { SIGNAL_KINDS }) {
  const rows = new Map();
  routes.forEach((id, index) => {
    for (const kind of SIGNAL_KINDS) rows.set(`signal:${id}:${kind}`, [index, PRIOR[kind]]);
    rows.set(`rule:${id}`, [index, PRIOR.rule]);
  });
  rows.set('shape:sql-concatenated', [routes.indexOf('security-compliance'), PRIOR.rule]);
  return rows;
}

function nameOf({ spoke, term }) {
  return `${spoke} ${term}`;
}

/**
 * In how many questions each term stands. A term that one question alone has tells nothing about unseen ones, and would make the
 * vocabulary look better than it is: the question is learned without it.
 */
function countTerms(read) {
  const counts = new Map();
  for (const { signals } of read) {
    for (const name of new Set(signals.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Every question is also learned from its words alone, so that one without a known term is not lost. */
function withoutSignals(features) {
  return new Map([...features].filter(([feature]) => !/^(?:signal|term|rule|guess):/.test(feature)));
}

/** An accepted alternative is a little right too. */
function targetOf({ primary, accept }, routes) {
  const target = routes.map(() => 0);
  const others = accept.map((id) => routes.indexOf(id)).filter((index) => index >= 0);
  target[routes.indexOf(primary)] = others.length > 0 ? 0.75 : 1;
  for (const index of others) target[index] += 0.25 / others.length;
  return target;
}

/** What a signal or a rule says is known beforehand, so that few questions need to move it. */
function stiffness(feature) {
  return feature.startsWith('signal:') || feature.startsWith('rule:') ? 0.5 : 1;
}

function source(routes, rows) {
  const lines = [...rows]
    .map(([feature, weights]) => [feature, entriesOf(weights)])
    .filter(([, entries]) => entries !== '')
    .map(([feature, entries]) => `${feature}\t${entries}`)
    .sort();
  return [
    '// Written by scripts/train-router.mjs from test/advisor/questions/train.jsonl; do not edit.',
    "import type { RouteId } from './route-ids.ts';",
    '',
    '/** The routes in the order of the letters in {@link WEIGHTS}. */',
    `export const RANKED: readonly RouteId[] = ${JSON.stringify(routes)};`,
    '',
    '/** One feature a line: its name, a tab, and a letter with a weight in hundredths for each route. */',
    `export const WEIGHTS: readonly string[] = [\n${lines.map((line) => `  ${JSON.stringify(line)},`).join('\n')}\n];`,
    '',
  ].join('\n');
}

function entriesOf(weights) {
  let entries = '';
  weights.forEach((weight, index) => {
    if (Math.abs(weight) >= SMALLEST) entries += String.fromCharCode(97 + index) + Math.round(weight * 100);
  });
  return entries;
}

await main(async () => {
  const router = await loadRouter();
  const routes = rankedRoutes(router);
  const items = readFileSync(inRoot(QUESTIONS), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const read = items.map((item) => {
    const question = router.readQuestion(item.text);
    return { question, signals: router.findSignals(question.words), target: targetOf(item, routes) };
  });
  const occurrences = countTerms(read);
  const examples = read.flatMap(({ question, signals, target }) => {
    const shared = signals.filter((signal) => (occurrences.get(nameOf(signal)) ?? 0) > 1);
    const features = router.featuresOf(question, shared, router.verdictOf(question.words, shared));
    return [
      { features, target },
      { features: withoutSignals(features), target },
    ];
  });
  const rows = train({ examples, classes: routes.length, priors: priors(routes, router), stiffness });
  const text = source(routes, rows);
  if (process.argv.includes('--check')) {
    if (readFileSync(inRoot(OUTPUT), 'utf8') === text) return;
    throw new ScriptFailure(
      'The weights of the router are stale; run `node scripts/train-router.mjs` and commit them.',
    );
  }
  writeFileSync(inRoot(OUTPUT), text);
  console.log(`wrote ${OUTPUT}: ${rows.size} features, ${Math.round(text.length / 1024)} KB`);
});
