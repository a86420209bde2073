import { defineConfig } from 'vitest/config';

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
