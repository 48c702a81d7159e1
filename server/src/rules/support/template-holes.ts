/** What a hole of a template language opens with. */
const HOLE = /\$\{|\{\{|#\{|<%|\{%|\$\(/;

/** True where a part of a statement's text may be filled in by a template later. */
export function hasTemplateHole(text: string): boolean {
  return HOLE.test(text);
}
