import MarkdownIt from 'markdown-it';
import { button, element } from './elements.ts';

/** HTML in the text is shown as text, and images are not loaded: what is written in a spoke or a file is data. */
const renderer = new MarkdownIt({ html: false, linkify: false }).disable('image');

export interface CodeActions {
  readonly copyLabel: string;
  readonly insertLabel: string;
  copy(text: string): void;
  insert(text: string): void;
}

/** Markdown as an element, with buttons at each block of code. Links do not lead anywhere: the answer's own buttons do. */
export function markdownElement(markdown: string, actions: CodeActions): HTMLElement {
  const made = element('div', 'markdown');
  made.innerHTML = renderer.render(markdown);
  for (const link of made.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const box of taskBoxes(made)) box.textContent = (box.textContent ?? '').replace(/^\[ \] /, '☐ ');
  for (const block of made.querySelectorAll('pre')) {
    const text = block.textContent ?? '';
    const bar = element(
      'div',
      'code-actions',
      button(actions.copyLabel, () => actions.copy(text)),
      button(actions.insertLabel, () => actions.insert(text)),
    );
    block.tabIndex = 0;
    block.after(bar);
  }
  return made;
}

function taskBoxes(root: HTMLElement): readonly Element[] {
  return [...root.querySelectorAll('li')].filter(
    (item) => item.textContent?.startsWith('[ ] ') && item.children.length === 0,
  );
}
