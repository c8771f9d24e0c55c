import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { PreviewSource } from './source.ts';

/** What the page imports: the preview as data, made anew after each change. */
const MODULE = 'virtual:preview';
const RESOLVED = `\0${MODULE}`;

/**
 * Adds `/preview/` to the development server: the exercise file (a path from `root`), live. `root` is the project whose
 * exercises and signs are read; it need not be that of the site. Not for a build.
 */
export function exercisePreview(root: string, file: string): AstroIntegration {
  const source = new PreviewSource(root, file);
  return {
    name: 'exercise-preview',
    hooks: {
      'astro:config:setup'({ command, injectRoute, updateConfig }) {
        if (command !== 'dev') throw new Error('The preview is for the development server only');
        const entrypoint = pathToFileURL(path.join(import.meta.dirname, 'PreviewPage.astro'));
        injectRoute({ pattern: '[...locale]/preview/[...variant]', entrypoint, prerender: true });
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'exercise-preview',
                resolveId: (id: string) => (id === MODULE ? RESOLVED : undefined),
                load: async (id: string) =>
                  id === RESOLVED ? `export default ${JSON.stringify(await source.preview())}` : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup'({ server }) {
        server.watcher.add(['content', 'exercises'].map((folder) => path.join(root, folder)));
        server.watcher.on('all', (_, changed) => {
          const name = path.relative(root, changed).replaceAll(path.sep, '/');
          if (source.changed(name)) reload(server);
        });
      },
    },
  };
}

/** The server's side forgets the data before the browser asks for the page again. */
function reload(server: HookParameters<'astro:server:setup'>['server']): void {
  const environments = Object.values(server.environments);
  for (const { moduleGraph } of environments) {
    const module = moduleGraph.getModuleById(RESOLVED);
    if (module !== undefined) moduleGraph.invalidateModule(module);
  }
  for (const environment of environments) {
    if (environment.name !== 'client') environment.hot.send({ type: 'full-reload' });
  }
  server.environments.client.hot.send({ type: 'full-reload' });
}
