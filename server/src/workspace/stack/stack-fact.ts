/** What a product is to a data layer. */
export type StackKind = 'engine' | 'orm' | 'migrations' | 'platform';

/**
 * How sure a fact is, and what its version is worth:
 * - `service`: an image, or a service of a platform, runs the engine; its version is the engine's
 * - `setting`: a provider, adapter or URL scheme names the engine
 * - `manifest`: a package is asked for, with the lowest version that will do
 * - `lock`: the version that is installed; it says nothing by itself, since lock files list what nobody asked for too
 * - `driver`: a package that talks to the engine is asked for; its version is the package's, so it is left out
 */
export type StackEvidence = 'service' | 'setting' | 'manifest' | 'lock' | 'driver';

/**
 * One thing that one file tells of the data layer's products. It holds an id of the catalogue, digits, and a place: never a value of
 * a configuration, so no secret.
 */
export interface StackFact {
  readonly kind: StackKind;
  /** The id of a product in `products.ts`. */
  readonly id: string;
  readonly evidence: StackEvidence;
  /** Numbers joined by dots: `16`, `6.2.1`. */
  readonly version?: string;
  /** How telling the package is for the product's version: 0 is the product itself, more are its companions. */
  readonly rank?: number;
  readonly file: string;
  /** From 0. */
  readonly line: number;
}
