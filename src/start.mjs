// The one file that any Node can read: it says in one line when this one is too old for the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Meldcode-assistent needs Node 24.12 or newer; this is ${process.versions.node}. Run "npm ci", which brings one along on Linux and Windows, or install Node 24.\n`,
  );
  process.exit(1);
}
// What was compiled is kept for the next start: beside the packages, not in a folder that others can write to.
const { enableCompileCache, flushCompileCache } = await import('node:module');
enableCompileCache?.(`${import.meta.dirname}/../node_modules/.cache/meldcode`);
const { main } = await import('./main.ts');
await main();
flushCompileCache?.();
