import { describe, expect, it, vi } from 'vitest';

const fs = vi.hoisted(() => ({
  entries: [] as [string, number][],
  bytes: new Uint8Array(),
  size: 0,
  failure: undefined as Error | undefined,
}));

vi.mock('vscode', () => {
  class FileSystemError extends Error {
    code = 'FileNotFound';
  }
  const orFail = async <T>(value: T): Promise<T> => {
    if (fs.failure) throw fs.failure;
    return value;
  };
  return {
    FileSystemError,
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: { parse: (uri: string) => ({ uri }) },
    workspace: {
      fs: {
        readDirectory: () => orFail(fs.entries),
        stat: () => orFail({ size: fs.size }),
        readFile: () => orFail(fs.bytes),
      },
    },
  };
});

const { readFile, readFolder } = await import('../../../client/src/browser/read-files.ts');
const { FileSystemError } = await import('vscode');
const uri = 'vscode-vfs://github/owner/shop';

describe('what the client reads for a server in a worker', () => {
  it('is the entries of a folder, a link by what it leads to', async () => {
    fs.entries = [
      ['a.sql', 1],
      ['db', 2],
      ['linked.sql', 64 | 1],
      ['linked', 64 | 2],
      ['broken', 64],
    ];
    expect(await readFolder({ uri })).toEqual({
      kind: 'entries',
      entries: [
        { name: 'a.sql', kind: 'file' },
        { name: 'db', kind: 'folder' },
        { name: 'linked.sql', kind: 'file' },
        { name: 'linked', kind: 'link' },
      ],
    });
  });

  it('is a file, unless it is longer than the server takes', async () => {
    fs.bytes = new Uint8Array([65, 66, 67]);
    fs.size = 3;
    expect(await readFile({ uri })).toEqual({ kind: 'bytes', bytes: fs.bytes });
    expect(await readFile({ uri, maxBytes: 3 })).toEqual({ kind: 'bytes', bytes: fs.bytes });
    expect(await readFile({ uri, maxBytes: 2 })).toEqual({ kind: 'tooLarge', size: 3 });
    // A web server's file has no size before it is read.
    fs.size = 0;
    expect(await readFile({ uri, maxBytes: 2 })).toEqual({ kind: 'tooLarge', size: 3 });
  });

  it('is the reason where there is nothing to read', async () => {
    fs.failure = new FileSystemError('no such file');
    expect(await readFile({ uri })).toEqual({ kind: 'missing' });
    fs.failure = new Error('no access');
    expect(await readFile({ uri })).toEqual({ kind: 'unreadable', reason: 'no access' });
    expect(await readFolder({ uri })).toEqual({ kind: 'unreadable', reason: 'no access' });
  });
});
