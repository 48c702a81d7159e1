import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/advisor/answer/answer.ts';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

const PRISMA_MIGRATION = `CREATE TABLE "tickets" ("id" SERIAL NOT NULL, "organization_id" INTEGER NOT NULL, "subject" TEXT NOT NULL, CONSTRAINT "tickets_pkey" PRIMARY KEY ("id"));
`;
const PRISMA_SCHEMA = `datasource db {
  provider = "postgresql"
}

model Ticket {
  id             Int    @id @default(autoincrement())
  organizationId Int    @map("organization_id")
  subject        String

  @@map("tickets")
}
`;
const MYSQL = `CREATE TABLE invoices (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NULL,
  status ENUM('draft','sent') NOT NULL DEFAULT 'draft',
  total FLOAT NOT NULL,
  issued_at DATETIME NULL,
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE SET NULL
) ENGINE=InnoDB;
CREATE TABLE customers (id INT UNSIGNED PRIMARY KEY, email VARCHAR(255) NOT NULL) ENGINE=InnoDB;
`;
const SQLITE =
  'CREATE TABLE users (id integer PRIMARY KEY);\nCREATE TABLE notes (id integer PRIMARY KEY, title text, body text NOT NULL, user_id integer,\n  FOREIGN KEY (user_id) REFERENCES users (id));\nCREATE INDEX notes_title_idx ON notes (title);\n';

let library: SkillLibrary;
let prisma: AdvisorWorkspace;
let mysql: AdvisorWorkspace;
let sqlite: AdvisorWorkspace;

beforeAll(async () => {
  library = await shippedLibrary();
  const migrations = [
    { path: 'prisma/schema.prisma', text: PRISMA_SCHEMA },
    { path: 'prisma/migrations/migration_lock.toml', text: 'provider = "postgresql"\n' },
    { path: 'prisma/migrations/20250101000000_init/migration.sql', text: PRISMA_MIGRATION },
  ];
  prisma = engineWorkspace([await engineOver({ files: migrations })]);
  const plain = async (dialect: 'mysql' | 'sqlite', text: string) =>
    engineWorkspace([
      await engineOver({ files: [{ path: 'db/migrations/001_init.up.sql', text }], settings: { dialect } }),
    ]);
  mysql = await plain('mysql', MYSQL);
  sqlite = await plain('sqlite', SQLITE);
});

const changeIn = (answer: Answer): string => answer.parts.find(({ kind }) => kind === 'change')?.markdown ?? '';

