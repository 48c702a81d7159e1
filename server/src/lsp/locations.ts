import { URI } from 'vscode-uri';
import { SCRIPT_ENDINGS, type SourceLanguage, sourceLanguage } from '../workspace/source-files.ts';

/** The languages of configuration files, and no language at all; every other one that a client sends is SQL, Prisma or a script. */
const NEITHER: ReadonlySet<string> = new Set(['', 'json', 'jsonc']);

const SQL = ['sql', 'sql'] as const;
const PRISMA = ['prisma', 'prisma'] as const;

/** The language ids of TypeScript and JavaScript, with the ending that tells the same. */
const SCRIPT_LANGUAGES: Readonly<Record<string, string | undefined>> = {
  typescript: 'ts',
  typescriptreact: 'tsx',
  javascript: 'js',
  javascriptreact: 'jsx',
};

/**
 * The one spelling of a URI that comparisons use: decoded, and with a lower-case drive letter,
 * since clients spell `file:///c%3A/x` and `file:///C:/x` for the same file.
 */
export function canonicalUri(uri: string): string {
  const parsed = URI.parse(uri);
  return `${parsed.scheme}://${parsed.authority}${lowerCaseDrive(parsed.path)}`;
}

/** The path of a `file:` URI, absolute and '/'-separated (`c:/x` on Windows); undefined for other schemes. */
export function diskPath(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : undefined;
}

/** The URI of an absolute '/'-separated path. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}

/** The URI of a file below a folder. */
export function uriBelow(folderUri: string, relativePath: string): string {
  const folder = URI.parse(folderUri);
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.with({ path: base + relativePath }).toString();
}

/** `uri` relative to the folder, '/'-separated; undefined where it lies elsewhere. */
export function pathBelow(folderUri: string, uri: string): string | undefined {
  const folder = canonicalUri(folderUri);
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  const candidate = canonicalUri(uri);
  return candidate.startsWith(base) ? candidate.slice(base.length) : undefined;
}

/** The key of a document that lies in no folder: its absolute path, or its URI where it is not on the disk. */
export function looseKey(uri: string): string {
  return diskPath(uri) ?? canonicalUri(uri);
}

/**
 * The engine tells languages apart by the ending of the path, so a document whose ending says otherwise (`x.txt`, an unsaved
 * document) gets the ending of its language.
 */
export function withEndingOf(languageId: string, path: string): string {
  if (NEITHER.has(languageId)) return path;
  const script = SCRIPT_LANGUAGES[languageId];
  const [language, ending] = script ? (['typescript', script] as const) : languageId === 'prisma' ? PRISMA : SQL;
  return sourceLanguage(path) === language || isGenerated(path, language) ? path : `${path}.${ending}`;
}

/** Generated scripts (`x.d.ts`, `x.min.js`) are left alone, not taken for something else. */
function isGenerated(path: string, language: SourceLanguage): boolean {
  return language === 'typescript' && SCRIPT_ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

function lowerCaseDrive(path: string): string {
  return /^\/[A-Z]:/.test(path) ? `/${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;
}
