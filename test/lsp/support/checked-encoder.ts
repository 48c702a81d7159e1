import type { Message } from 'vscode-languageserver';
import { MessageEncoder } from '../../../server/src/lsp/message-encoder.ts';

/** The server's encoder, which fails where its bytes are not those of plain JSON. */
export class CheckedEncoder extends MessageEncoder {
  override async encode(message: Message): Promise<Uint8Array> {
    const bytes = await super.encode(message);
    const plain = Buffer.from(JSON.stringify(message), 'utf8');
    if (!plain.equals(bytes)) throw new Error(`not the JSON of the message: ${Buffer.from(bytes).toString('utf8')}`);
    return bytes;
  }
}
