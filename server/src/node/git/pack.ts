import { closeSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { applyDelta } from './delta.ts';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
  readonly type: ObjectType;
  readonly data: Buffer;
}

const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;

const INDEX_MAGIC = 0xff744f63;
const FANOUT = 256 * 4;
const ID_BYTES = 20;

/** Git itself makes chains of at most 4,095 deltas (git-pack-objects, `--depth`). */
const MAX_CHAIN = 4096;
const WINDOW_BYTES = 1 << 18;
const MAX_WINDOWS = 64;

/** Reads a file in windows that are kept for a while, so that neighbouring objects cost one read. */
class WindowedFile {
  readonly #descriptor: number;
  readonly #windows = new Map<number, Buffer>();

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
  }

  /** Up to `length` bytes from `position`: less at the end of the file. */
  read(position: number, length: number): Buffer {
    const first = Math.floor(position / WINDOW_BYTES);
    const last = Math.floor((position + length - 1) / WINDOW_BYTES);
    const parts: Buffer[] = [];
    for (let index = first; index <= last; index++) parts.push(this.#window(index));
    const joined = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const start = position - first * WINDOW_BYTES;
    return joined.subarray(start, start + length);
  }

  #window(index: number): Buffer {
    let window = this.#windows.get(index);
    if (!window) {
      const buffer = Buffer.allocUnsafe(WINDOW_BYTES);
      const bytes = readSync(this.#descriptor, buffer, 0, WINDOW_BYTES, index * WINDOW_BYTES);
      window = buffer.subarray(0, bytes);
      if (this.#windows.size >= MAX_WINDOWS) this.#windows.delete(this.#windows.keys().next().value as number);
      this.#windows.set(index, window);
    }
    return window;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/**
 * One pack file with its index, read where needed and never as a whole (gitformat-pack, index version 2, which git writes since 1.6).
 * Throws on damaged files.
 */
export class Pack {
  readonly #index: WindowedFile;
  readonly #pack: WindowedFile;
  readonly #count: number;
  readonly #byReference: (id: string) => GitObject | undefined;

  constructor(path: string, byReference: (id: string) => GitObject | undefined) {
    this.#index = new WindowedFile(`${path}.idx`);
    this.#pack = new WindowedFile(`${path}.pack`);
    this.#byReference = byReference;
    const head = this.#index.read(0, 8);
    if (head.readUInt32BE(0) !== INDEX_MAGIC || head.readUInt32BE(4) !== 2)
      throw new Error('pack index of an unknown version');
    this.#count = this.#index.read(8 + FANOUT - 4, 4).readUInt32BE(0);
  }

  /** The object of that id, or undefined where this pack has none. */
  find(id: string): GitObject | undefined {
    const offset = this.#offsetOf(Buffer.from(id, 'hex'));
    return offset === undefined ? undefined : this.#objectAt(offset);
  }

  /** The first ids, at most two, that begin with these digits. */
  idsFrom(start: string): readonly string[] {
    const wanted = Buffer.from(start.padEnd(ID_BYTES * 2, '0'), 'hex');
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#idAt(middle).compare(wanted) < 0) low = middle + 1;
      else high = middle;
    }
    const ids = [low, low + 1].filter((at) => at < this.#count).map((at) => this.#idAt(at).toString('hex'));
    return ids.filter((id) => id.startsWith(start));
  }

  close(): void {
    this.#index.close();
    this.#pack.close();
  }

  #offsetOf(id: Buffer): number | undefined {
    const first = id[0] as number;
    let low = first === 0 ? 0 : this.#index.read(8 + (first - 1) * 4, 4).readUInt32BE(0);
    let high = this.#index.read(8 + first * 4, 4).readUInt32BE(0);
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#idAt(middle).compare(id);
      if (order === 0) return this.#offsetAt(middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  #idAt(position: number): Buffer {
    return this.#index.read(8 + FANOUT + position * ID_BYTES, ID_BYTES);
  }

  #offsetAt(position: number): number {
    const offsets = 8 + FANOUT + this.#count * (ID_BYTES + 4);
    const offset = this.#index.read(offsets + position * 4, 4).readUInt32BE(0);
    if (offset < 0x80000000) return offset;
    const large = offsets + this.#count * 4 + (offset - 0x80000000) * 8;
    return Number(this.#index.read(large, 8).readBigUInt64BE(0));
  }

  /** Follows deltas to the object that they start from, then applies them from there on. */
  #objectAt(start: number): GitObject {
    const deltas: Buffer[] = [];
    let offset = start;
    for (;;) {
      if (deltas.length > MAX_CHAIN) throw new Error('endless chain of deltas');
      const { type, size, header } = this.#header(offset);
      if (type === OFFSET_DELTA) {
        const { distance, length } = this.#distance(offset + header);
        deltas.push(this.#inflate(offset + header + length, size));
        offset -= distance;
      } else if (type === REFERENCE_DELTA) {
        const base = this.#byReference(this.#pack.read(offset + header, ID_BYTES).toString('hex'));
        if (!base) throw new Error('the base of a delta is missing');
        deltas.push(this.#inflate(offset + header + ID_BYTES, size));
        return { type: base.type, data: deltas.reduceRight(applyDelta, base.data) };
      } else {
        const name = TYPES[type];
        if (!name) throw new Error('object of an unknown type');
        return { type: name, data: deltas.reduceRight(applyDelta, this.#inflate(offset + header, size)) };
      }
    }
  }

  /** Type and inflated size: the first byte has three bits of type and four of size, the following ones seven of size each. */
  #header(offset: number): { type: number; size: number; header: number } {
    const bytes = this.#pack.read(offset, 16);
    const first = bytes[0] ?? 0;
    let size = first & 15;
    let factor = 16;
    let header = 1;
    for (let byte = first; byte & 0x80; header++) {
      byte = bytes[header] ?? 0;
      size += (byte & 0x7f) * factor;
      factor *= 128;
    }
    return { type: (first >> 4) & 7, size, header };
  }

  #distance(offset: number): { distance: number; length: number } {
    const bytes = this.#pack.read(offset, 16);
    let byte = bytes[0] ?? 0;
    let distance = byte & 0x7f;
    let length = 1;
    while (byte & 0x80) {
      byte = bytes[length++] ?? 0;
      distance = (distance + 1) * 128 + (byte & 0x7f);
    }
    return { distance, length };
  }

  /** Deflated data is hardly longer than what it holds, so that much is enough to read. */
  #inflate(offset: number, size: number): Buffer {
    const data = inflateSync(this.#pack.read(offset, size + (size >> 8) + 64), { maxOutputLength: Math.max(size, 1) });
    if (data.length !== size) throw new Error('damaged object');
    return data;
  }
}
