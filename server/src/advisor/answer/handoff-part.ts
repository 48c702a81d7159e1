import type { Route } from '../router/route.ts';
import type { AnswerPart, Language } from './answer.ts';
import { siblingCardOf } from './cards.ts';
import { PHRASES } from './phrases.ts';

/** Who owns the question instead, and what to send along. */
export function handoffPart(found: Route, language: Language): AnswerPart {
  const phrases = PHRASES[language];
  const card = found.handoff === null ? undefined : siblingCardOf(found.handoff, language);
  const kept =
    found.spokes.length > 0 ? [`${phrases.weKeep}: ${found.spokes.map((id) => `\`${id}\``).join(', ')}.`] : [];
  return {
    kind: 'handoff',
    title: phrases.titles.handoff,
    markdown: [card?.decision ?? '', card?.nextAction ?? '', ...kept].filter((text) => text !== '').join('\n\n'),
  };
}
