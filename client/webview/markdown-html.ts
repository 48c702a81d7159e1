import MarkdownIt from 'markdown-it';

/**
 * HTML in the text is shown as text, images are not loaded, and links do not lead anywhere: what is written in a spoke, a file or a
 * memory is data. The answer's own buttons open what there is to open.
 */
const renderer = new MarkdownIt({ html: false, linkify: false }).disable('image');
renderer.renderer.rules.link_open = () => '';
renderer.renderer.rules.link_close = () => '';

/** Markdown as HTML without scripts, handlers, images and links, whatever the text says. */
export function htmlOf(markdown: string): string {
  return renderer.render(markdown);
}
