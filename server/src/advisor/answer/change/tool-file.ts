import type { Dialect } from '../../../text/dialect.ts';
import { splitStatements } from '../../../text/splitter.ts';
import { alembicCall } from './alembic-call.ts';
import type { ChangeTool } from './change-tool.ts';
import { inverseOf } from './inverse.ts';
import { railsCall } from './rails-call.ts';

/** The migration that one step becomes. */
export interface ToolFile {
  /** The language of the fence that it stands in. */
  readonly fence: string;
  readonly text: string;
}

/** What a file is written from. */
export interface FileRequest {
  readonly tool: ChangeTool | undefined;
  readonly dialect: Dialect;
  /** The statements of the step. */
  readonly sql: string;
  /** The name of the migration, in snake case. */
  readonly name: string;
  /** What gives a column back that is written anew, where the schema knows how it was. */
  readonly old?: string;
  /** Rails refuses plain SQL where strong_migrations is installed. */
  readonly isStrict: boolean;
}

/** The statements of a text, each with its semicolon. */
export function statementsOf(sql: string, dialect: Dialect): readonly string[] {
  return splitStatements(sql, dialect)
    .filter(({ kind }) => kind === 'sql')
    .map(({ start, end }) => `${sql.slice(start, end).trim().replace(/;$/, '')};`);
}

/** True for a step that is run by hand: a look at the data, or the filling of old rows. */
export function isByHand(sql: string): boolean {
  const first = sql.replace(/^(?:\s*--[^\n]*\n)+/, '');
  return /^\s*(?:SELECT|UPDATE|DELETE|EXPLAIN)\b/i.test(first) || /^\s*SET @/.test(first);
}

/** The step as the tool has it; the plain SQL for tools that take SQL, and where no tool is known. */
export function toolFile(request: FileRequest): ToolFile {
  const { tool, dialect, sql } = request;
  if (tool === undefined || isByHand(sql) || isRebuild(sql)) return { fence: 'sql', text: sql };
  if (tool === 'prisma' || tool === 'drizzle') return { fence: 'sql', text: withoutTransaction(sql) };
  const own = statementsOf(withoutTransaction(sql), dialect);
  const back = inverseOf(own, dialect);
  const isKept = request.old !== undefined && own.some((one) => WRITTEN_ANEW.test(one));
  const parts: Parts = {
    ...request,
    up: own,
    down: isKept ? [request.old ?? ''] : back.statements,
    isOutside: needsNoTransaction(sql),
    isLost: back.isLost && !isKept,
  };
  switch (tool) {
    case 'alembic':
      return { fence: 'python', text: alembic(parts) };
    case 'django':
      return { fence: 'python', text: django(parts) };
    case 'rails':
      return { fence: 'ruby', text: rails(parts) };
    case 'typeorm':
      return { fence: 'ts', text: typeorm(parts) };
    case 'knex':
      return { fence: 'js', text: knex(parts) };
    case 'sequelize':
      return { fence: 'js', text: sequelize(parts) };
    case 'laravel':
      return { fence: 'php', text: laravel(parts) };
    case 'ef-core':
      return { fence: 'csharp', text: efCore(parts) };
    default:
      return { fence: 'sql', text: sqlFile(parts) };
  }
}

/** Statements after which a column is as they say, whatever it was. */
const WRITTEN_ANEW = /^ALTER TABLE \S+ (?:MODIFY COLUMN|ALTER COLUMN \S+ (?:TYPE|(?:SET|DROP) DEFAULT))\b/;

/** The tools open the transaction themselves. */
function withoutTransaction(sql: string): string {
  return sql.replace(/^BEGIN;\n/, '').replace(/\nCOMMIT;$/, '');
}

/** A SQLite table is made anew with foreign keys switched off, which only works outside a transaction. */
function isRebuild(sql: string): boolean {
  return sql.includes('\nBEGIN IMMEDIATE;');
}

interface Parts extends FileRequest {
  /** Some of it has no way back. */
  readonly isLost: boolean;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly isOutside: boolean;
}

/** Statements that PostgreSQL refuses inside a transaction. */
export function needsNoTransaction(sql: string): boolean {
  return /\bCONCURRENTLY\b/.test(sql);
}

const bare = (statement: string): string => statement.replace(/;$/, '');

function alembic({ up, down, isOutside, isLost, dialect }: Parts): string {
  const body = (statements: readonly string[], lost = false): string => {
    if (lost) return '    raise NotImplementedError("irreversible: restore from the backup")';
    if (statements.length === 0) return '    pass';
    const calls = statements.map((one) => alembicCall(one, dialect));
    return isOutside
      ? `    with op.get_context().autocommit_block():\n${calls.map((one) => `        ${one}`).join('\n')}`
      : calls.map((one) => `    ${one}`).join('\n');
  };
  return `def upgrade() -> None:\n${body(up)}\n\ndef downgrade() -> None:\n${body(down, isLost)}`;
}

function django({ up, down, isOutside, isLost }: Parts): string {
  const list = (statements: readonly string[], indent: string): string =>
    statements.length === 0
      ? 'migrations.RunSQL.noop'
      : `[\n${statements.map((one) => `${indent}    ${python(bare(one))},`).join('\n')}\n${indent}]`;
  return [
    'class Migration(migrations.Migration):',
    ...(isOutside ? ['    atomic = False'] : []),
    '    dependencies = [("APP", "PREVIOUS")]',
    '    operations = [',
    '        migrations.RunSQL(',
    `            sql=${list(up, '            ')},`,
    ...(isLost ? [] : [`            reverse_sql=${list(down, '            ')},`]),
    '            state_operations=[],   # what makemigrations generated goes here',
    '        ),',
    '    ]',
  ].join('\n');
}

