import { URI } from 'vscode-uri';
import { decodeText, tooLarge } from '../lsp/file-text.ts';
import { canonicalUri } from '../lsp/locations.ts';
import type { FileSystem, FileText, FoundFile, WalkOptions } from '../lsp/runtime.ts';
import {
  type DocumentParams,
  READ_FILE,
  READ_FOLDER,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderResult,
} from '../protocol.ts';
import { isIgnoredFolder } from '../workspace/ignored-folders.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import { isStackFile } from '../workspace/stack/read-stack.ts';

/** Sends a request to the client. */
export type Ask = (method: string, params: DocumentParams | ReadFileParams) => Promise<unknown>;

/** Folders that are asked for before the answer of the first is there: each may be a journey over the network. */
const FOLDERS_AHEAD = 8;

/** A repository that is not cloned: each file is a request to its host, which allows some thousands an hour and person. */
const UNCLONED = 'vscode-vfs://';

/** The parts of a path of {@link ClientFiles}. */
const PATH = /^([^:]+):\/\/([^/]*)(.*)$/;

/**
 * The files that the client reads for a server without a disk, of whatever file system the editor has: a repository on a host of
 * repositories, a folder on another machine, a folder in memory. A path is the URI's canonical spelling without a slash at its end.
 */
export class ClientFiles implements FileSystem {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  pathOf(uri: string): string {
    return canonicalUri(uri).replace(/\/$/, '');
  }

  uriOf(path: string): string {
    const [, scheme = '', authority = '', below = ''] = PATH.exec(path) ?? [];
    return URI.from({ scheme, authority, path: below === '' ? '/' : below }).toString();
  }

  /**
   * The wanted files below `root`, folder by folder in name order, by the rules of the walk on a disk; but a link to a folder is not
   * followed, since nothing tells whether it leads back, and of a repository that is not cloned scripts are left out, which are many and
   * are read once they are opened.
   */
  async *walk(root: string, options: WalkOptions): AsyncGenerator<FoundFile> {
    const pending = [{ path: root, read: this.#readFolder(root) }];
    const waiting: string[] = [];
    const isLeftOut = root.startsWith(UNCLONED) ? isScript : () => false;
    for (let folder = pending.shift(); folder; folder = pending.shift()) {
      const { path: parent } = folder;
      const read = await folder.read;
      if (read.kind === 'unreadable') options.onUnreadable(parent, read.reason);
      const entries = read.kind === 'entries' ? [...read.entries] : [];
      for (const { name, kind } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = `${parent}/${name}`;
        if (kind === 'folder' && !options.shallow && !isIgnoredFolder(name)) waiting.push(path);
        if (kind === 'file' && options.isWanted(path.slice(root.length + 1)) && !isLeftOut(path)) yield { path };
      }
      for (const path of waiting.splice(0, FOLDERS_AHEAD - pending.length)) {
        pending.push({ path, read: this.#readFolder(path) });
      }
    }
  }

  async isFolder(path: string): Promise<boolean> {
    return (await this.#readFolder(path)).kind === 'entries';
  }

  async readText(path: string, maxBytes: number): Promise<FileText> {
    const read = await this.readBytes(path, maxBytes);
    switch (read.kind) {
      case 'bytes':
        return decodeText(read.bytes);
      case 'tooLarge':
        return tooLarge(read.size, maxBytes);
      case 'missing':
        return read;
      case 'unreadable':
        return { kind: 'skipped', reason: `it cannot be read (${read.reason}). Check that you have access to it` };
    }
  }

  async readBytes(path: string, maxBytes?: number): Promise<ReadFileResult> {
    try {
      const params = { uri: this.uriOf(path), ...(maxBytes === undefined ? {} : { maxBytes }) };
      return (await this.#ask(READ_FILE, params)) as ReadFileResult;
    } catch (error) {
      return { kind: 'unreadable', reason: messageOf(error) };
    }
  }

  async #readFolder(path: string): Promise<ReadFolderResult> {
    try {
      return (await this.#ask(READ_FOLDER, { uri: this.uriOf(path) })) as ReadFolderResult;
    } catch (error) {
      return { kind: 'unreadable', reason: messageOf(error) };
    }
  }
}

/** True for scripts that may hold queries, but not for those that tell of a migration tool or a product. */
function isScript(path: string): boolean {
  return sourceLanguage(path) === 'typescript' && !isMarkerFile(path) && !isStackFile(path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
