import type { RuleMeta } from '../rules/rule.ts';
import { type ConfigProblem, type ConfigResolver, type ResolvedConfig, resolveConfig } from './config.ts';

/** The configuration of a running engine: its sources may change, and it is resolved again when somebody asks. */
export class LiveConfig {
  readonly #rules: readonly RuleMeta[];
  readonly #files = new Map<string, string>();
  #settings: unknown;
  #flags: unknown;
  #roots: readonly string[] | undefined;
  #resolver: ConfigResolver | undefined;

  constructor(rules: readonly RuleMeta[]) {
    this.#rules = rules;
  }

  setFile(path: string, text: string): void {
    this.#files.set(path, text);
    this.#resolver = undefined;
  }

  /** True where the path was a configuration file. */
  removeFile(path: string): boolean {
    const known = this.#files.delete(path);
    if (known) this.#resolver = undefined;
    return known;
  }

  setSettings(settings: unknown): void {
    this.#settings = settings;
    this.#resolver = undefined;
  }

  setFlags(flags: unknown): void {
    this.#flags = flags;
    this.#resolver = undefined;
  }

  setRoots(roots: readonly string[]): void {
    this.#roots = roots;
    this.#resolver = undefined;
  }

  /** Equal configurations are the same object until a source changes. */
  forFile(path: string): ResolvedConfig {
    return this.#resolve().forFile(path);
  }

  get problems(): readonly ConfigProblem[] {
    return this.#resolve().problems;
  }

  #resolve(): ConfigResolver {
    this.#resolver ??= resolveConfig({
      files: [...this.#files].map(([path, text]) => ({ path, text })),
      settings: this.#settings,
      flags: this.#flags,
      rules: this.#rules,
      ...(this.#roots ? { roots: this.#roots } : {}),
    });
    return this.#resolver;
  }
}
