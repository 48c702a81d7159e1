import type { Exchange, FromPanel } from '../src/features/advisor/messages.ts';
import { button, element } from './elements.ts';
import { markdownElement } from './markdown.ts';

/** What the page says, translated by the extension. */
export interface Words {
  readonly copy: string;
  readonly insert: string;
  readonly retry: string;
  readonly remember: string;
  readonly openSection: string;
  readonly thinking: string;
  readonly withoutContext: string;
  readonly welcome: string;
  readonly opens: string;
  readonly confidence: string;
  readonly why: string;
}

export interface Page {
  readonly words: Words;
  send(message: FromPanel): void;
  ask(question: string): void;
}

/** A question with its answer, its problem, or a note that it is being answered. */
export function exchangeElement(exchange: Exchange, page: Page): HTMLElement {
  const { words } = page;
  const about = exchange.about === undefined ? [] : [element('span', 'chip', exchange.about)];
  const made = element(
    'article',
    'exchange',
    element('div', 'question', element('h2', '', exchange.question), ...about),
  );
  made.dataset.id = String(exchange.id);
  if (exchange.problem !== undefined) made.append(element('p', 'problem', exchange.problem), retry(exchange, page));
  else if (exchange.answer === undefined) made.append(element('p', 'pending', words.thinking));
  else made.append(...answerElements(exchange, exchange.answer, page));
  return made;
}

function answerElements(
  exchange: Exchange,
  answer: NonNullable<Exchange['answer']>,
  page: Page,
): readonly HTMLElement[] {
  const { words } = page;
  const { route } = answer;
  const card = element('div', 'card');
  card.lang = answer.language;
  if (route.spokes.length > 0) card.append(element('p', '', `${words.opens}: ${route.spokes.join(', ')}`));
  if (route.handoff !== null) card.append(element('p', '', `→ ${route.handoff}`));
  card.append(element('p', 'decision', route.decision));
  const reasons = element('details', '', element('summary', '', `${words.confidence} ${route.confidence}/100`));
  reasons.append(element('ul', '', ...route.why.map((line) => element('li', '', line))));
  card.append(reasons);
  const parts = answer.parts.map((part, index) => {
    const made = element('section', `part ${part.kind}`, element('h3', '', part.title));
    made.append(
      markdownElement(part.markdown, {
        copyLabel: words.copy,
        insertLabel: words.insert,
        copy: (text) => page.send({ type: 'copy', text }),
        insert: (text) => page.send({ type: 'insert', text }),
      }),
    );
    if (part.section) {
      const open = (): void => page.send({ type: 'section', exchange: exchange.id, part: index });
      made.append(element('p', 'source', button(`${words.openSection}: ${part.section.skill}`, open, 'link')));
    }
    return made;
  });
  const actions = element(
    'div',
    'row actions',
    ...answer.actions.flatMap((action, index) =>
      action.kind === 'openSection'
        ? []
        : [button(action.title, () => page.send({ type: 'action', exchange: exchange.id, action: index }))],
    ),
    button(words.remember, () => page.send({ type: 'remember', exchange: exchange.id })),
    retry(exchange, page),
  );
  const followUps = element(
    'div',
    'row follow-ups',
    ...answer.followUps.map((question) => button(question, () => page.ask(question), 'link')),
  );
  return [card, ...parts, actions, followUps];
}

function retry(exchange: Exchange, page: Page): HTMLButtonElement {
  return button(page.words.retry, () => page.ask(exchange.question));
}
