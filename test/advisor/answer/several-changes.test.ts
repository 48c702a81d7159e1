import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

const POSTGRES = `CREATE TABLE accounts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, full_name text, status text NOT NULL DEFAULT 'new');
CREATE TABLE transfers (id bigint PRIMARY KEY, account_id bigint NOT NULL, amount numeric(12,2));
`;
const SQLITE =
  'CREATE TABLE notes (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, title text, created_at integer NOT NULL);\n';

let library: SkillLibrary;
let postgres: AdvisorWorkspace;
let sqlite: AdvisorWorkspace;

async function workspaceOf(dialect: Dialect, text: string): Promise<AdvisorWorkspace> {
  const files = [{ path: 'db/migrations/001_init.up.sql', text }];
  return engineWorkspace([await engineOver({ files, settings: { preset: 'all', dialect } })]);
}

beforeAll(async () => {
  library = await shippedLibrary();
  postgres = await workspaceOf('postgresql', POSTGRES);
  sqlite = await workspaceOf('sqlite', SQLITE);
});

const changeOf = (question: string, workspace: AdvisorWorkspace): string =>
  compose(question, library, workspace).parts.find(({ kind }) => kind === 'change')?.markdown ?? '';

describe('a question that asks for several changes', () => {
  it('gets each of them, and a later one takes the column from the one before', () => {
    const text = changeOf('add an index on transfers.account_id and a foreign key to accounts', postgres);
    expect(text).toContain('CREATE INDEX CONCURRENTLY transfers_account_id_idx');
    expect(text).toContain('FOREIGN KEY (account_id) REFERENCES accounts (id) NOT VALID');
  });

  it('gets the same change for each table that it names', () => {
    const text = changeOf('add a soft delete to accounts and transfers', postgres);
    expect(text).toContain('ALTER TABLE accounts ADD COLUMN deleted_at');
    expect(text).toContain('ALTER TABLE transfers ADD COLUMN deleted_at');
  });

  it('may list the columns', () => {
    const text = changeOf('add columns city and country to accounts', postgres);
    expect(text).toContain('ADD COLUMN city text');
    expect(text).toContain('ADD COLUMN country text');
  });
});

describe('a change said in other words', () => {
  it.each([
    ['rename table accounts to members', 'ALTER TABLE accounts RENAME TO members;'],
    ['keep a history of every change of accounts.status', 'AFTER UPDATE OF status ON accounts'],
    ['historiser les modifications de accounts', 'CREATE TABLE accounts_history'],
    ['split accounts.full_name into first_name and last_name', "split_part(full_name, ' ', 1)"],
    ['ajouter une colonne obligatoire phone de type text à la table accounts', 'ADD COLUMN phone text;'],
    ['supprimer la valeur par défaut de accounts.status', 'ALTER COLUMN status DROP DEFAULT;'],
    ['transfers.account_id should reference accounts', 'FOREIGN KEY (account_id) REFERENCES accounts (id)'],
    ['transfers.amount doit être supérieur à 0', 'CHECK (amount > 0) NOT VALID'],
    ['transfers.amount must be non-negative', 'CHECK (amount >= 0) NOT VALID'],
    ['make accounts.email unique case insensitive', 'ON accounts (lower(email))'],
    ['add an enum column tier to accounts with values free, pro', "CHECK (tier IN ('free', 'pro')) NOT VALID"],
  ])('is read from "%s"', (question, sql) => {
    expect(changeOf(question, postgres)).toContain(sql);
  });

  it('is not written where the values of one type cannot become those of the other', () => {
    expect(changeOf('change accounts.id from bigint to uuid', postgres)).not.toContain('::uuid');
  });
});

describe('the form of a migration', () => {
  it('is that of the tool which the question names, with its way back', () => {
    const alembic = changeOf('with alembic: make transfers.amount not null', postgres);
    expect(alembic).toContain('op.alter_column("transfers", "amount", nullable=False)');
    expect(alembic).toContain('def downgrade() -> None:');
    const rails = changeOf('in rails, add an index on transfers.account_id', postgres);
    expect(rails).toContain('disable_ddl_transaction!');
    expect(rails).toContain('add_index :transfers, :account_id, algorithm: :concurrently');
    const knex = changeOf('knex: add an index on transfers.account_id', postgres);
    expect(knex).toContain('exports.config = { transaction: false };');
  });

  it('says how to go back where the tool has no place for it, with the default that is known', () => {
    expect(changeOf('drop the default of accounts.status', postgres)).toContain("SET DEFAULT 'new';");
  });
});

describe('a SQLite table that is made anew', () => {
  it('keeps the counter of AUTOINCREMENT', () => {
    expect(changeOf('make notes.title not null', sqlite)).toContain(
      "INSERT INTO sqlite_sequence (name, seq) SELECT 'notes_new', seq FROM sqlite_sequence WHERE name = 'notes';",
    );
  });

  it('keeps a point in time as its others, and amounts as whole cents', () => {
    expect(changeOf('add a column updated_at to notes', sqlite)).toContain('ADD COLUMN updated_at integer');
    expect(changeOf('add a column price to notes', sqlite)).toContain('ADD COLUMN price INTEGER');
  });
});
