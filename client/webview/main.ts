import type { Exchange, FromPanel, ToPanel } from '../src/features/advisor/messages.ts';
import { button, byId, element } from './elements.ts';
import { exchangeElement, type Page, type Words } from './exchange-element.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const api = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset.words ?? '{}') as Words;
const log = byId<HTMLElement>('log');
const form = byId<HTMLFormElement>('form');
const question = byId<HTMLTextAreaElement>('question');
const chips = byId<HTMLElement>('chips');
const stop = byId<HTMLButtonElement>('stop');
let withContext = true;

const page: Page = {
  words,
  send: (message) => api.postMessage(message),
  ask(text) {
    if (text.trim() !== '') page.send({ type: 'ask', question: text.trim(), withContext });
  },
};

function show(exchange: Exchange): void {
  const made = exchangeElement(exchange, page);
  const known = log.querySelector(`[data-id="${exchange.id}"]`);
  if (known) known.replaceWith(made);
  else log.append(made);
  made.scrollIntoView({ block: 'start' });
}

function welcome(): void {
  log.replaceChildren(element('p', 'welcome', words.welcome));
}

function showContext(label: string | undefined): void {
  withContext = true;
  chips.replaceChildren();
  if (label === undefined) return;
  const leaveOut = button('✕', () => {
    withContext = false;
    chips.replaceChildren();
    question.focus();
  });
  leaveOut.setAttribute('aria-label', `${words.withoutContext}: ${label}`);
  chips.append(element('span', 'chip', label, leaveOut));
}

function receive(message: ToPanel): void {
  switch (message.type) {
    case 'history':
      welcome();
      for (const exchange of message.exchanges) show(exchange);
      return;
    case 'asked':
      log.querySelector('.welcome')?.remove();
      show(message.exchange);
      stop.hidden = false;
      return;
    case 'answered':
      show(message.exchange);
      stop.hidden = true;
      return;
    case 'context':
      showContext(message.label);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  page.ask(question.value);
  question.value = '';
});
question.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
stop.addEventListener('click', () => page.send({ type: 'stop' }));
byId('clear').addEventListener('click', () => {
  page.send({ type: 'clear' });
  welcome();
  question.focus();
});
window.addEventListener('message', (event: MessageEvent<ToPanel>) => receive(event.data));
page.send({ type: 'ready' });
