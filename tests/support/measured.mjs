// Runs the command line and tells on the fourth channel what it took: processor time in ms, and the most memory in MB.
import { existsSync, readFileSync, writeSync } from 'node:fs';

/** Where Linux tells it of this program alone; elsewhere, and in `maxRSS`, a large parent process counts until the program starts. */
const STATUS = '/proc/self/status';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const [, own] = (existsSync(STATUS) && /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, 'utf8'))) || [];
  writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, memoryMb: Number(own ?? maxRSS) / 1024 }));
});
await import('../../bin/tocsin.mjs');
