/** What each room may import, other than its own files. A permission that nobody uses fails the test: remove it. */
export const allowedImports: Record<string, { rooms: string[]; packages: string[] }> = {
  runbook: {
    rooms: [],
    packages: ['zod'],
  },
  scenario: {
    rooms: ['runbook'],
    packages: ['fflate', 'yaml', 'zod'],
  },
  // Asks the engine itself whether somebody is paged, and when.
  'scenario/lint': {
    rooms: ['runbook', 'scenario', 'sim'],
    packages: [],
  },
  sim: {
    rooms: ['runbook', 'scenario'],
    packages: ['immer', 'seedrandom', 'zod'],
  },
  scoring: {
    rooms: ['runbook', 'scenario', 'sim'],
    packages: [],
  },
  record: {
    rooms: ['runbook', 'scenario', 'scoring', 'sim'],
    packages: ['@noble/hashes', 'zod'],
  },
  debrief: {
    rooms: ['record', 'runbook', 'scenario', 'scoring', 'sim'],
    packages: [],
  },
  drill: {
    rooms: ['record', 'runbook', 'scenario', 'sim'],
    packages: [],
  },
  bots: {
    rooms: ['runbook', 'scenario', 'sim'],
    packages: [],
  },
  export: {
    rooms: ['debrief', 'record', 'runbook', 'scenario', 'scoring', 'sim'],
    packages: [],
  },
  play: {
    // The expert bot plays the ghost that a drill can be played against; a pack that is brought is linted before it is kept.
    rooms: [
      'bots',
      'debrief',
      'drill',
      'export',
      'play/room',
      'record',
      'runbook',
      'scenario',
      'scenario/lint',
      'scoring',
      'sim',
    ],
    packages: [
      '@fontsource-variable/atkinson-hyperlegible-mono',
      '@fontsource-variable/atkinson-hyperlegible-next',
      '@fontsource-variable/bricolage-grotesque',
      'dexie',
      'react',
      'react-aria-components',
      'react-dom',
      'uplot',
      'virtua',
      'virtual:at-work',
      'virtual:plans',
      'virtual:rulebooks',
      'virtual:scenario-cards',
      'zustand',
    ],
  },
  'play/room': {
    rooms: [],
    packages: ['phaser'],
  },
  cli: {
    rooms: ['bots', 'export', 'record', 'runbook', 'scenario', 'scenario/lint', 'scoring', 'sim'],
    packages: ['commander', 'node', 'vite', 'zod'],
  },
};
