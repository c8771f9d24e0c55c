'use strict';

// Loaded with `node -r` before a .ts file, which an older Node cannot even read: so this one is for any Node there is.
const WANTED = 24;

if (Number(process.versions.node.split('.')[0]) < WANTED) {
  console.error(
    `Mitsuyomi needs Node.js ${WANTED} and this is ${process.versions.node}: "npm ci" brings one along for "npm start" and ` +
      '"npm test" (its install script must be allowed to run), or install the newer one yourself.',
  );
  process.exit(1);
}
