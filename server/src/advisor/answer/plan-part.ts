import { SPOKE_CARDS } from '../router/cards/index.ts';
import type { Route } from '../router/route.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** What is asked of the whole system rather than of one table or query. */
const SYSTEMIC =
  /\b(?:migrat\w+ (?:\w+ ){0,3}from \w+(?: \w+){0,2} to|move (?:\w+ ){0,4}from \w+ to|switch (?:\w+ ){0,4}(?:from|to)|(?:all|every|across|whole|entire|everywhere|globally)\b.{0,40}\b(?:database|databases|table|tables|pii|column|columns|data|quer\w+|service|services|schema|system)|event sourcing|cqrs|microservices?|sharding|shard (?:our|the|my)|read replicas globally|multi-region|passer de \w+ (?:à|a) \w+|migrer (?:\w+ ){0,3}de \w+ (?:vers|à|a)|toutes? les (?:bases|tables|données|donnees|requetes|requêtes))/i;

/** True for a question about the whole system that several spokes answer one after the other. */
export function isSystemic(question: string, found: Route): boolean {
  return found.spokes.length >= 2 && SYSTEMIC.test(question.slice(0, 2_000));
}

/** The spokes as phases in the order of a change's life: what each decides, and when it is done. */
export function planPart(found: Route, library: SkillLibrary, language: Language): AnswerPart {
  const phrases = PHRASES[language];
  const phases = found.spokes.flatMap((id, index) => {
    const card = SPOKE_CARDS.get(id);
    const skill = library.skill(id);
    if (!card) return [];
    const title = (language === 'fr' ? skill?.titleFr : undefined) ?? card.title;
    return [
      `**${phrases.phase(index + 1, title)}**\n\n${card.decision} ${card.nextAction}\n\n${phrases.doneWhen}: ${card.gates.join('; ')}.`,
    ];
  });
  return { kind: 'plan', title: phrases.titles.plan, markdown: phases.join('\n\n') };
}
