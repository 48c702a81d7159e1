import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../client/webview/markdown-html.ts';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { skillLibrary } from '../../../server/src/advisor/skills/library.ts';

/** Tags that Markdown makes of text; anything else would be the text's own. */
const TAGS =
  /^<\/?(?:p|br|hr|h[1-6]|ul|ol|li|em|strong|s|code|pre|blockquote|table|thead|tbody|tr|th|td)(?: (?:class="language-[^"<>]*"|start="\d+"|style="text-align:(?:left|right|center)"))*\s*\/?>$/;

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  'An image ![x](https://evil.example/x.png) and <svg/onload=alert(1)>.',
  '[run](javascript:alert(1)) [do](command:workbench.action.terminal.new) [go](https://evil.example) [d](data:text/html,<b>)',
  '<command:workbench.action.quit> <https://evil.example> [ref]',
  '',
  '[ref]: command:workbench.action.quit "t"',
  '',
  '<iframe src="https://evil.example"></iframe>',
  '',
  '| a<b onclick=x> | b |\n|---|--:|\n| <style>*{}</style> | `<script>` |',
  '',
  '```html" onmouseover="alert(1)\n<script>alert(1)</script>\n```',
].join('\n');

const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

describe("text of the workspace on the advisor's page", () => {
  it('makes no tag, handler, image or link of its own', () => {
    const html = htmlOf(HOSTILE);
    expect(tagsOf(html).filter((tag) => !TAGS.test(tag))).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
  });

  it('is inert when it comes by a spoke of the team', () => {
    const text = `---\nname: our-ledger\ndescription: Rules.\nmetadata:\n  triggers: [ledger]\n---\n# L\n\n## Ledger posting rows\n\nA ledger posting is kept.\n\n${HOSTILE}\n`;
    const library = skillLibrary([], [{ id: 'our-ledger', files: [{ path: 'SKILL.md', text }] }]);
    const { parts } = compose('how do I model the ledger posting rows in postgres', library);
    const passage = parts.find((part) => part.section?.skill === 'our-ledger');
    expect(passage?.markdown).toContain('<script>');
    expect(tagsOf(htmlOf(passage?.markdown ?? '')).filter((tag) => !TAGS.test(tag))).toEqual([]);
  });

  it('keeps what Markdown is for', () => {
    expect(htmlOf('# A\n\n- **b** `c`\n')).toBe(
      '<h1>A</h1>\n<ul>\n<li><strong>b</strong> <code>c</code></li>\n</ul>\n',
    );
  });
});
