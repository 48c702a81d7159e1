import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../text/incremental.ts';
import type { Project } from './project.ts';
import { RememberedDiagnostics } from './remembered-diagnostics.ts';

/** A document that the client has open: its text is the client's, not the disk's. */
export interface OpenDocument {
  readonly project: Project;
  /** The name under which the project's engine knows it. */
  readonly key: string;
  readonly text: TextDocument;
  readonly diagnostics: RememberedDiagnostics;
}

/** The open documents by the URI that the client uses for them. */
export class OpenDocuments {
  readonly #byUri = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  /** Takes in a document; one that is open already has moved to another project. */
  open(document: Omit<OpenDocument, 'diagnostics'>): void {
    this.#byUri.set(document.text.uri, { ...document, diagnostics: new RememberedDiagnostics() });
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.#byUri.get(uri);
    this.#byUri.delete(uri);
    return document;
  }

  /**
   * Applies the client's changes and says what they are in offsets.
   *
   * @returns `whole` where the client sent the whole text, else the changes in their order
   */
  change(
    document: OpenDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): { kind: 'whole' } | { kind: 'changes'; changes: TextChange[] } {
    const offsets: TextChange[] = [];
    let whole = false;
    for (const change of changes) {
      if ('range' in change) {
        const start = document.text.offsetAt(change.range.start);
        const end = document.text.offsetAt(change.range.end);
        offsets.push({ span: { start: Math.min(start, end), end: Math.max(start, end) }, newText: change.text });
      } else {
        whole = true;
      }
      TextDocument.update(document.text, [change], version);
    }
    return whole ? { kind: 'whole' } : { kind: 'changes', changes: offsets };
  }
}
