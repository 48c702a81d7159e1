import { describe, expect, it } from 'vitest';
import type { DatabasePlan } from '../../server/src/model/database.ts';
import { describeDatabase } from '../../server/src/schema/describe.ts';
import { foldPrisma } from '../../server/src/schema/prisma/fold.ts';
import { prismaStatements } from '../support/prisma.ts';
import { timelineOf } from './support/history.ts';

const PLAN: DatabasePlan = {
  id: 'db',
  root: 'db',
  layout: 'dbmate',
  dialect: 'postgresql',
  dialectReason: 'the test says so',
  files: [
    { path: 'db/1.sql', role: 'migration', transaction: 'wrapped', sections: [] },
    { path: 'db/1.down.sql', role: 'rollback', transaction: 'wrapped', sections: [] },
    { path: 'db/q.sql', role: 'query', transaction: 'unknown', sections: [] },
  ],
};

describe('describing a database', () => {
  it('lists tables by name, with keys, foreign keys and indexes', () => {
    const timeline = timelineOf(`
      CREATE TYPE status AS ENUM ('draft');
      CREATE TABLE users (id bigserial PRIMARY KEY, mail varchar(255) NOT NULL UNIQUE, tags text[] DEFAULT '{}'::text[]);
      CREATE TABLE app.posts (
        id uuid DEFAULT gen_random_uuid() CONSTRAINT posts_id PRIMARY KEY,
        author bigint REFERENCES users ON DELETE CASCADE,
        price numeric(19, 4),
        at timestamptz(3) NOT NULL,
        status status DEFAULT 'draft',
        title text
      );
      CREATE INDEX posts_title ON app.posts (lower(title), at DESC) WHERE status = 'draft' AND author IS NOT NULL;
      CREATE VIEW seen AS SELECT 1;
      CREATE TEMP TABLE scratch (id int);`);
    expect(describeDatabase(PLAN, timeline)).toEqual({
      database: 'db',
      dialect: 'postgresql',
      files: ['db/1.sql'],
      tables: [
        {
          name: 'app.posts',
          columns: [
            { name: 'id', type: 'uuid', nullable: false, default: 'gen_random_uuid()' },
            { name: 'author', type: 'bigint', nullable: true, default: null },
            { name: 'price', type: 'numeric(19,4)', nullable: true, default: null },
            { name: 'at', type: 'timestamp(3) with time zone', nullable: false, default: null },
            { name: 'status', type: 'status', nullable: true, default: "'draft'" },
            { name: 'title', type: 'text', nullable: true, default: null },
          ],
          primaryKey: { name: 'posts_id', columns: ['id'] },
          foreignKeys: [
            {
              name: 'posts_author_fkey',
              columns: ['author'],
              references: { table: 'users', columns: ['id'] },
              onDelete: 'CASCADE',
              onUpdate: 'NO ACTION',
            },
          ],
          indexes: [
            {
              name: 'posts_title',
              columns: ['lower(title)', 'at'],
              unique: false,
              where: "status = 'draft' AND author IS NOT NULL",
            },
          ],
        },
        {
          name: 'users',
          columns: [
            { name: 'id', type: 'bigint', nullable: false, default: "nextval('users_id_seq'::regclass)" },
            { name: 'mail', type: 'character varying(255)', nullable: false, default: null },
            { name: 'tags', type: 'text[]', nullable: true, default: "'{}'::text[]" },
          ],
          primaryKey: { name: 'users_pkey', columns: ['id'] },
          foreignKeys: [],
          indexes: [{ name: 'users_mail_key', columns: ['mail'], unique: true, where: null }],
        },
      ],
    });
  });

  it('writes renamed columns under their new names into expressions, quoted where they must be', () => {
    const timeline = timelineOf(
      `CREATE TABLE t (a int, b int DEFAULT 1);
       CREATE INDEX i ON t ((t.a + b), lower(a::text)) WHERE a > 0 AND "b" < 5;`,
      'ALTER TABLE t RENAME COLUMN a TO "Total Sum"; ALTER TABLE t ALTER COLUMN b SET DEFAULT 1 + 1;',
    );
    const [table] = describeDatabase(PLAN, timeline).tables;
    expect(table?.indexes[0]).toMatchObject({
      columns: ['t."Total Sum" + b', 'lower("Total Sum"::text)'],
      where: '"Total Sum" > 0 AND "b" < 5',
    });
    expect(table?.columns[1]?.default).toBe('1 + 1');
  });

  it('names the tables and columns of a Prisma schema as the database does', () => {
    const prisma = foldPrisma(
      prismaStatements(`
        model User {
          id    Int    @id @default(autoincrement()) @map("user_id")
          posts Post[]
          @@map("users")
        }
        model Post {
          id     Int  @id
          author User @relation(fields: [userId], references: [id], onDelete: Cascade)
          userId Int  @map("author_id")
          @@index([userId])
        }`),
    );
    const { tables } = describeDatabase({ ...PLAN, layout: 'prisma-schema' }, prisma);
    expect(tables.map((table) => [table.name, table.columns.map((column) => column.name)])).toEqual([
      ['Post', ['id', 'author_id']],
      ['users', ['user_id']],
    ]);
    expect(tables[0]?.foreignKeys[0]).toMatchObject({
      columns: ['author_id'],
      references: { table: 'users', columns: ['user_id'] },
      onDelete: 'CASCADE',
    });
    expect(tables[0]?.indexes[0]?.columns).toEqual(['author_id']);
    expect(tables[1]?.primaryKey?.columns).toEqual(['user_id']);
  });
});
