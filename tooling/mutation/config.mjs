/**
 * A mutation run: Stryker changes the scoring rules in one place after the other and looks whether a test of
 * `tests/scoring` notices. Reports in `test-results/mutation`.
 */
export default {
  mutate: ['src/scoring/**/*.ts'],
  testRunner: 'in-process',
  ignorers: ['wordings'],
  plugins: ['./tooling/mutation/runner.mjs', './tooling/mutation/wordings.mjs'],
  // What the copy that is changed does without.
  ignorePatterns: ['**', '!package.json', '!src/**', '!tests/scoring/**', '!tests/support/**', '!docs/RULES.md'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Most changes that run on forever are stopped by their count; for the others, this beside the time the tests take.
  timeoutMS: 2000,
  // Types are gone when the tests run: no need to switch their checks off in each file.
  disableTypeChecks: false,
  thresholds: { high: 90, low: 85, break: 85 },
  allowConsoleColors: false,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: 'test-results/mutation/report.html' },
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  tempDirName: '.cache/mutation',
  incrementalFile: '.cache/mutation-before.json',
};
