import type { Route } from '../router/route.ts';
import { labelOf } from '../stack/stack-items.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import type { AnswerPart, Language } from './answer.ts';
import { siblingCardOf } from './cards.ts';
import { PACKET_LABELS, PACKETS } from './handoff-packets.ts';
import { PHRASES } from './phrases.ts';

/**
 * Who owns the question instead, and the packet that goes along: what to send, what the workspace tells of it already, and what the data
 * layer decides.
 *
 * @param tables the tables that the question names
 */
export function handoffPart(
  found: Route,
  tables: readonly string[],
  workspace: AdvisorWorkspace | undefined,
  language: Language,
): AnswerPart {
  const phrases = PHRASES[language];
  const labels = PACKET_LABELS[language];
  const card = found.handoff === null ? undefined : siblingCardOf(found.handoff, language);
  const packet = found.handoff === null ? undefined : PACKETS[found.handoff][language];
  const engines = (workspace?.stack ?? []).filter(({ kind }) => kind === 'engine').map(labelOf);
  const names = tables.map((name) => `\`${name}\``);
  const lines = [
    packet && `- ${labels.send}: ${packet.send}.`,
    engines.length + names.length > 0 && `- ${labels.known}: ${[...engines, ...names].join(', ')}.`,
    packet && `- ${labels.decides}: ${packet.decides}.`,
    found.spokes.length > 0 && `- ${phrases.weKeep}: ${found.spokes.map((id) => `\`${id}\``).join(', ')}.`,
  ].filter((line) => typeof line === 'string');
  return {
    kind: 'handoff',
    title: phrases.titles.handoff,
    markdown: [[card?.decision, card?.nextAction].join(' ').trim(), lines.join('\n')]
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}
