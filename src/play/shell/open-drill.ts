export { openDrill } from './drills.ts';
