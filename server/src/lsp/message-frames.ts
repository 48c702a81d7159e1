/** What a client's bytes hold: the body of a message, or one that is too long to be read, as its length in bytes. */
export type Frame =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLong'; readonly length: number };

/** The input is not what the protocol frames its messages in, so nobody can tell where the next one begins. */
export class NotTheProtocol extends Error {
  override readonly name = 'NotTheProtocol';
}

/** A longer message is left out: no editor sends one, and what it says would have to be held several times over. */
export const LONGEST_BODY_BYTES = 64 * 1024 * 1024;

/** A header is a name, a colon and a number; what is longer is none. */
const LONGEST_HEADERS_BYTES = 8192;

const LINE_FEED = 0x0a;

/**
 * Cuts the bytes of a client into messages: header lines, an empty line, and as many bytes as `Content-Length` says
 * (the base protocol of the Language Server Protocol). Lines may end without a carriage return too.
 */
export class MessageFrames {
  /** The bytes of the header line that has not ended yet. */
  #line: number[] = [];
  #headerBytes = 0;
  #length: number | undefined;
  /** What has come of the body; undefined while the headers are read. */
  #body: { pieces: Uint8Array[]; missing: number; length: number } | undefined;

  /**
   * Takes the next bytes, cut anywhere.
   *
   * @returns the messages that they complete
   * @throws NotTheProtocol where a header cannot be read; what comes then cannot be read either
   */
  take(bytes: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    for (let at = 0; at < bytes.length || this.#body?.missing === 0; ) {
      if (this.#body) at = this.#takeBody(bytes, at, frames);
      else this.#takeHeaderByte(bytes[at++] as number);
    }
    return frames;
  }

  #takeBody(bytes: Uint8Array, at: number, frames: Frame[]): number {
    const body = this.#body;
    if (!body) return at;
    const end = Math.min(bytes.length, at + body.missing);
    const isTooLong = body.length > LONGEST_BODY_BYTES;
    if (!isTooLong) body.pieces.push(bytes.subarray(at, end));
    body.missing -= end - at;
    if (body.missing > 0) return end;
    this.#body = undefined;
    frames.push(isTooLong ? { kind: 'tooLong', length: body.length } : { kind: 'body', bytes: joined(body.pieces) });
    return end;
  }

  #takeHeaderByte(byte: number): void {
    this.#headerBytes++;
    if (this.#headerBytes > LONGEST_HEADERS_BYTES) {
      throw new NotTheProtocol(`a message begins with more than ${LONGEST_HEADERS_BYTES} bytes of headers`);
    }
    if (byte !== LINE_FEED) {
      this.#line.push(byte);
      return;
    }
    const line = String.fromCharCode(...this.#line).replace(/\r$/, '');
    this.#line = [];
    if (line !== '') this.#takeHeader(line);
    else this.#beginBody();
  }

  #takeHeader(line: string): void {
    const [, name, value] = /^([\w-]+): *(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new NotTheProtocol(`a header was expected, but there is ${shown(line)}`);
    }
    if (name.toLowerCase() !== 'content-length') return;
    const length = Number(value);
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(length)) {
      throw new NotTheProtocol(`Content-Length must be a number of bytes, not ${shown(value)}`);
    }
    this.#length = length;
  }

  #beginBody(): void {
    const length = this.#length;
    if (length === undefined) throw new NotTheProtocol('a message begins without the header Content-Length');
    this.#body = { pieces: [], missing: length, length };
    this.#length = undefined;
    this.#headerBytes = 0;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The beginning of what came, with its control characters written out. */
function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
