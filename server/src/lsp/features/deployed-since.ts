import { isConfigFile } from '../../lint/config.ts';
import { isDeploymentOutdated, readDeployment } from '../deployment.ts';
import { errorLine } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

/** Reads anew what is deployed when settings or a configuration file name another revision in `migrations.deployedSince`. */
export function register(server: LanguageServer): void {
  server.onChanged(({ project, key }) => {
    if ((key !== undefined && !isConfigFile(key)) || !isDeploymentOutdated(project)) return;
    readDeployment(server, project, project.engine)
      .then(() => server.changed({ project }))
      .catch((error) => server.log.error(errorLine('deployment', error)));
  });
}
