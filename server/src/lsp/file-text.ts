import type { FileText } from './runtime.ts';

/** What to say of a file that is longer than it may be. */
export function tooLarge(bytes: number, maxBytes: number): FileText {
  return {
    kind: 'skipped',
    reason: `it has ${megabytes(bytes)}, more than the ${megabytes(maxBytes)} that "maxFileBytes" allows. Raise "maxFileBytes" in schemawise.config.json to have it read, or list it in "ignore"`,
  };
}

/** Decodes a text file: UTF-8, or UTF-16 with a byte order mark, as SQL Server's tools write it. The mark is not part of the text. */
export function decodeText(bytes: Uint8Array): FileText {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { kind: 'text', text };
    return {
      kind: 'skipped',
      reason: 'it holds null bytes, so it is not a text file. List it in "ignore" to silence this',
    };
  } catch {
    return {
      kind: 'skipped',
      reason: 'it is not UTF-8 (nor UTF-16 with a byte order mark). Save it as UTF-8 to have it read',
    };
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
