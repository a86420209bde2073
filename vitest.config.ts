import { defineConfig } from 'vitest/config';

// Of a whole case on a busy machine. What is waited for is there in a moment, or the test fails.
const limits = { testTimeout: 120_000, hookTimeout: 60_000, expect: { poll: { timeout: 8000 } } };

export default defineConfig({
  test: {
    maxWorkers: 2, // two cores
    projects: [
      { test: { ...limits, name: 'main', include: ['test/**/*.test.ts'] } },
      // The same whole cases once more, with the dossiers in Cosmos DB; what is on screen is the same.
      {
        test: {
          ...limits,
          name: 'cosmos',
          include: ['test/journeys/*.test.ts'],
          exclude: ['test/journeys/*browser.test.ts', 'test/journeys/tour-*.test.ts'],
          provide: { store: 'cosmos' },
        },
      },
    ],
  },
});
