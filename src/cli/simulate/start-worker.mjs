// Runs the worker from its TypeScript source, as the command line itself runs.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
