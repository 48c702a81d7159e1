import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../lint/engine.ts';
import type { TextEdit } from '../model/fix.ts';
import type { TextChange } from '../text/incremental.ts';
import { Analysis } from './analysis.ts';
import { type ErrorLog, errorLine } from './guard.ts';
import { diskPath, fileUri, looseKey, pathBelow, uriBelow, withEndingOf } from './locations.ts';
import { ReadOrder } from './read-order.ts';

/** How long an answer waits for settings and for the files around the open documents before it is given without them. */
const PATIENCE_MS = 1500;

/** The lines of so many closed files are remembered: findings relate to the same few again and again. */
const CLOSED_POSITIONS = 50;

/** Something that turns offsets of one text into lines and characters (UTF-16), and back. */
export type Positions = Pick<TextDocument, 'positionAt' | 'offsetAt' | 'getText' | 'lineCount'>;

/** The part of a project that the first scan fills while the project goes on answering from what it has. */
export interface Loading {
  readonly analysis: Analysis;
  /** The keys that have been loaded. */
  readonly keys: Set<string>;
}

/**
 * One workspace folder with its engine; or, without a folder, the home of documents that lie in none.
 * Files are known by a key: the path relative to the folder, the absolute path without one.
 */
export class Project {
  readonly folderUri: string | undefined;
  readonly #createEngine: () => Engine;
  readonly #log: ErrorLog;
  readonly #pathOf: (uri: string) => string | undefined;
  readonly #open = new Map<string, TextDocument>();
  readonly #closedPositions = new Map<string, TextDocument>();
  readonly #reads = new ReadOrder();
  #onDisk = new Set<string>();
  #current: Analysis;
  #loading: Loading | undefined;
  #settings: unknown;
  #loaded = false;
  #scans = 0;
  #prepared: Promise<void> = Promise.resolve();

  /** @param pathOf the path of a URI in the file system at hand; undefined where that does not hold it */
  constructor(
    folderUri: string | undefined,
    createEngine: () => Engine,
    log: ErrorLog,
    pathOf: (uri: string) => string | undefined = diskPath,
  ) {
    this.folderUri = folderUri;
    this.#createEngine = createEngine;
    this.#log = log;
    this.#pathOf = pathOf;
    this.#current = new Analysis(createEngine(), log);
  }

  /** The engine that answers now; ask anew after every wait, since the first scan puts another one in its place. */
  get engine(): Engine {
    return this.#current.engine;
  }

  /** An engine that knows no file, for texts that are none of the project's. */
  newEngine(): Engine {
    return this.#createEngine();
  }

  /** The folder in the file system at hand, '/'-separated; undefined for a folder of another file system and for no folder. */
  get folderPath(): string | undefined {
    return this.folderUri === undefined ? undefined : this.#pathOf(this.folderUri);
  }

  /** True until the first scan has ended: the engine that answers has only what lies around the open documents. */
  get isPartial(): boolean {
    return this.folderUri !== undefined && !this.#loaded;
  }

  /** False while the files of the folder are being read. */
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

  /** The number of a read of the disk that begins now; whoever takes over what it finds passes it on. */
  beginRead(): number {
    return this.#reads.begin();
  }

