import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, UpdateOptions } from '../lint/engine.ts';
import type { TextEdit } from '../model/fix.ts';
import type { TextChange } from '../text/incremental.ts';
import { type ErrorLog, errorLine } from './guard.ts';
import { diskPath, fileUri, looseKey, pathBelow, uriBelow, withEndingOf } from './locations.ts';

/** How long an answer waits for settings and for the files around the open documents before it is given without them. */
const PATIENCE_MS = 1500;

/** Something that turns offsets of one text into lines and characters (UTF-16), and back. */
export type Positions = Pick<TextDocument, 'positionAt' | 'offsetAt' | 'getText' | 'lineCount'>;

/**
 * One workspace folder with its engine; or, without a folder, the home of documents that lie in none.
 * Files are known by a key: the path relative to the folder, the absolute path without one.
 */
export class Project {
  readonly folderUri: string | undefined;
  readonly engine: Engine;
  readonly #log: ErrorLog;
  readonly #open = new Map<string, TextDocument>();
  readonly #onDisk = new Set<string>();
  readonly #closedPositions = new Map<string, TextDocument>();
  #outdated = false;
  #updating: Promise<void> | undefined;
  #trial: Promise<void> | undefined;
  #scans = 0;
  #prepared: Promise<void> = Promise.resolve();

  constructor(folderUri: string | undefined, engine: Engine, log: ErrorLog) {
    this.folderUri = folderUri;
    this.engine = engine;
    this.#log = log;
  }

  /** The folder on disk, '/'-separated; undefined for a folder of another file system and for no folder. */
  get folderPath(): string | undefined {
    return this.folderUri === undefined ? undefined : diskPath(this.folderUri);
  }

  /** False while the files of the folder are still being read. */
  get isComplete(): boolean {
    return this.#scans === 0;
  }

  /**
   * The key of a file on disk (without a language) or of a document, or undefined where it lies outside this project's folder.
   */
  keyOf(uri: string, languageId = ''): string | undefined {
    const path = this.folderUri === undefined ? looseKey(uri) : pathBelow(this.folderUri, uri);
    return path === undefined ? undefined : withEndingOf(languageId, path);
  }

  /** The URI of a key: the client's own spelling for an open document. */
  uriOf(key: string): string {
    const open = this.#open.get(key);
    if (open) return open.uri;
    return this.folderUri === undefined ? fileUri(key) : uriBelow(this.folderUri, key);
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** The version of an open document; null where the disk has the text. */
  versionOf(key: string): number | null {
    return this.#open.get(key)?.version ?? null;
  }

  /** The keys of the files that were read from the disk and are not open. */
  diskKeys(): IterableIterator<string> {
    return this.#onDisk.values();
  }

  /** Takes the text of a file from the disk; ignored for an open document. */
  setDiskText(key: string, text: string): void {
    if (this.isOpen(key)) return;
    this.#onDisk.add(key);
    this.#setText(key, text);
  }

  /** Forgets a file; ignored for an open document. */
  removeDiskFile(key: string): void {
    if (!this.#onDisk.delete(key)) return;
    this.#removeText(key);
  }

  openDocument(key: string, document: TextDocument): void {
    this.#open.set(key, document);
    this.#onDisk.delete(key);
    this.#takeOpenText(key, document);
  }

  /** The document's text object has changed already; `changes` says how, undefined for a new text altogether. */
  changeDocument(key: string, changes: readonly TextChange[] | undefined): void {
    const document = this.#open.get(key);
    if (!document) return;
    if (changes && !this.isOversized(key) && this.engine.document(key)) {
      this.engine.editFile(key, changes);
      this.#outdated = true;
    } else {
      this.#takeOpenText(key, document);
    }
  }

  /** True for an open document that is longer than `maxFileBytes` and therefore not analysed. */
  isOversized(key: string): boolean {
    const length = this.#open.get(key)?.getText().length ?? 0;
    return length > this.engine.config(key).maxFileBytes;
  }

  /** The document is closed: what counts now is the disk, whose text the caller passes on (undefined: no such file). */
  closeDocument(key: string, diskText: string | undefined): void {
    if (!this.#open.delete(key)) return;
    if (diskText === undefined) this.#removeText(key);
    else this.setDiskText(key, diskText);
  }

  setSettings(settings: unknown): void {
    this.engine.setSettings(settings);
    this.#outdated = true;
  }

  setDeployed(deployed: ReadonlyMap<string, string> | undefined): void {
    this.engine.setDeployed(deployed);
    this.#outdated = true;
  }

  /** Line and character arithmetic for a file that the engine has; undefined for others. */
  positions(key: string): Positions | undefined {
    const open = this.#open.get(key);
    if (open) return open;
    const text = this.engine.document(key)?.text;
    if (text === undefined) return undefined;
    let document = this.#closedPositions.get(key);
    if (!document) {
      document = TextDocument.create(this.uriOf(key), '', 0, text);
      this.#closedPositions.set(key, document);
    }
    return document;
  }

  /** Marks the time in which the files of the folder are read; see {@link isComplete}. */
  async whileReading<T>(read: () => Promise<T>): Promise<T> {
    this.#scans++;
    try {
      return await read();
    } finally {
      this.#scans--;
    }
  }

  /** Answers wait for `preparation` (for a while): settings, and the files around the open documents. */
  prepare(preparation: Promise<void>): void {
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    const failed = (error: unknown) => this.#log.error(errorLine('preparation', error));
    this.#prepared = Promise.race([preparation.catch(failed), patience]);
  }

  /** Resolves when the engine's findings are those of the present texts and settings. Never rejects. */
  async settled(): Promise<void> {
    await this.#prepared;
    await this.bringUpToDate();
  }

  /** The same without waiting for the preparation, for whatever is part of it. */
  async bringUpToDate(options?: UpdateOptions): Promise<void> {
    while (this.#trial) await this.#trial;
    while (this.#outdated || this.#updating) {
      this.#updating ??= this.#update(options);
      await this.#updating;
    }
  }

  /**
   * Lets `work` apply edits to a file and look at the engine's findings after each, then puts the client's text back.
   * Nobody else sees the engine in between.
   *
   * @returns the text after the last edits
   */
  async tryOut(
    key: string,
    work: (apply: (edits: readonly TextEdit[]) => Promise<void>) => Promise<void>,
  ): Promise<string> {
    await this.bringUpToDate();
    let finish = () => {};
    this.#trial = new Promise((resolve) => {
      finish = resolve;
    });
    const original = this.engine.document(key)?.text ?? '';
    try {
      await work(async (edits) => {
        // From the last to the first, so that each edit leaves the places of the remaining ones alone.
        this.engine.editFile(key, edits.toReversed());
        await this.engine.update();
      });
      return this.engine.document(key)?.text ?? original;
    } finally {
      this.#setText(key, this.#open.get(key)?.getText() ?? original);
      this.#trial = undefined;
      finish();
    }
  }

  async #update(options: UpdateOptions | undefined): Promise<void> {
    this.#outdated = false;
    try {
      await this.engine.update(options);
    } catch (error) {
      this.#log.error(errorLine('analysis', error));
    } finally {
      this.#updating = undefined;
    }
  }

  #takeOpenText(key: string, document: TextDocument): void {
    if (this.isOversized(key)) this.#removeText(key);
    else this.#setText(key, document.getText());
  }

  #setText(key: string, text: string): void {
    this.#closedPositions.delete(key);
    this.engine.setFile(key, text);
    this.#outdated = true;
  }

  #removeText(key: string): void {
    this.#closedPositions.delete(key);
    this.engine.removeFile(key);
    this.#outdated = true;
  }
}
