import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
} from 'vscode-languageserver';
import { type Frame, LONGEST_BODY_BYTES, MessageFrames } from './message-frames.ts';

/** A stream of bytes, as Node's standard input is one. */
export interface ByteStream {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'close' | 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
}

/** One message cannot be read; those that follow can. `code` is JSON-RPC's. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads messages from a stream. What goes wrong is heard through `onError`: an {@link UnreadableMessage} costs that
 * message, after anything else nothing more is read.
 */
export class ByteStreamMessageReader extends AbstractMessageReader implements MessageReader {
  readonly #input: ByteStream;
  readonly #frames = new MessageFrames();
  readonly #decoder = new TextDecoder();

  constructor(input: ByteStream) {
    super();
    this.#input = input;
    input.on('error', (error) => this.fireError(error));
    input.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (bytes: Uint8Array): void => {
      try {
        for (const frame of this.#frames.take(bytes)) this.#read(frame, callback);
      } catch (error) {
        this.#input.off('data', take);
        this.fireError(error);
      }
    };
    this.#input.on('data', take);
    return { dispose: () => void this.#input.off('data', take) };
  }

  #read(frame: Frame, callback: DataCallback): void {
    if (frame.kind === 'tooLong') {
      const [length, most] = [megabytes(frame.length), megabytes(LONGEST_BODY_BYTES)];
      this.#leaveOut(ErrorCodes.InvalidRequest, `it has ${length}, and at most ${most} are read.`);
      return;
    }
    let message: Message;
    try {
      message = JSON.parse(this.#decoder.decode(frame.bytes));
    } catch (error) {
      this.#leaveOut(ErrorCodes.ParseError, `it is not valid JSON: ${reasonOf(error)}`);
      return;
    }
    try {
      callback(message);
    } catch (error) {
      this.#leaveOut(ErrorCodes.InvalidRequest, `it has not the shape of a message: ${reasonOf(error)}`);
    }
  }

  #leaveOut(code: number, reason: string): void {
    this.fireError(new UnreadableMessage(code, `A message was left out: ${reason}`));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}
