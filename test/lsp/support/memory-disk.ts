import { diskPath, fileUri } from '../../../server/src/lsp/locations.ts';
import type { FileSystem, FileText, FoundFile, WalkOptions } from '../../../server/src/lsp/runtime.ts';
import { isIgnoredFolder } from '../../../server/src/workspace/ignored-folders.ts';

/** A disk in memory: absolute paths and texts. */
export class MemoryDisk implements FileSystem {
  readonly files = new Map<string, string>();
  /** Awaited before each file of a walk, so that a test can hold a scan. */
  beforeFile: (path: string) => Promise<void> = async () => {};
  /** Awaited between the look at a file and the answer, so that a test can let reads end out of order. */
  afterRead: (path: string) => Promise<void> = async () => {};
  readonly unreadable = new Set<string>();
  reads = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, text);
  }

  pathOf(uri: string): string | undefined {
    return diskPath(uri);
  }

  uriOf(path: string): string {
    return fileUri(path);
  }

  async *walk(root: string, options: WalkOptions): AsyncGenerator<FoundFile> {
    for (const folder of this.unreadable) options.onUnreadable(folder, 'EACCES');
    for (const path of [...this.files.keys()].sort()) {
      if (!path.startsWith(`${root}/`)) continue;
      const relative = path.slice(root.length + 1);
      if (options.shallow && relative.includes('/')) continue;
      if (!options.isWanted(relative) || relative.split('/').slice(0, -1).some(isIgnoredFolder)) continue;
      await this.beforeFile(path);
      yield { path };
    }
  }

  async isFolder(path: string): Promise<boolean> {
    return [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
  }

  async readText(path: string, maxBytes: number): Promise<FileText> {
    this.reads++;
    const text = this.files.get(path);
    await this.afterRead(path);
    if (text === undefined) return { kind: 'missing' };
    if (text.length > maxBytes) return { kind: 'skipped', reason: 'it is too large' };
    return { kind: 'text', text };
  }
}
