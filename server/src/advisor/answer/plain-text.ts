/** Text of the workspace or of a question as plain Markdown: no links, images or HTML of its making. */
export function plainText(text: string): string {
  return text.replace(/[<>[\]!]/g, '\\$&');
}
