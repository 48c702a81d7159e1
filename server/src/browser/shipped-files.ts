import type { ClientFiles } from './client-files.ts';

/** The files of the installed extension, read by the client: the worker fetches nothing itself. */
export class ShippedFiles {
  readonly #files: ClientFiles;
  readonly #folder: string;

  /** @param folder the extension's, as a path of `files` */
  constructor(files: ClientFiles, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Where a file lies, as a path of the file system that it was made with. */
  pathOf(path: string): string {
    return `${this.#folder}/${path}`;
  }

  /** @throws where the file cannot be read, with what to do about it */
  async read(path: string): Promise<Uint8Array> {
    const read = await this.#files.readBytes(this.pathOf(path));
    if (read.kind === 'bytes') return read.bytes;
    const why = read.kind === 'unreadable' ? read.reason : 'it is not there';
    throw new Error(`${path} of the extension cannot be read (${why}). Install the extension again.`);
  }

  /**
   * Runs a module of the extension, which must import nothing, and gives its exports.
   *
   * @throws where it cannot be read or run
   */
  async load(path: string): Promise<unknown> {
    const bytes = await this.read(path);
    // Its own address may be one that only the editor can read, so it runs from memory.
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
    try {
      return await import(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}
