/** Whether this browser has seen the tour. Blocked storage counts for the visit alone. */
const KEPT_AS = 'tocsin/tour/1';

let seen = read();

export const tourSeen = (): boolean => seen;

export function noteTourSeen(): void {
  seen = true;
  try {
    localStorage.setItem(KEPT_AS, 'seen');
  } catch {
    // It holds until the page closes.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== null;
  } catch {
    return false;
  }
}
