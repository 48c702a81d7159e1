import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where the server program is: what SCHEMAWISE_MARIADBD names, or `mariadbd` on the PATH or in the `sbin` beside its folders. */
export function findMariaDb(): string | undefined {
  const named = process.env.SCHEMAWISE_MARIADBD;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const all = [...folders, ...folders.map((folder) => join(dirname(folder), 'sbin'))];
  return all.map((folder) => join(folder, 'mariadbd')).find((program) => existsSync(program) && findClient(program));
}

/** The client that came with the server, through which statements are sent. */
function findClient(server: string): string | undefined {
  const prefix = dirname(dirname(server));
  return [dirname(server), join(prefix, 'bin')]
    .map((folder) => join(folder, 'mariadb'))
    .find((program) => existsSync(program));
}

const DATABASE = 'scratch';
/** Ends the answer to one statement, on either channel: a value, and the complaint about a statement that fails. */
const MARK = '--- answered ---';
const FAILING = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${MARK}'`;
const PATIENCE = 60_000;

/** A MariaDB server of its own, in a temporary folder, for many histories, each of which finds it empty. */
export class ScratchMariaDb {
  readonly #folder: string;
  readonly #server: ChildProcess;
  readonly #client: ChildProcess;
  #output = '';
  #errors = '';
  #wake: () => void = () => {};

  private constructor(folder: string, server: ChildProcess, client: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
    this.#client = client;
    client.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      this.#wake();
    });
    client.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
      this.#wake();
    });
  }

  static async start(server = findMariaDb()): Promise<ScratchMariaDb> {
    const client = server && findClient(server);
    if (!server || !client) throw new Error('no MariaDB server was found');
    const folder = mkdtempSync(join(tmpdir(), 'schemawise-mariadb-'));
    const socket = join(folder, 'sock');
    const data = join(folder, 'data');
    const common = ['--no-defaults', `--datadir=${data}`, ...(userInfo().uid === 0 ? ['--user=root'] : [])];
    const install = join(dirname(client), 'mariadb-install-db');
    spawnSync(install, [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], {
      timeout: PATIENCE,
    });
    const process = spawn(
      server,
      [
        ...common,
        `--socket=${socket}`,
        '--skip-networking',
        '--skip-grant-tables',
        '--innodb-flush-log-at-trx-commit=0',
        '--innodb-flush-method=nosync',
        '--innodb-buffer-pool-size=32M',
        '--skip-log-bin',
        `--pid-file=${join(folder, 'pid')}`,
      ],
      { stdio: 'ignore' },
    );
    for (let waited = 0; waited < PATIENCE && !existsSync(socket) && process.exitCode === null; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const shell = spawn(
      client,
      [
        '--no-defaults',
        `--socket=${socket}`,
        '--batch',
        '--raw',
        '--skip-column-names',
        '--force',
        '--unbuffered',
        '--delimiter=//;;//',
        '--default-character-set=utf8mb4',
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const scratch = new ScratchMariaDb(folder, process, shell);
    try {
      await scratch.empty();
    } catch (error) {
      await scratch.stop();
      throw error;
    }
    return scratch;
  }

  /** Ends the server and takes its folder away. */
  async stop(): Promise<void> {
    this.#client.kill('SIGKILL');
    if (this.#server.exitCode === null) {
      const ended = new Promise((resolve) => this.#server.once('exit', resolve));
      this.#server.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async empty(): Promise<void> {
    const complaint = await this.complaintAbout(
      `DROP DATABASE IF EXISTS ${DATABASE}//;;//CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4//;;//USE ${DATABASE}`,
    );
    if (complaint) throw new Error(complaint);
  }

  /** The server's complaint; undefined where the statement ran. */
  async complaintAbout(statement: string): Promise<string | undefined> {
    const { errors } = await this.#send(statement);
    return errors === '' ? undefined : errors;
  }

  /** What a query finds, one line a row. */
  async values(query: string): Promise<readonly string[]> {
    const { output, errors } = await this.#send(query);
    if (errors !== '') throw new Error(errors);
    return output.split('\n').filter((line) => line !== '');
  }

  /** What there is, one line each: every table as SHOW CREATE TABLE prints it, views, triggers and routines. */
  async catalogue(): Promise<readonly string[]> {
    const { output } = await this.#send(`SELECT CONCAT(IF(table_type = 'VIEW', 'VIEW', 'TABLE'), ' ', table_name)
      FROM information_schema.tables WHERE table_schema = '${DATABASE}' ORDER BY table_name`);
    const lines: string[] = [];
    const names = output.split('\n').filter((line) => line !== '');
    const questions = names.map(
      (line) => `SHOW CREATE ${line.replace(/ (.*)$/s, (_, name: string) => ` \`${name}\``)}`,
    );
    if (questions.length > 0) {
      const shown = await this.#send(questions.join('//;;//'));
      lines.push(...linesOf(shown.output));
    }
    const rest =
      await this.#send(`SELECT CONCAT('trigger ', trigger_name, ' ', event_object_table, ' ', action_timing, ' ', event_manipulation, ' ', REPLACE(action_statement, '\n', ' '))
      FROM information_schema.triggers WHERE trigger_schema = '${DATABASE}' ORDER BY trigger_name//;;//
      SELECT CONCAT('routine ', routine_name, ' ', REPLACE(routine_definition, '\n', ' ')) FROM information_schema.routines WHERE routine_schema = '${DATABASE}' ORDER BY routine_name`);
    return [...lines, ...rest.output.split('\n').filter((line) => line !== '')];
  }

  async #send(statement: string): Promise<{ readonly output: string; readonly errors: string }> {
    this.#output = '';
    this.#errors = '';
    this.#client.stdin?.write(`${statement}//;;//\n${FAILING}//;;//\nSELECT '${MARK}'//;;//\n`);
    const until = Date.now() + PATIENCE;
    while (!this.#output.includes(MARK) || !/^ERROR .*--- answered ---$/m.test(this.#errors)) {
      if (this.#client.exitCode !== null || Date.now() > until)
        throw new Error(`MariaDB does not answer: ${statement}\n${this.#errors}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return {
      output: this.#output.replace(`${MARK}\n`, ''),
      errors: this.#errors.slice(0, this.#errors.indexOf(`--------------\n${FAILING}`)).trim(),
    };
  }
}

/**
 * The lines of SHOW CREATE TABLE, each with the table's name. Their order is left out, since a column that comes back is the last one, and so
 * is AUTO_INCREMENT, which counts rows.
 */
function linesOf(shown: string): string[] {
  let table = '';
  const lines = shown.split('\n').flatMap((line) => {
    table = /^([^\t]*)\tCREATE /.exec(line)?.[1] ?? table;
    const text = line.replace(/ AUTO_INCREMENT=\d+/, '').replace(/,$/, '');
    return text.trim() === '' ? [] : [`${table} ${text}`];
  });
  return lines.sort();
}
