import { Sha256 } from '../text/sha256.ts';
import type { FileSummary } from './file-summary.ts';
import { folderOf, joinPath } from './path.ts';

interface ListedFile {
  readonly path: string;
  /** The digest of this file and of all before it. */
  readonly hash: string;
}

interface Step {
  readonly text: string;
  /** Undefined where the file differs from what the list recorded. */
  readonly after: Sha256 | undefined;
}

/** The checksum lists of a workspace (`atlas.sum`), which name files with what their texts were when the list was written. */
export class ChecksumLists {
  readonly #listed = new Map<string, { readonly files: readonly ListedFile[]; readonly position: number }>();
  readonly #steps = new Map<readonly ListedFile[], Step[]>();
  /** Another text for lists that say something else. */
  readonly fingerprint: string;

  constructor(summaries: Iterable<FileSummary>) {
    const lists = new Map<string, readonly ListedFile[]>();
    const directed = new Map<string, string[]>();
    for (const summary of summaries) {
      if (summary.kind === 'sql' && summary.traces.includes('atlas')) {
        directed.set(summary.folder, [...(directed.get(summary.folder) ?? []), summary.path]);
      }
      if (summary.kind !== 'marker' || summary.marker !== 'atlas-sum') continue;
      const folder = folderOf(summary.path);
      const { list = [], hashes = [] } = summary;
      lists.set(
        folder,
        list.map((name, index) => ({ path: joinPath(folder, name), hash: hashes[index] ?? '' })),
      );
    }
    this.fingerprint = [...lists.values()]
      .map((files) => files.map(({ path, hash }) => path + hash).join('\n'))
      .join('\n');
    for (const [folder, files] of lists) {
      for (const [position, { path }] of files.entries()) this.#listed.set(path, { files, position });
      // `-- atlas:sum ignore` hashes a file by its name alone, and leaves it out of the list: where one may be there nothing is compared.
      const hidden = (directed.get(folder) ?? []).some((path) => !this.#listed.has(path));
      if (!hidden) this.#steps.set(files, []);
    }
  }

  /** True where a list names the file: it is kept as it stands, deployed or about to be. */
  has(path: string): boolean {
    return this.#listed.has(path);
  }

  /** The files that the lists name, sorted. */
  paths(): readonly string[] {
    return [...this.#listed.keys()].sort();
  }

  /**
   * True for the first file of a list whose text is another one than the list recorded. Every digest goes on from that of the file before
   * (`NewHashFile` of ariga/atlas), so that of the files behind it nothing can be said; nor can it where one before it is not there.
   */
  differs(path: string, textOf: (path: string) => string | undefined): boolean {
    const { files = [], position = -1 } = this.#listed.get(path) ?? {};
    const steps = this.#steps.get(files);
    if (!steps) return false;
    let before = Sha256.empty();
    for (const [index, file] of files.slice(0, position + 1).entries()) {
      const text = textOf(file.path);
      if (text === undefined) return false;
      let step = steps[index];
      if (step?.text !== text) {
        step = { text, after: matching(before, file, text) };
        steps.splice(index, steps.length, step);
      }
      if (!step.after) return index === position;
      before = step.after;
    }
    return false;
  }
}

/** Line ends may be the checkout's, and a byte order mark is left out of a text. */
function matching(before: Sha256, { path, hash }: ListedFile, text: string): Sha256 | undefined {
  const named = before.write(path.slice(path.lastIndexOf('/') + 1));
  const forms = [text, text.replaceAll('\r\n', '\n'), `\uFEFF${text}`];
  return forms.map((form) => named.write(form)).find((state) => state.digest() === hash);
}
