import { SIBLING_CARDS, SPOKE_CARDS } from '../advisor/router/cards/index.ts';
import { ASK_BELOW, type Route, route } from '../advisor/router/route.ts';
import { engineWorkspace } from '../advisor/workspace/engine-workspace.ts';
import { routerFacts } from '../advisor/workspace/router-facts.ts';
import { type CliHost, UsageError } from './host.ts';
import { ToolSession } from './tool-session.ts';

/**
 * The text of `schemawise route`: a card for people, or the route as JSON, as `schemawise_route` gives it: the engines and ORMs of the current
 * folder's project count where the question names none. Throws a {@link UsageError} where no question was given.
 */
export async function routeQuestion(host: CliHost, words: readonly string[], format: 'text' | 'json'): Promise<string> {
  const question = words.join(' ').trim();
  if (question === '') {
    throw new UsageError(
      'Say what it is about, in quotes: schemawise route "how do I add a NOT NULL column to a big table"',
    );
  }
  const { engine } = await new ToolSession(host, []).refresh();
  const found = route(question, routerFacts(engineWorkspace([engine])));
  return format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : card(found);
}

function card(found: Route): string {
  const rows: [string, string][] = [
    ['Opens', opens(found)],
    ...(found.handoff === null ? [] : [['Hand-off', found.handoff] satisfies [string, string]]),
    ['Decision', found.decision],
    ...found.gates.map((gate, index): [string, string] => [index === 0 ? 'Gates' : '', `- ${gate}`]),
    [found.confidence < ASK_BELOW ? 'Question' : 'Next', found.nextAction],
    ['Confidence', `${found.confidence} of 100`],
    ...found.why.map((reason, index): [string, string] => [index === 0 ? 'Why' : '', reason]),
  ];
  return `${rows.map(([label, text]) => `${label.padEnd(12)}${text}`.trimEnd()).join('\n')}\n`;
}

function opens({ spokes, handoff }: Route): string {
  if (spokes.length > 0) return spokes.map((id) => `${id} (${SPOKE_CARDS.get(id)?.title ?? id})`).join(', ');
  return handoff !== null && SIBLING_CARDS.has(handoff) ? 'no spoke' : 'nothing: out of scope';
}