function rails({ up, down, isOutside, isLost, name, isStrict }: Parts): string {
  const call = (statement: string): string => railsCall(statement, isStrict);
  const own = up.filter((one) => !/^SET lock_timeout/.test(one));
  const lock = up.length > own.length ? ['    execute "SET lock_timeout = \'5s\'"'] : [];
  const className = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return [
    `class ${className} < ActiveRecord::Migration[7.1]   # your Rails version`,
    ...(isOutside ? ['  disable_ddl_transaction!', ''] : []),
    '  def up',
    ...lock.map((one) => (isStrict ? `    safety_assured { ${one.trim()} }` : one)),
    ...own.map((one) => `    ${call(one)}`),
    '  end',
    '',
    '  def down',
    ...(isLost ? ['    raise ActiveRecord::IrreversibleMigration'] : down.map((one) => `    ${call(one)}`)),
    '  end',
    'end',
  ].join('\n');
}

function typeorm({ up, down, isOutside, isLost, name }: Parts): string {
  const className = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const calls = (statements: readonly string[]): readonly string[] =>
    statements.map((one) => `    await q.query(\`${escapeTemplate(bare(one))}\`);`);
  return [
    `export class ${className}1700000000000 implements MigrationInterface {   // the time from migration:create`,
    ...(isOutside ? ['  transaction = false;'] : []),
    '  async up(q: QueryRunner): Promise<void> {',
    ...calls(up),
    '  }',
    '  async down(q: QueryRunner): Promise<void> {',
    ...(isLost ? [`    ${LOST}`] : calls(down)),
    '  }',
    '}',
  ].join('\n');
}

const LOST = "throw new Error('irreversible: restore from the backup');";

function knex({ up, down, isOutside, isLost }: Parts): string {
  const calls = (statements: readonly string[]): readonly string[] =>
    statements.map((one) => `  await knex.raw(\`${escapeTemplate(bare(one))}\`);`);
  return [
    ...(isOutside ? ['exports.config = { transaction: false };'] : []),
    'exports.up = async (knex) => {',
    ...calls(up),
    '};',
    'exports.down = async (knex) => {',
    ...(isLost ? [`  ${LOST}`] : calls(down)),
    '};',
  ].join('\n');
}

function sequelize({ up, down, isLost }: Parts): string {
  const calls = (statements: readonly string[]): readonly string[] =>
    statements.map((one) => `    await queryInterface.sequelize.query(\`${escapeTemplate(bare(one))}\`);`);
  return [
    'module.exports = {',
    '  async up(queryInterface) {',
    ...calls(up),
    '  },',
    '  async down(queryInterface) {',
    ...(isLost ? [`    ${LOST}`] : calls(down)),
    '  },',
    '};',
  ].join('\n');
}

function laravel({ up, down, isOutside }: Parts): string {
  const calls = (statements: readonly string[]): readonly string[] =>
    statements.map((one) => `        DB::statement(<<<'SQL'\n${bare(one)}\nSQL);`);
  return [
    'return new class extends Migration {',
    ...(isOutside ? ['    public $withinTransaction = false;'] : []),
    '    public function up(): void {',
    ...calls(up),
    '    }',
    '    public function down(): void {',
    ...calls(down),
    '    }',
    '};',
  ].join('\n');
}

function efCore({ up, down, isOutside }: Parts): string {
  const calls = (statements: readonly string[]): readonly string[] =>
    statements.map(
      (one) =>
        `    migrationBuilder.Sql(@"${bare(one).replaceAll('"', '""')}"${isOutside ? ', suppressTransaction: true' : ''});`,
    );
  return [
    'protected override void Up(MigrationBuilder migrationBuilder) {',
    ...calls(up),
    '}',
    'protected override void Down(MigrationBuilder migrationBuilder) {',
    ...calls(down),
    '}',
  ].join('\n');
}

/** A file of SQL with the marks of its tool. */
function sqlFile({ tool, up, down, isOutside, isLost, name }: Parts): string {
  const back = isLost ? '-- irreversible: restore from the backup' : down.join('\n');
  const body = up.join('\n');
  switch (tool) {
    case 'goose': {
      const wrapped = /\$\$/.test(body) ? up.map(gooseStatement).join('\n') : body;
      return `${isOutside ? '-- +goose NO TRANSACTION\n' : ''}-- +goose Up\n${wrapped}\n\n-- +goose Down\n${back}`.trimEnd();
    }
    case 'dbmate': {
      const option = isOutside ? ' transaction:false' : '';
      return `-- migrate:up${option}\n${body}\n\n-- migrate:down${option}\n${back}`.trimEnd();
    }
    case 'liquibase': {
      const options = `${isOutside ? ' runInTransaction:false' : ''}${/\$\$/.test(body) ? ' splitStatements:false' : ''}`;
      const rollback =
        down.length > 0 ? down.map((one) => `--rollback ${one.replaceAll('\n', ' ')}`) : ['--rollback empty'];
      return `--liquibase formatted sql\n--changeset you:${name}${options}\n${body}\n${rollback.join('\n')}`;
    }
    case 'golang-migrate':
      return `-- …_${name}.up.sql\n${body}\n\n-- …_${name}.down.sql\n${back}`.trimEnd();
    default:
      return body;
  }
}

/** goose splits at semicolons unless told where a statement begins and ends. */
function gooseStatement(statement: string): string {
  return /\$\$/.test(statement) ? `-- +goose StatementBegin\n${statement}\n-- +goose StatementEnd` : statement;
}

function escapeTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

/** A Python literal: triple quotes where the text has lines or quotes of its own. */
export function python(text: string): string {
  if (text.includes('\n') || (text.includes('"') && text.includes("'")))
    return `"""${text.replaceAll('\\', '\\\\')}"""`;
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
