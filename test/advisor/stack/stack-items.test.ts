import { describe, expect, it } from 'vitest';
import { stackLine } from '../../../server/src/advisor/answer/stack-line.ts';
import { stackItems } from '../../../server/src/advisor/stack/stack-items.ts';
import { readStack } from '../../../server/src/workspace/stack/read-stack.ts';

const itemsOf = (files: Readonly<Record<string, string>>) =>
  stackItems(Object.entries(files).flatMap(([path, text]) => readStack(path, text)));
const lineOf = (files: Readonly<Record<string, string>>, language: 'en' | 'fr' = 'en') =>
  stackLine(itemsOf(files), language);

describe('the stack of a workspace', () => {
  it('names engines before ORMs, with the installed version and where it stands', () => {
    expect(
      lineOf({
        'package.json': '{ "dependencies": { "prisma": "^6.0.0", "@prisma/client": "^6.0.0", "pg": "8" } }',
        'package-lock.json':
          '{ "packages": {\n "node_modules/@prisma/client": { "version": "6.2.0" },\n "node_modules/prisma": { "version": "6.2.1" }, "node_modules/typeorm": { "version": "0.3.0" } } }',
        'docker-compose.yml': 'services:\n  db:\n    image: postgres:16-alpine\n',
      }),
    ).toBe('This workspace: PostgreSQL 16 (`docker-compose.yml:3`), Prisma 6.2.1 (`package-lock.json:3`).');
  });

  it('takes from a lock file only what a manifest asks for', () => {
    expect(itemsOf({ 'package-lock.json': '{ "node_modules/typeorm": { "version": "0.3.0" } }' })).toEqual([]);
  });

  it('takes the version from the lock file that is nearest above the manifest', () => {
    const items = itemsOf({
      'apps/a/package.json': '{ "typeorm": "^0.3.0" }',
      'apps/a/package-lock.json': '{ "node_modules/typeorm": { "version": "0.3.17" } }',
      'apps/b/package-lock.json': '{ "node_modules/typeorm": { "version": "0.2.1" } }',
      'package-lock.json': '{ "node_modules/typeorm": { "version": "0.3.20" } }',
    });
    expect(items).toMatchObject([{ id: 'typeorm', version: '0.3.17', file: 'apps/a/package-lock.json' }]);
  });

  it('says where another version of an engine runs', () => {
    expect(
      lineOf({
        'compose.yaml': 'image: postgres:16\n',
        '.github/workflows/ci.yml': '\nimage: postgres:15\n',
      }),
    ).toBe('This workspace: PostgreSQL 16 (`compose.yaml:1`; 15 in `.github/workflows/ci.yml:2`).');
  });

  it('believes a driver only where no engine is named outright, and says so', () => {
    const manifest = { 'package.json': '{ "mysql2": "3", "better-sqlite3": "11" }' };
    expect(itemsOf({ ...manifest, '.env': 'DATABASE_URL=mysql://h/x' }).map((item) => item.id)).toEqual(['mysql']);
    expect(lineOf(manifest, 'fr')).toBe(
      "Cet espace de travail : MySQL (d'après son pilote dans `package.json:1`), SQLite (d'après son pilote dans `package.json:1`).",
    );
  });

  it('says nothing of a workspace without any', () => {
    expect(lineOf({ 'package.json': '{ "react": "19" }' })).toBeUndefined();
  });
});