  /** Takes the text of a file from the disk; ignored for an open document, and where a later read has told already. */
  setDiskText(key: string, text: string, read: number): void {
    if (this.isOpen(key) || !this.#reads.take(key, read)) return;
    this.#onDisk.add(key);
    this.#loading?.keys.add(key);
    this.#change((engine) => engine.setFile(key, text));
  }

  /** Forgets a file; ignored for an open document, and where a later read has told already. */
  removeDiskFile(key: string, read: number): void {
    if (this.isOpen(key)) {
      this.#loading?.keys.delete(key);
      return;
    }
    if (!this.#reads.take(key, read)) return;
    this.#loading?.keys.delete(key);
    this.#onDisk.delete(key);
    this.#change((engine) => engine.removeFile(key));
  }

  /**
   * Forgets a file, or every file of a folder, that is gone from the disk by now; also those that are being loaded.
   *
   * @returns true where there was any
   */
  removeBelow(key: string): boolean {
    const read = this.beginRead();
    const gone = [...new Set([...this.#onDisk, ...(this.#loading?.keys ?? [])])].filter(
      (one) => one === key || one.startsWith(`${key}/`),
    );
    for (const one of gone) this.removeDiskFile(one, read);
    this.#reads.take(key, read);
    return gone.length > 0;
  }

  openDocument(key: string, document: TextDocument): void {
    this.#open.set(key, document);
    this.#onDisk.delete(key);
    this.#change((engine) => takeDocument(engine, key, document));
  }

  /** The document's text object has changed already; `changes` says how, undefined for a new text altogether. */
  changeDocument(key: string, changes: readonly TextChange[] | undefined): void {
    const document = this.#open.get(key);
    if (!document) return;
    this.#change((engine) => {
      if (changes && engine.document(key) && !isOversized(engine, key, document)) engine.editFile(key, changes);
      else takeDocument(engine, key, document);
    });
  }

  /** True for an open document that is longer than `maxFileBytes` and therefore not analysed. */
  isOversized(key: string): boolean {
    const document = this.#open.get(key);
    return document !== undefined && isOversized(this.engine, key, document);
  }

  /** The document is closed: what counts now is the disk. Its text stays until the caller has read that. */
  closeDocument(key: string): void {
    if (!this.#open.delete(key)) return;
    this.#onDisk.add(key);
    this.#loading?.keys.add(key);
  }

  setSettings(settings: unknown): void {
    this.#settings = settings;
    this.#change((engine) => engine.setSettings(settings));
  }

  /** What the editor's settings say below `schemawise`, as it sent them. */
  get settings(): unknown {
    return this.#settings;
  }

  setDeployed(deployed: ReadonlyMap<string, string> | undefined): void {
    this.#change((engine) => engine.setDeployed(deployed));
  }

  /** Line and character arithmetic for a file that the engine has; undefined for others. */
  positions(key: string): Positions | undefined {
    const open = this.#open.get(key);
    if (open) return open;
    const text = this.engine.document(key)?.text;
    if (text === undefined) return undefined;
    let document = this.#closedPositions.get(key);
    if (document?.getText() !== text) {
      document = TextDocument.create(this.uriOf(key), '', 0, text);
      this.#closedPositions.set(key, document);
      const [oldest] = this.#closedPositions.keys();
      if (this.#closedPositions.size > CLOSED_POSITIONS && oldest !== undefined) this.#closedPositions.delete(oldest);
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

  /** Begins to load the folder beside what the project answers from; settings, open documents and later changes go to both. */
  startLoading(): Loading {
    const analysis = new Analysis(this.#createEngine(), this.#log);
    analysis.change((engine) => {
      engine.setSettings(this.#settings);
      for (const [key, document] of this.#open) takeDocument(engine, key, document);
    });
    this.#loading = { analysis, keys: new Set() };
    return this.#loading;
  }

  /** Takes a file's text for {@link Loading} alone; ignored for an open document, and where a later read has told already. */
  load(loading: Loading, key: string, text: string, read: number): void {
    if (this.isOpen(key) || !this.#reads.take(key, read)) return;
    loading.keys.add(key);
    loading.analysis.change((engine) => engine.setFile(key, text));
  }

  /** Answers from what has been loaded from now on; from what there was before where the loading was given up. */
  finishLoading(loading: Loading, completed: boolean): void {
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    if (!completed) return;
    this.#loaded = true;
    this.#current = loading.analysis;
    this.#onDisk = new Set([...loading.keys].filter((key) => !this.isOpen(key)));
  }

  /** Answers wait for `preparation` (for a while): settings, and the files around the open documents. */
  prepare(preparation: Promise<void>): void {
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    const failed = (error: unknown) => this.#log.error(errorLine('preparation', error));
    const all = Promise.all([this.#prepared, preparation.catch(failed)]).then(() => {});
    this.#prepared = Promise.race([all, patience]);
  }

  /** Resolves when the engine's findings are those of the present texts and settings. Never rejects. */
  async settled(): Promise<void> {
    await this.#prepared;
    await this.bringUpToDate();
  }

  /** The same without waiting for the preparation, for whatever is part of it. */
  async bringUpToDate(): Promise<void> {
    let settled: Analysis;
    do {
      settled = this.#current;
      await settled.bringUpToDate();
    } while (settled !== this.#current);
  }

  /** Tries edits of a file out: see {@link Analysis.tryOut}. */
  tryOut(key: string, work: (apply: (edits: readonly TextEdit[]) => Promise<void>) => Promise<void>): Promise<string> {
    return this.#current.tryOut(key, work);
  }

  #change(apply: (engine: Engine) => void): void {
    this.#current.change(apply);
    this.#loading?.analysis.change(apply);
  }
}

function takeDocument(engine: Engine, key: string, document: TextDocument): void {
  if (isOversized(engine, key, document)) engine.removeFile(key);
  else engine.setFile(key, document.getText());
}

function isOversized(engine: Engine, key: string, document: TextDocument): boolean {
  return document.getText().length > engine.config(key).maxFileBytes;
}
