import { describe, expect, it } from 'vitest';
import { canonicalUri, looseKey, pathBelow, uriBelow, withEndingOf } from '../../server/src/lsp/locations.ts';

describe('URIs and keys', () => {
  it('are the same file however a client spells them', () => {
    expect(canonicalUri('file:///c%3A/My%20Project/a.sql')).toBe(canonicalUri('file:///C:/My Project/a.sql'));
  });

  it('a path below a folder is relative to it, decoded', () => {
    expect(pathBelow('file:///w/my%20shop', 'file:///w/my shop/db/é.sql')).toBe('db/é.sql');
    expect(pathBelow('file:///w/', 'file:///w/a.sql')).toBe('a.sql');
    expect(pathBelow('file:///C:/w', 'file:///c%3A/w/a.sql')).toBe('a.sql');
  });

  it('a path beside a folder is not below it', () => {
    expect(pathBelow('file:///w', 'file:///workshop/a.sql')).toBeUndefined();
    expect(pathBelow('file:///w', 'vscode-vfs://github/w/a.sql')).toBeUndefined();
  });

  it('a key makes the URI again', () => {
    const uri = uriBelow('file:///w/my%20shop', 'db/é 1.sql');
    expect(pathBelow('file:///w/my shop', uri)).toBe('db/é 1.sql');
  });

  it('a document without a folder is known by its path, or by its URI where it has none', () => {
    expect(looseKey('file:///tmp/x.sql')).toBe('/tmp/x.sql');
    expect(looseKey('untitled:Untitled-1')).toBe('untitled://Untitled-1');
  });

  it('a document has the ending of its language', () => {
    expect(withEndingOf('sql', 'a.sql')).toBe('a.sql');
    expect(withEndingOf('mysql', 'a.ddl')).toBe('a.ddl');
    expect(withEndingOf('sql', 'A.SQL')).toBe('A.SQL');
    expect(withEndingOf('sql', 'a.txt')).toBe('a.txt.sql');
    expect(withEndingOf('prisma', 'a.sql')).toBe('a.sql.prisma');
    expect(withEndingOf('prisma', 'a')).toBe('a.prisma');
    expect(withEndingOf('json', 'schemawise.config.json')).toBe('schemawise.config.json');
    expect(withEndingOf('', 'a.md')).toBe('a.md');
  });
});
