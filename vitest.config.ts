import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Every test file is a process of its own, and each would compile the same packages anew: a quarter of its time.
// biome-ignore lint/style/noProcessEnv: the processes of the tests read it at their start
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'tests');

// Of a whole case on a busy machine. What is waited for is there in a moment, or the test fails.
const limits = { testTimeout: 120_000, hookTimeout: 60_000, expect: { poll: { timeout: 8000 } } };

/** What looks at much more than one thing, and takes a minute. */
const long = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2, // two cores
    projects: [
      { test: { ...limits, name: 'main', include: ['test/**/*.test.ts'], exclude: [long] } },
      { test: { ...limits, name: 'long', include: [long] } }, // npm run test:long
      // The same whole cases once more, with the dossiers in Cosmos DB; what is on screen is the same.
      {
        test: {
          ...limits,
          name: 'cosmos',
          include: ['test/journeys/*.test.ts'],
          exclude: ['test/journeys/*browser.test.ts', 'test/journeys/tour-*.test.ts', long],
          provide: { store: 'cosmos' },
        },
      },
    ],
  },
});