describe('a change asked for in words', () => {
  it('takes all columns that an index is wanted on', () => {
    const text = changeIn(compose('add an index on invoices.customer_id and issued_at', library, mysql));
    expect(text).toContain('ADD INDEX invoices_customer_id_issued_at_idx (customer_id, issued_at)');
  });

  it('is unique within the owner that the question names', () => {
    const text = changeIn(compose('make tickets.subject unique per organization', library, prisma));
    expect(text).toContain('ON tickets (organization_id, subject)');
    expect(text).toContain('@@unique([organizationId, subject])');
  });

  it('keeps digits behind the point where a bare DECIMAL has none', () => {
    const text = changeIn(compose('change invoices.total from float to decimal', library, mysql));
    expect(text).toContain('MODIFY COLUMN total decimal(19,4) NOT NULL');
    expect(text).toContain('choose your own');
  });

  it('adds a value to the enum that the question names elsewhere, and opens with the spoke of changes', () => {
    const answer = compose('ajouter une valeur refunded au statut des factures (invoices.status)', library, mysql);
    expect(changeIn(answer)).toContain("enum('draft','sent','refunded') NOT NULL DEFAULT 'draft'");
    expect(answer.route.primary).toBe('database-migrations');
    expect(answer.parts.map(({ kind }) => kind)).not.toContain('ask');
  });

  it('tells how a column goes where the question is whether it may, and lets it be empty first', () => {
    const answer = compose('is it safe to drop invoices.total?', library, mysql);
    expect(answer.parts.map(({ kind }) => kind)).toContain('impact');
    expect(changeIn(answer)).toMatch(/MODIFY COLUMN total FLOAT NULL;[\s\S]*DROP COLUMN total, ALGORITHM=INSTANT;/i);
  });

  it('makes a SQLite table anew with all its columns and indexes', () => {
    const text = changeIn(compose('make notes.title not null', library, sqlite));
    expect(text).toContain('title text NOT NULL');
    expect(text).toContain(
      'INSERT INTO notes_new (id, title, body, user_id) SELECT id, title, body, user_id FROM notes;',
    );
    expect(text).toContain('CREATE INDEX notes_title_idx ON notes (title);');
    expect(text).not.toContain('(…)');
  });

  it('says what to change in a Prisma schema, in the way of its other fields', () => {
    const answer = compose('add a column due_at to tickets', library, prisma);
    expect(changeIn(answer)).toContain('`dueAt DateTime? @map("due_at") @db.Timestamptz(6)`');
    expect(changeIn(answer)).toContain('--create-only');
  });

  it('finds a table by the name of its model', () => {
    expect(changeIn(compose('add a column due_at to Ticket', library, prisma))).toContain('ALTER TABLE tickets');
  });

  it('fills a new column with its constant default in one statement', () => {
    const text = changeIn(compose('add a required column priority integer default 3 to tickets', library, prisma));
    expect(text).toContain('ADD COLUMN priority integer NOT NULL DEFAULT 3;');
    expect(text).toContain('`priority Int @default(3)`');
    expect(changeIn(compose('add column archived boolean default false to notes', library, sqlite))).toContain(
      'ADD COLUMN archived boolean DEFAULT 0;',
    );
  });

  it('takes a rule in the form of a statement: unique, and a longer text', () => {
    expect(changeIn(compose('invoices.status must be unique', library, mysql))).toContain('ADD UNIQUE INDEX');
    expect(changeIn(compose('unique title in notes', library, sqlite))).toContain('CREATE UNIQUE INDEX');
    const longer = changeIn(compose('increase customers.email to varchar(320)', library, mysql));
    expect(longer).toContain('MODIFY COLUMN email varchar(320) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;');
    expect(longer).not.toContain('email_new');
  });

  it('puts a foreign key in the place of the one that the column has', () => {
    const text = changeIn(
      compose('add a foreign key from notes.user_id to users with on delete cascade', library, sqlite),
    );
    expect(text).toContain('REFERENCES users (id) ON DELETE CASCADE');
    expect(text.match(/FOREIGN KEY/g)).toHaveLength(1);
    expect(text).toContain('has a foreign key already');
  });

  it('says that NOT NULL and ON DELETE SET NULL do not go together', () => {
    expect(changeIn(compose('make invoices.customer_id not null', library, mysql))).toContain('ON DELETE SET NULL');
  });

  it('gives a rule for a column of text as a list of values', () => {
    const text = changeIn(compose('add a check constraint on invoices.status', library, mysql));
    expect(text).toContain("CHECK (status IN ('draft', 'ANOTHER VALUE'))");
  });

  it('gives a reference the type of the key that it refers to', () => {
    const text = changeIn(compose('create a table refunds with invoice_id and amount', library, mysql));
    expect(text).toMatch(/invoice_id INT UNSIGNED NOT NULL/i);
    expect(text).toContain('FOREIGN KEY (invoice_id) REFERENCES invoices (id)');
  });

  it('names what refers to a primary key whose type changes, and quotes the whole recipe', () => {
    const answer = compose('change tickets.id from int to bigint', library, prisma);
    expect(changeIn(answer)).toContain('It is the primary key');
    expect(answer.parts.find(({ kind }) => kind === 'passage')?.markdown).toContain('CREATE TRIGGER');
  });

  it('keeps NOT NULL through a rename in steps', () => {
    const text = changeIn(compose('rename column subject to title on tickets', library, prisma));
    expect(text).toMatch(/ADD COLUMN title text;[\s\S]*SET NOT NULL;[\s\S]*DROP COLUMN subject;/);
    expect(text).toContain('@map("subject")');
  });

  it('stands alone: what is quoted beside it repeats no other statements', () => {
    const answer = compose('add a column due_at to tickets', library, prisma);
    for (const part of answer.parts.filter(({ kind }) => kind === 'passage'))
      expect(part.markdown).not.toContain('```');
  });
});

describe('a question whether a change of the whole system is wise', () => {
  it('gets no phases, which would take the answer for given', () => {
    const kinds = compose('event sourcing for our billing, good idea?', library).parts.map(({ kind }) => kind);
    expect(kinds).not.toContain('plan');
  });
});

describe('a request to review the migrations', () => {
  it('for missing indexes is answered by those findings alone', async () => {
    const text =
      'CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE TABLE b (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a (id), price float);\n';
    const files = [{ path: 'db/migrations/001_init.up.sql', text }];
    const workspace = engineWorkspace([await engineOver({ files, settings: { dialect: 'postgresql' } })]);
    const answer = compose('quels index manquent dans notre schéma ?', library, workspace);
    const findings = answer.parts.find(({ kind }) => kind === 'findings')?.markdown ?? '';
    expect(findings).toContain('missing-foreign-key-index');
    expect(findings).not.toContain('no-float-money');
    expect(answer.parts.filter(({ kind }) => kind === 'passage')).toEqual([]);
  });

  it('is answered by the findings, without sections on other subjects', () => {
    const answer = compose('review my migrations', library, mysql);
    expect(answer.parts.filter(({ kind }) => kind === 'passage')).toEqual([]);
    expect(answer.parts.find(({ kind }) => kind === 'findings')?.markdown).toContain('no-float-money');
    expect(answer.route.nextAction).toContain('findings below');
  });
});
