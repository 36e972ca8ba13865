/** The test that every spec uses: its page may neither complain on the console nor ask another site for anything. */
import { test as base, expect } from '@playwright/test';

/** Not on the empty page before the first: it has no storage. */
const TOURED = "if (location.protocol.startsWith('http')) localStorage.setItem('tocsin/tour/1', 'seen')";

export const test = base.extend<{ complaints: string[]; toured: boolean }>({
  // A browser that has seen the tour: it would stand before every drill. The spec about it asks for a new one.
  toured: [true, { option: true }],
  context: async ({ context, toured }, use) => {
    if (toured) await context.addInitScript(TOURED);
    await use(context);
  },
  // What is not there after this long is missing: the whole test need not time out to say so.
  actionTimeout: 15_000,
  // Pictures of every step cost more than the steps; a failure keeps the page's last state in words.
  trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  // Still by default: a spec that is about motion asks for it.
  contextOptions: { reducedMotion: 'reduce' },
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        const own = request.url().startsWith(String(baseURL)) || /^(data|blob):/.test(request.url());
        if (!own) complaints.push(`asked: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints, 'no errors on the console, no request to another site').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
