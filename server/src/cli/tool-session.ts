import { type SkillFolder, skillLibrary } from '../advisor/skills/library.ts';
import type { ToolWorkspace } from '../advisor/tools/tool.ts';
import { Sources } from '../report/sources.ts';
import type { CliHost } from './host.ts';

/** The project around some paths as the advisor's tools see it, read again at each call; only what changed is analysed again. */
export class ToolSession {
  readonly #host: CliHost;
  readonly #paths: readonly string[];
  readonly #engine;
  #sources = new Sources();
  #shipped: readonly SkillFolder[] | undefined;

  /** @param paths files or folders of the project; the current folder where there are none */
  constructor(host: CliHost, paths: readonly string[]) {
    this.#host = host;
    this.#paths = paths;
    this.#engine = host.createEngine();
  }

  /** Throws a `UsageError` for a path that does not exist or cannot be read. */
  async refresh(): Promise<ToolWorkspace> {
    const host = this.#host;
    const { root, files } = await host.loadWorkspace({ paths: this.#paths, flags: {} });
    const sources = new Sources();
    for (const { path, text } of files) {
      sources.set(path, text);
      if (this.#sources.text(path) !== text) this.#engine.setFile(path, text);
    }
    for (const path of this.#sources.paths()) if (sources.text(path) === undefined) this.#engine.removeFile(path);
    this.#sources = sources;
    const deployed = await host.readDeployedFiles(
      root,
      this.#engine.filePaths(),
      (path) => this.#engine.config(path).deployedSince,
    );
    this.#engine.setDeployed(deployed);
    await this.#engine.update();
    this.#shipped ??= await host.readShippedSkills();
    const library = skillLibrary(this.#shipped, await host.readTeamSkills(root));
    for (const problem of library.problems) host.stderr.write(`schemawise: ${problem}\n`);
    return { version: host.version, engine: this.#engine, sources, library };
  }
}
