import { describe, expect, it } from 'vitest';
import { route } from '../../../server/src/advisor/router/route.ts';
import { SIBLINGS } from '../../../server/src/advisor/router/route-ids.ts';
import { isRight, type LabelledQuestion, labelOf, percent, readQuestions } from './support.ts';

const unseen = readQuestions('held-out');
const isHandOff = ({ primary }: LabelledQuestion) => [...SIBLINGS, 'out-of-scope'].includes(primary);
const right = (item: LabelledQuestion) => isRight(item, route(item.text));

describe('questions that the ranker was not trained on', () => {
  it('share none with the training set', () => {
    const seen = new Set(readQuestions('train').map((item) => item.text));
    expect(unseen.filter((item) => seen.has(item.text))).toEqual([]);
  });

  it('go to the right place nine times out of ten, in both languages', () => {
    expect(percent(unseen, right)).toBeGreaterThanOrEqual(90);
    for (const language of ['en', 'fr']) {
      expect(
        percent(
          unseen.filter((item) => item.lang === language),
          right,
        ),
      ).toBeGreaterThanOrEqual(90);
    }
  });

  it('are handed over or turned away when they belong elsewhere', () => {
    expect(percent(unseen.filter(isHandOff), right)).toBeGreaterThanOrEqual(88);
  });

  it('open every further spoke that they need', () => {
    const needed = unseen.flatMap((item) => item.also.map((id) => ({ item, id })));
    const opened = ({ item, id }: (typeof needed)[number]) => {
      const found = route(item.text);
      return [labelOf(found), ...found.spokes].includes(id);
    };
    expect(percent(needed, opened)).toBeGreaterThanOrEqual(95);
  });

  it('open no more than three spokes for one task', () => {
    const single = unseen.filter((item) => item.also.length === 0 && item.kind === 'question');
    expect(single.filter((item) => route(item.text).spokes.length > 3)).toEqual([]);
  });
});
