import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type {
  DocumentParams,
  FolderEntry,
  ReadFileParams,
  ReadFileResult,
  ReadFolderResult,
} from '../../../server/src/protocol.ts';

/** Answers `schemawise/readFolder` from whatever file system the editor has for the URI. */
export async function readFolder({ uri }: DocumentParams): Promise<ReadFolderResult> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return { kind: 'entries', entries: entries.flatMap(([name, type]) => entryOf(name, type)) };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function entryOf(name: string, type: FileType): readonly FolderEntry[] {
  if (type & FileType.File) return [{ name, kind: 'file' }];
  if (type & FileType.Directory) return [{ name, kind: type & FileType.SymbolicLink ? 'link' : 'folder' }];
  return [];
}

/** Answers `schemawise/readFile`. */
export async function readFile({ uri, maxBytes }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    if (maxBytes !== undefined) {
      const { size } = await workspace.fs.stat(file);
      if (size > maxBytes) return { kind: 'tooLarge', size };
    }
    const bytes = await workspace.fs.readFile(file);
    // Some file systems know the size of a file only once it is read.
    if (maxBytes !== undefined && bytes.length > maxBytes) return { kind: 'tooLarge', size: bytes.length };
    return { kind: 'bytes', bytes };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
