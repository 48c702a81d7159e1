import type { Answer } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** An answer as one Markdown text: for the terminal, for other programs, and for hosts that render Markdown themselves. */
export function renderMarkdown(answer: Answer): string {
  const words = PHRASES[answer.language];
  const { route } = answer;
  const asksBack = answer.parts.some((part) => part.kind === 'ask');
  const head = [
    route.spokes.length > 0 ? `**${words.opens}:** ${route.spokes.map((id) => `\`${id}\``).join(', ')}` : '',
    route.decision ? `**${words.decision}:** ${route.decision}` : '',
    route.nextAction && !asksBack ? `**${words.next}:** ${route.nextAction}` : '',
  ].filter((line) => line !== '');
  const parts = answer.parts.map((part) => {
    const source = part.section
      ? `\n\n*${words.fromSection} ${part.section.skill}/${part.section.path}#${part.section.anchor}*`
      : '';
    return `## ${part.title}\n\n${part.markdown}${source}`;
  });
  return `${[head.join('\n\n'), ...parts].filter((text) => text !== '').join('\n\n')}\n`;
}
