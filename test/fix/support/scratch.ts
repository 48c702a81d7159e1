/** A real engine for many histories, each of which finds it empty. */
export interface Scratch {
  empty(): Promise<void>;
  /** The engine's complaint; undefined where the statement ran. */
  complaintAbout(statement: string): Promise<string | undefined>;
  /** What there is, one line each, in a fixed order. */
  catalogue(): Promise<readonly string[]>;
  stop(): Promise<void>;
}
