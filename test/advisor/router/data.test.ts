import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIBLING_CARDS, SPOKE_CARDS } from '../../../server/src/advisor/router/cards/index.ts';
import { LIFECYCLE, SIBLINGS } from '../../../server/src/advisor/router/route-ids.ts';
import { VOCABULARIES } from '../../../server/src/advisor/router/vocabulary/index.ts';
import { fold, wordsOf } from '../../../server/src/advisor/router/words.ts';
import { readQuestions } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const spokes = LIFECYCLE.flat();

describe('the cards', () => {
  it.each(spokes)('%s has the title and gates of its frontmatter', (id) => {
    const text = readFileSync(join(root, 'skills', id, 'SKILL.md'), 'utf8');
    const card = SPOKE_CARDS.get(id);
    expect(text).toContain(`title: ${card?.title}`);
    const [, list = ''] = /\n {2}gates:\n((?: {4}- .*\n)+)/.exec(text) ?? [];
    const gates = list
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/^- "?|"?$/g, ''));
    expect(card?.gates).toEqual(gates);
  });

  it('exist for every sibling', () => {
    expect([...SIBLING_CARDS.keys()].sort()).toEqual([...SIBLINGS].sort());
  });
});

describe('the vocabularies', () => {
  it('hold terms that consist of words', () => {
    const terms = VOCABULARIES.flatMap(({ names = [], errors = [], tools = [], concerns = [], hints = [] }) => [
      ...names,
      ...errors,
      ...tools,
      ...concerns,
      ...hints,
    ]);
    expect(terms.filter((term) => wordsOf(fold(term)).length === 0)).toEqual([]);
  });

  it('exist once for every route but the one that shares another’s', () => {
    const expected = [...spokes.filter((id) => id !== 'queries'), ...SIBLINGS, 'out-of-scope'].sort();
    expect(VOCABULARIES.map(({ spoke }) => spoke).sort()).toEqual(expected);
  });
});

describe('the labelled questions', () => {
  it.each(['train', 'held-out'] as const)('%s is well-formed and names known routes', (name) => {
    const known: readonly string[] = [...spokes, ...SIBLINGS, 'out-of-scope'];
    const items = readQuestions(name);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    const wrong = items.filter(
      ({ primary, also, accept, text, source }) =>
        text.trim() === '' ||
        [primary, ...also, ...accept].some((id) => !known.includes(id)) ||
        !/^(?:written|https:\/\/github\.com\/[^/]+\/[^/]+\/issues\/\d+)$/.test(source),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the weights of the ranker', () => {
  it('are what the training set gives, and small', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/train-router.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const file = join(root, 'server/src/advisor/router/ranker-weights.generated.ts');
    expect(statSync(file).size).toBeLessThan(1_000_000);
  }, 300_000);
});
