import { describe, expect, it } from 'vitest';
import { replacement } from '../../server/src/fix/replacement.ts';
import { Engine } from '../../server/src/lint/engine.ts';
import { fixAll } from '../../server/src/lsp/code-actions/fix-all.ts';
import { Project } from '../../server/src/lsp/project.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { ruleMeta } from '../support/rule-meta.ts';

/** Reports each occurrence of `from` in a statement and offers to write `to`. */
function rewriteRule(id: string, from: string, to: string, bulk = true, confidence = 95): Rule {
  return {
    scope: 'statement',
    meta: ruleMeta({ id }),
    check(context) {
      for (let at = context.text.indexOf(from); at >= 0; at = context.text.indexOf(from, at + 1)) {
        const span = { start: at, end: at + from.length };
        const fixes = (_: unknown, statement: never) => [
          { kind: 'edit' as const, title: `Write ${to}`, bulk, edits: [{ statement, span, newText: to }] },
        ];
        context.report(span, { message: `${from} is there.`, confidence, fixes: fixes as never });
      }
    },
  };
}

async function fixed(text: string, rules: readonly Rule[], ruleId?: string): Promise<string> {
  const engine = new Engine({ rules, loadParser, log: (message) => expect.unreachable(message) });
  const project = new Project('file:///w', () => engine, { error: (message) => expect.unreachable(message) });
  project.setSettings({ dialect: 'postgresql' });
  project.setDiskText('a.sql', text, project.beginRead());
  await project.settled();
  const edits = await fixAll(project, 'a.sql', ruleId);
  expect(engine.document('a.sql')?.text, 'the engine has the original text again').toBe(text);
  return edits.reduceRight((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

describe('fixing everything', () => {
  it('applies fixes that do not touch each other in one round', async () => {
    const rules = [rewriteRule('first', 'aaa', 'x'), rewriteRule('second', 'bbb', 'y')];
    expect(await fixed('SELECT aaa, bbb, aaa;', rules)).toBe('SELECT x, y, x;');
  });

  it('takes fixes that overlap one after the other', async () => {
    const rules = [rewriteRule('long', 'aaa_bbb', 'aaa_c'), rewriteRule('short', 'aaa', 'x')];
    expect(await fixed('SELECT aaa_bbb, 1;', rules)).toMatch(/^SELECT x_(c|bbb), 1;$/);
  });

  it('goes on where a fix makes room for another one, and stops where two undo each other', async () => {
    const rules = [
      rewriteRule('there', 'ping', 'pong'),
      rewriteRule('back', 'pong', 'ping'),
      rewriteRule('outer', 'ping_x', 'ping_y'),
    ];
    expect(await fixed('SELECT ping_x;', rules)).toMatch(/^SELECT p[io]ng_[xy];$/);
  });

  it('leaves what is not sure or not for bulk', async () => {
    const rules = [rewriteRule('unsure', 'aaa', 'x', true, 74), rewriteRule('asked', 'bbb', 'y', false)];
    expect(await fixed('SELECT aaa, bbb;', rules)).toBe('SELECT aaa, bbb;');
  });

  it('keeps to one rule where one is named', async () => {
    const rules = [rewriteRule('first', 'aaa', 'x'), rewriteRule('second', 'bbb', 'y')];
    expect(await fixed('SELECT aaa, bbb;', rules, 'second')).toBe('SELECT aaa, y;');
  });
});

describe('the shortest replacement', () => {
  it.each([
    ['same', 'same'],
    ['', 'abc'],
    ['abc', ''],
    ['aaa', 'aa'],
    ['one two three', 'one 2 three'],
  ])('turns %j into %j', (before, after) => {
    const edits = replacement('a.sql', before, after);
    const result = edits.reduce(
      (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
      before,
    );
    expect(result).toBe(after);
    expect(edits.length).toBe(before === after ? 0 : 1);
  });
});
