import {
  DANGEROUS_FUNCTIONS,
  DANGEROUS_OPTIONS,
  DANGEROUS_PROCEDURES,
  READING_FUNCTIONS,
} from '../lexicons/dangerous-functions.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { type CodeTokens, codeOf } from '../support/security/code-tokens.ts';

const meta: RuleMeta = {
  id: 'dangerous-function',
  title: 'SQL must not run programs or read the server’s files',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    {
      value: 85,
      when: 'a statement calls a shell, reads or writes files of the server, or fetches from an address in a variable',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `\`xp_cmdshell\`, \`COPY … PROGRAM\` and their like turn the right to run SQL into the right to run programs as the database's user, and \`INTO OUTFILE\`, \`pg_read_file\` or \`LOAD DATA LOCAL\` carry data past every GRANT. They are the second
step of nearly every attack that begins with an injection.`,
    howToFix:
      'Move the work to a job outside the database (an agent, a scheduler, an import tool), with rights of its own. For imports use the client’s side: `\\copy`, `COPY … FROM STDIN`, a bulk loader.',
    whenNotToUse:
      'Suppress it with the reason for maintenance scripts of administrators. GRANT and REVOKE of these functions, and switching them off, are silent; ClickHouse’s `url()` and `file()` are so where their argument is a literal.',
    bad: [
      {
        title: 'A shell',
        dialect: 'tsql',
        files: [
          { path: 'jobs/list.sql', text: "SET NOCOUNT ON;\nGO\nEXEC master..xp_cmdshell 'dir c:\\exports';\nGO\n" },
        ],
      },
    ],
    good: [
      {
        title: 'From the client',
        dialect: 'postgresql',
        files: [{ path: 'import.sql', text: 'COPY customers (id, name) FROM STDIN WITH (FORMAT csv);\n1,Ada\n\\.\n' }],
      },
    ],
    sources: [
      'Microsoft documentation, xp_cmdshell Server Configuration Option; CIS Microsoft SQL Server Benchmark',
      'PostgreSQL manual, COPY and 9.28.9 Generic File Access Functions; CVE-2019-9193 (disputed)',
      'MySQL manual, 8.1.6 Security Considerations for LOAD DATA LOCAL',
      'SOAR RES.008, tsqlrefine avoid-dangerous-procedures, slow-query-linter SEC-CMD-001',
    ],
  },
};

const HINT =
  /xp_|sp_oa|sp_configure|sp_execute_external|openrowset|opendatasource|program|infile|outfile|dumpfile|pg_read|pg_ls_dir|pg_file|lo_import|lo_export|load_file|sys_(?:exec|eval|get|set)|load_extension|writefile|edit\s*\(|executable|(?:url|file)(?:cluster)?\s*\(/i;

/** The finding sits on the name or the words. */
export const dangerousFunction: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    const { parsed, text, dialect, nested } = context;
    if (nested || !HINT.test(text) || isAboutRights(context)) return;
    for (const code of codeOf(parsed, text, dialect)) {
      for (let i = 0; i < code.count; i++) {
        const found = dangerAt(context, code, i);
        if (!found) continue;
        context.report(code.span(i, found.last), {
          confidence: 85,
          message: `${found.what}, with the rights of the database's own user, which is how an injection becomes control of the server. Do it in a job outside the database, or say in a suppression why it must be here.`,
        });
        i = found.last;
      }
    }
  },
};

function isAboutRights({ parsed: { fact } }: StatementContext): boolean {
  if (fact.kind === 'grant' || fact.kind === 'drop') return true;
  return fact.kind === 'other' && /^(?:comment|alter default|revoke|deny)/.test(fact.what);
}

interface Danger {
  readonly what: string;
  readonly last: number;
}

function dangerAt({ dialect }: StatementContext, code: CodeTokens, at: number): Danger | undefined {
  const key = code.key(at);
  const name = code.name(at).toLowerCase();
  if (dialect === 'postgresql' && key === 'program' && isCopyProgram(code, at))
    return { what: 'COPY … PROGRAM runs a shell command', last: at };
  if (dialect === 'mysql' || dialect === 'mariadb') {
    if (key === 'load' && /^(?:data|xml)$/.test(code.key(at + 1))) {
      const local = /^(?:low_priority|concurrent)$/.test(code.key(at + 2)) ? at + 3 : at + 2;
      if (code.matches(local, 'local', 'infile')) {
        return { what: 'LOAD DATA LOCAL reads any file that the server asks the client for', last: local + 1 };
      }
    }
    if (key === 'into' && /^(?:outfile|dumpfile)$/.test(code.key(at + 1)))
      return { what: 'INTO OUTFILE writes a file on the server', last: at + 1 };
  }
  if (dialect === 'tsql') {
    if (DANGEROUS_PROCEDURES.has(name))
      return { what: `${code.name(at)} runs programs or reads the registry and files of the server`, last: at };
    if (name === 'sp_configure' && enables(code, at))
      return { what: 'This allows statements to run programs on the server', last: at + 1 };
  }
  if (code.key(at + 1) !== '(' || (code.key(at - 1) === 'function' && dialect !== 'clickhouse')) return undefined;
  if (DANGEROUS_FUNCTIONS[dialect as keyof typeof DANGEROUS_FUNCTIONS]?.has(name)) {
    return { what: `${code.name(at)}() reaches the files, programs or libraries of the server`, last: at };
  }
  if (dialect === 'clickhouse' && READING_FUNCTIONS.has(name) && !isLiteral(code, at + 2) && isInFrom(code, at)) {
    return { what: `${code.name(at)}() fetches from an address that a value decides`, last: at };
  }
  return undefined;
}

/** `COPY t TO PROGRAM '…'`, `COPY (query) FROM PROGRAM '…'`. */
function isCopyProgram(code: CodeTokens, at: number): boolean {
  return /^(?:to|from)$/.test(code.key(at - 1)) && code.kind(at + 1) === 'string';
}

/** `sp_configure 'xp_cmdshell', 1`. */
function enables(code: CodeTokens, at: number): boolean {
  return (
    code.kind(at + 1) === 'string' &&
    DANGEROUS_OPTIONS.has(code.string(at + 1).toLowerCase()) &&
    code.key(at + 3) === '1'
  );
}

/** A literal alone: `url('https://…', …)`. */
function isLiteral(code: CodeTokens, at: number): boolean {
  return code.kind(at) === 'string' && /^[,)]$/.test(code.key(at + 1));
}

/** As a table, where it reads; `url` is also the name of columns and scalar functions. */
function isInFrom(code: CodeTokens, at: number): boolean {
  return /^(?:from|join|,|function|into)$/.test(code.key(at - 1)) && code.key(at + 2) !== ')';
}
