import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the corpus of real schemas and migrations, as its `manifest.tsv` describes it. */
export interface CorpusFile {
  readonly path: string;
  readonly dialect: string;
  readonly tool: string;
  readonly direction: string;
  readonly kind: string;
  readonly absolutePath: string;
}

const configured = process.env.SCHEMAWISE_CORPUS;

/** The folder with `manifest.tsv` and `files/`, from the environment variable SCHEMAWISE_CORPUS; undefined where there is none. */
export const corpusDir: string | undefined =
  configured && existsSync(join(configured, 'manifest.tsv')) ? configured : undefined;

/** Every file of the corpus, in the manifest's order; none without a corpus. */
export function corpusFiles(): CorpusFile[] {
  if (!corpusDir) return [];
  const [head = '', ...rows] = readFileSync(join(corpusDir, 'manifest.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      path: cell('path'),
      dialect: cell('dialect'),
      tool: cell('tool'),
      direction: cell('direction'),
      kind: cell('kind'),
      absolutePath: join(corpusDir, 'files', cell('path')),
    };
  });
}
