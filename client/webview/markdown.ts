import { button, element } from './elements.ts';
import { htmlOf } from './markdown-html.ts';

export interface CodeActions {
  readonly copyLabel: string;
  readonly insertLabel: string;
  copy(text: string): void;
  insert(text: string): void;
}

/** Markdown as an element, with buttons at each block of code. Links do not lead anywhere: the answer's own buttons do. */
export function markdownElement(markdown: string, actions: CodeActions): HTMLElement {
  const made = element('div', 'markdown');
  made.innerHTML = htmlOf(markdown);
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
