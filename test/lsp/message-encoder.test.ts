import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { MessageEncoder } from '../../server/src/lsp/message-encoder.ts';
import { PlacedDiagnostic } from '../../server/src/lsp/placed-diagnostic.ts';

const rangeAt = (line: number, character: number) => ({
  start: { line, character },
  end: { line: line + 1, character },
});

const anyRange = fc.tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 200 })).map(([line, at]) => rangeAt(line, at));

const anyDiagnostic = fc
  .record({
    range: anyRange,
    message: fc.string({ unit: 'grapheme' }),
    code: fc.constantFrom('no-float-money', 'missing-foreign-key-index'),
    related: fc.option(
      fc.record({ range: anyRange, message: fc.string({ unit: 'binary' }), uri: fc.constant('file:///w/ä%5B%5D.sql') }),
      { nil: undefined },
    ),
  })
  .map(
    ({ range, message, code, related }) =>
      new PlacedDiagnostic(range, {
        severity: 2,
        code,
        source: 'schemawise',
        message,
        ...(related
          ? { relatedInformation: [{ location: { uri: related.uri, range: related.range }, message: related.message }] }
          : {}),
      }),
  );

/** What happens to a list of diagnostics between two messages. */
const anyStep = fc.record({
  at: fc.nat({ max: 400 }),
  removed: fc.nat({ max: 3 }),
  added: fc.array(anyDiagnostic, { maxLength: 3 }),
  moved: fc.nat({ max: 2 }),
});

const pulled = (items: readonly PlacedDiagnostic[]) =>
  ({ jsonrpc: '2.0', id: 7, result: { kind: 'full', resultId: '[]', items } }) as Message;
const pushed = (diagnostics: readonly PlacedDiagnostic[]) =>
  ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///w/[].sql', diagnostics, version: 3 },
  }) as Message;

async function expectPlainJson(encoder: MessageEncoder, message: Message): Promise<void> {
  expect(Buffer.from(await encoder.encode(message)).toString('utf8')).toBe(
    Buffer.from(JSON.stringify(message)).toString('utf8'),
  );
}

describe('the encoder of messages', () => {
  it('gives the bytes of plain JSON for pushed and pulled diagnostics, whatever happens to the list in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDiagnostic, { maxLength: 12 }),
        fc.array(anyStep, { maxLength: 6 }),
        async (some, steps) => {
          const encoder = new MessageEncoder();
          // Long enough for several chunks.
          let list = Array.from({ length: some.length * 25 }, (_, index) => some[index % some.length]).flatMap((one) =>
            one ? [one.at(one.range)] : [],
          );
          await expectPlainJson(encoder, pulled(list));
          for (const { at, removed, added, moved } of steps) {
            const behind = list.slice(at + removed);
            const down = behind.map((one) =>
              moved === 0 ? one : one.at(rangeAt(one.range.start.line + moved, one.range.start.character)),
            );
            list = [...list.slice(0, at), ...added, ...down];
            await expectPlainJson(encoder, pulled(list));
            await expectPlainJson(encoder, pushed(list));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    { jsonrpc: '2.0', id: 1, result: null },
    { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: [] } },
    { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: [{ label: 'no diagnostic' }] } },
    { jsonrpc: '2.0', id: 1, error: { code: -32800, message: 'ä "[]"' } },
    { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a', diagnostics: [] } },
  ])('gives the bytes of plain JSON for %j', async (message) => {
    await expectPlainJson(new MessageEncoder(), message as Message);
  });

  it('counts bytes, not characters', async () => {
    const one = new PlacedDiagnostic(rangeAt(0, 0), { message: '“ä” 🌍' });
    expect((await new MessageEncoder().encode(pulled([one]))).length).toBe(
      Buffer.byteLength(JSON.stringify(pulled([one])), 'utf8'),
    );
  });
});
