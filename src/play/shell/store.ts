import { dexieStore } from './dexie-store.ts';

/** This browser's own store of drills. */
export const store = dexieStore();
