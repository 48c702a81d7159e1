import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { LONGEST_BODY_BYTES } from '../../server/src/lsp/message-frames.ts';
import { ByteStreamMessageReader, UnreadableMessage } from '../../server/src/lsp/message-reader.ts';

const NOTE = { jsonrpc: '2.0', method: 'note', params: { text: 'é🙂' } };

function framed(body: string, lineEnd = '\r\n'): string {
  return `Content-Length: ${Buffer.byteLength(body)}${lineEnd}${lineEnd}${body}`;
}

/** What a reader makes of bytes that come in these pieces. */
function read(...pieces: readonly (string | Uint8Array)[]): { messages: Message[]; errors: Error[] } {
  const input = new EventEmitter();
  const reader = new ByteStreamMessageReader(input);
  const messages: Message[] = [];
  const errors: Error[] = [];
  reader.onError((error) => errors.push(error));
  reader.listen((message) => messages.push(message));
  for (const piece of pieces) input.emit('data', Buffer.from(piece));
  return { messages, errors };
}

/** The bytes, cut at the places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set([...places.map((place) => place % bytes.length), bytes.length])].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe('the reader of messages', () => {
  const anyMessage = fc.record({ jsonrpc: fc.constant('2.0'), method: fc.string(), params: fc.jsonValue() });

  it('reads the same messages however the stream cuts them, and those that the protocol’s own library reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMessage, { maxLength: 4 }), fc.array(fc.nat()), async (sent, places) => {
        const bytes = Buffer.from(sent.map((message) => framed(JSON.stringify(message))).join(''));
        const { messages, errors } = bytes.length === 0 ? read() : read(...cut(bytes, places));
        expect(errors).toEqual([]);
        expect(messages).toEqual(sent.map((message) => JSON.parse(JSON.stringify(message))));
        const stream = new PassThrough();
        const others: Message[] = [];
        new StreamMessageReader(stream).listen((message) => others.push(message));
        stream.end(bytes);
        await new Promise((resolve) => stream.on('end', resolve));
        while (others.length < sent.length) await new Promise((resolve) => setImmediate(resolve));
        expect(others).toEqual(messages);
      }),
      { numRuns: 50 },
    );
  });

  it('reads any bytes without throwing: they give messages, or errors', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('Content-Length: ', 'Content-Type: x\r\n', '\r\n', '\n', '2', '{}', ':', framed('[]')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { errors } = read(...pieces);
        // Behind a header that cannot be read nothing is, so that there is one such error at most.
        expect(errors.filter((error) => !(error instanceof UnreadableMessage)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes other headers, any case of the names, and lines without a carriage return', () => {
    const body = JSON.stringify(NOTE);
    const length = Buffer.byteLength(body);
    const typed = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: ${length}\r\n\r\n${body}`;
    expect(read(typed, framed(body, '\n'))).toEqual({ messages: [NOTE, NOTE], errors: [] });
  });

  it.each([
    ['half of an object', '{"jsonrpc":', /not valid JSON/],
    ['nothing', '', /not valid JSON/],
    ['bytes that are no UTF-8', '\xff', /not valid JSON/],
  ])('leaves out a message that holds %s, and reads the next one', (_, body, reason) => {
    const { messages, errors } = read(framed(body), framed(JSON.stringify(NOTE)));
    expect(messages).toEqual([NOTE]);
    expect(errors).toMatchObject([{ name: 'UnreadableMessage', message: expect.stringMatching(reason) }]);
  });

  it('leaves out a message that whoever listens cannot take, and reads the next one', () => {
    const input = new EventEmitter();
    const reader = new ByteStreamMessageReader(input);
    const errors: Error[] = [];
    const methods: unknown[] = [];
    reader.onError((error) => errors.push(error));
    reader.listen((message) => {
      const { method, params } = message as unknown as { method: string; params: { id: number } };
      methods.push(method === '$/cancelRequest' ? params.id : method);
    });
    const cancel = { jsonrpc: '2.0', method: '$/cancelRequest' };
    input.emit('data', Buffer.from(framed(JSON.stringify(cancel)) + framed(JSON.stringify(NOTE))));
    expect(methods).toEqual(['note']);
    expect(errors).toMatchObject([{ name: 'UnreadableMessage', code: -32600 }]);
  });

  it('leaves out a message that is longer than it reads, without keeping it, and reads the next one', () => {
    const piece = new Uint8Array(1024 * 1024);
    const pieces = Array<Uint8Array>(LONGEST_BODY_BYTES / piece.length).fill(piece);
    const header = `Content-Length: ${LONGEST_BODY_BYTES + 1}\r\n\r\n`;
    const { messages, errors } = read(header, ...pieces, ' ', framed(JSON.stringify(NOTE)));
    expect(messages).toEqual([NOTE]);
    expect(errors).toMatchObject([{ message: 'A message was left out: it has 64 MB, and at most 64 MB are read.' }]);
  });

  it.each([
    ['a line without a colon', 'hello\r\n', /a header was expected, but there is "hello"/],
    ['no length', 'Content-Type: x\r\n\r\n', /without the header Content-Length/],
    ['a negative length', 'Content-Length: -5\r\n', /must be a number of bytes, not "-5"/],
    ['a length in words', 'Content-Length: many\r\n', /must be a number of bytes, not "many"/],
    ['a length beyond all numbers', `Content-Length: ${'9'.repeat(30)}\r\n`, /must be a number of bytes/],
    ['a line that does not end', 'x'.repeat(10_000), /more than 8192 bytes of headers/],
    ['headers that do not end', 'X-A: b\r\n'.repeat(2000), /more than 8192 bytes of headers/],
  ])('reads nothing more after %s, and says so once', (_, bytes, reason) => {
    const { messages, errors } = read(bytes, framed(JSON.stringify(NOTE)), bytes);
    expect(messages).toEqual([]);
    expect(errors).toMatchObject([{ name: 'NotTheProtocol', message: expect.stringMatching(reason) }]);
  });
});
