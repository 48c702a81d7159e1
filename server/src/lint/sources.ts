import type { TextChange } from '../text/incremental.ts';
import { SourceDocument } from '../workspace/document.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { isQueryScript } from '../workspace/scripts.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import { readStack } from '../workspace/stack/read-stack.ts';
import type { StackFact } from '../workspace/stack/stack-fact.ts';
import { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** The files of a workspace but for those of the configuration, and which of them have changed. */
export class Sources {
  readonly index = new WorkspaceIndex();
  /** The files that their databases have not taken in yet. */
  readonly touched = new Set<string>();
  readonly #documents = new Map<string, SourceDocument>();

  /** Adds or replaces a file: SQL, Prisma, a program, a marker file that tells about a layout, or one of the stack. */
  setFile(path: string, text: string): void {
    const language = sourceLanguage(path);
    if (language === 'typescript' && !isMarkerFile(path) && !isQueryScript(path, text)) {
      if (this.#documents.has(path)) this.removeFile(path);
      return;
    }
    this.index.set(path, text);
    if (!language || (language === 'typescript' && isMarkerFile(path))) return;
    const document = this.#documents.get(path);
    if (document?.text === text) return;
    if (document) document.setText(text);
    else this.#documents.set(path, new SourceDocument(path, text, 'unknown'));
    this.touched.add(path);
  }

  /** Applies changes in order, each at the offsets that hold after the one before; files that are not known are left out. */
  editFile(path: string, changes: readonly TextChange[]): void {
    const document = this.#documents.get(path);
    if (!document) return;
    document.edit(changes);
    this.touched.add(path);
    this.index.set(path, document.text);
  }

  removeFile(path: string): void {
    this.index.remove(path);
    this.#documents.delete(path);
    this.touched.delete(path);
  }

  document(path: string): SourceDocument | undefined {
    return this.#documents.get(path);
  }

  textOf(path: string): string | undefined {
    return this.#documents.get(path)?.text;
  }

  /** Every file that can bear findings, sorted. */
  paths(): readonly string[] {
    return [...this.#documents.keys()].sort();
  }

  /** What the files tell of the engines, ORMs and migration tools in use. Prisma schemas are read when somebody asks. */
  stackFacts(): readonly StackFact[] {
    const schemas = [...this.#documents.values()]
      .filter((document) => document.language === 'prisma')
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return [...this.index.stackFacts(), ...schemas.flatMap(({ path, text }) => readStack(path, text))];
  }
}
