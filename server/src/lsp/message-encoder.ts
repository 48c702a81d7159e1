import type { Message } from 'vscode-languageserver';
import { PlacedDiagnostic } from './placed-diagnostic.ts';

/** How many diagnostics are encoded together, unless others that are encoded already begin sooner. */
const CHUNK = 64;

/** Diagnostics that were sent together before, as UTF-8 with commas between them. */
interface Chunk {
  readonly items: readonly PlacedDiagnostic[];
  readonly bytes: Uint8Array;
}

/**
 * Turns messages into the UTF-8 of their JSON. Diagnostics that were sent before are not encoded again: a long list is
 * put together from the bytes of its parts.
 */
export class MessageEncoder {
  /** The name under which the transport looks for it. */
  readonly name = 'application/json';
  readonly #encoder = new TextEncoder();
  /** Chunks by their first diagnostic. */
  readonly #chunks = new WeakMap<PlacedDiagnostic, Chunk>();

  /** Answers with the bytes of `JSON.stringify(message)`. */
  async encode(message: Message): Promise<Uint8Array> {
    const diagnostics = diagnosticsIn(message);
    if (!diagnostics) return this.#encoder.encode(JSON.stringify(message));
    const shell = JSON.stringify(diagnostics.without);
    // Nothing behind the list (a version number) holds brackets.
    const list = shell.lastIndexOf('[]') + 1;
    return this.#join(shell.slice(0, list), this.#chunksOf(diagnostics.items), shell.slice(list));
  }

  #chunksOf(items: readonly PlacedDiagnostic[]): Chunk[] {
    const chunks: Chunk[] = [];
    for (let at = 0; at < items.length; ) {
      const chunk = this.#knownAt(items, at) ?? this.#newAt(items, at);
      chunks.push(chunk);
      at += chunk.items.length;
    }
    return chunks;
  }

  #knownAt(items: readonly PlacedDiagnostic[], at: number): Chunk | undefined {
    const first = items[at];
    const chunk = first && this.#chunks.get(first);
    return chunk?.items.every((item, index) => item === items[at + index]) ? chunk : undefined;
  }

  /** Ends where a known chunk begins, so that what follows a change is found again. */
  #newAt(items: readonly PlacedDiagnostic[], at: number): Chunk {
    let end = at + 1;
    while (end < items.length && end - at < 2 * CHUNK && !this.#knownAt(items, end)) end++;
    if (end - at === 2 * CHUNK) end = at + CHUNK;
    const own = items.slice(at, end);
    const chunk = { items: own, bytes: this.#encoder.encode(own.map((item) => item.toText()).join(',')) };
    if (own[0]) this.#chunks.set(own[0], chunk);
    return chunk;
  }

  #join(before: string, chunks: readonly Chunk[], after: string): Uint8Array {
    const head = this.#encoder.encode(before);
    const tail = this.#encoder.encode(after);
    const commas = Math.max(0, chunks.length - 1);
    const length = chunks.reduce((sum, { bytes }) => sum + bytes.length, head.length + commas + tail.length);
    const whole = new Uint8Array(length);
    whole.set(head, 0);
    let at = head.length;
    for (const [index, { bytes }] of chunks.entries()) {
      if (index > 0) whole[at++] = COMMA;
      whole.set(bytes, at);
      at += bytes.length;
    }
    whole.set(tail, at);
    return whole;
  }
}

const COMMA = 0x2c;

/** The list of diagnostics in a message, and the message with an empty list in its place; undefined for other messages. */
function diagnosticsIn(message: Message): { items: readonly PlacedDiagnostic[]; without: object } | undefined {
  const { result, params } = message as { result?: unknown; params?: unknown };
  const pulled = property(result, 'items');
  if (arePlaced(pulled))
    return { items: pulled, without: { ...message, result: { ...(result as object), items: [] } } };
  const pushed = property(params, 'diagnostics');
  if (!arePlaced(pushed)) return undefined;
  return { items: pushed, without: { ...message, params: { ...(params as object), diagnostics: [] } } };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function arePlaced(list: unknown): list is readonly PlacedDiagnostic[] {
  return Array.isArray(list) && list.length > 0 && list.every((item) => item instanceof PlacedDiagnostic);
}
