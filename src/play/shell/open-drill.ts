export { openDrill, startDrill } from './drills.ts';
export { anew } from './interrupted.ts';
