#!/usr/bin/env node
// Runs the command line from its TypeScript sources: made plain first, or as they are where that cannot be kept.
import { bundled } from './bundle.mjs';

const main = await bundled();
if (main === null) (await import('tsx/esm/api')).register();
await import(main ?? '../src/cli/main.ts');
