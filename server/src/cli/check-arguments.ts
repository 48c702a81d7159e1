import type { Severity } from '../model/finding.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What `schemawise check` was asked to do. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly failOn: Severity;
  readonly since?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly cache: boolean;
  readonly stdinFile?: string;
  /** Configuration keys that the options set. */
  readonly flags: Readonly<Record<string, unknown>>;
}
