import { readFileSync } from 'node:fs';

/** The entries of a zip archive: path → unpacked size. Reads the central directory (APPNOTE.TXT 4.3.12), not the contents. */
export function zipEntries(path: string): ReadonlyMap<string, number> {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const size = bytes.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), size);
    at += 46 + name + extra + comment;
  }
  return entries;
}
