import { SIBLING_CARDS } from '../router/cards/index.ts';
import type { Route } from '../router/route.ts';
import type { AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** Who owns the question instead, and what to send along. */
export function handoffPart(found: Route, language: Language): AnswerPart {
  const phrases = PHRASES[language];
  const card = found.handoff === null ? undefined : SIBLING_CARDS.get(found.handoff);
  const kept =
    found.spokes.length > 0 ? `\n\n${phrases.weKeep}: ${found.spokes.map((id) => `\`${id}\``).join(', ')}.` : '';
  return {
    kind: 'handoff',
    title: phrases.titles.handoff,
    markdown:
      `${card?.decision ?? ''}\n\n${phrases.ownedBy(found.handoff ?? '')} ${card?.nextAction ?? ''}${kept}`.trim(),
  };
}
