// Makes the script of the page out of its sources: the same bytes for the same sources, whose hash it
// bears, so that a test sees without any tools that it was made of them.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${here}../main/resources/org/bilaga/studio/studio.js`;

const hash = createHash('sha256');
for (const name of readdirSync(here).filter(it => /\.(js|mjs|json)$/.test(it)).sort()) {
  hash.update(readFileSync(here + name));
}

await build({
  absWorkingDir: here,
  entryPoints: ['studio.js'],
  outfile: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  banner: {
    js: `// Made of src/studio ${hash.digest('hex')}. With CodeMirror, Lezer, style-mod, w3c-keyname and crelt (MIT), see META-INF/licenses.`,
  },
});
