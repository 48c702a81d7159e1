/**
 * Applies a delta of a pack file to its base: copies from the base and new bytes in turn, after the two sizes (gitformat-pack,
 * "Deltified representation"). Throws on a delta that does not fit.
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  let at = 0;
  const readSize = (): number => {
    let size = 0;
    let factor = 1;
    for (;;) {
      const byte = delta[at++];
      if (byte === undefined) throw new Error('damaged delta');
      size += (byte & 0x7f) * factor;
      factor *= 128;
      if (!(byte & 0x80)) return size;
    }
  };
  if (readSize() !== base.length) throw new Error('delta of another base');
  const result = Buffer.alloc(readSize());
  let written = 0;
  while (at < delta.length) {
    const command = delta[at++] as number;
    if (command & 0x80) {
      let offset = 0;
      let length = 0;
      for (let bit = 0; bit < 4; bit++) if (command & (1 << bit)) offset += (delta[at++] ?? 0) * 256 ** bit;
      for (let bit = 0; bit < 3; bit++) if (command & (16 << bit)) length += (delta[at++] ?? 0) * 256 ** bit;
      if (length === 0) length = 0x10000;
      written += base.copy(result, written, offset, offset + length);
    } else {
      written += delta.copy(result, written, at, at + command);
      at += command;
    }
  }
  if (written !== result.length) throw new Error('damaged delta');
  return result;
}
