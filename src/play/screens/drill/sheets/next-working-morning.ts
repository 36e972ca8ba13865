const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** 09:00 on the next working day (Monday to Friday) after a moment, as an ISO string with the given offset. */
export function nextWorkingMorning(epochMs: number, utcOffsetMin: number): string {
  const offset = utcOffsetMin * 60_000;
  const local = epochMs + offset;
  let day = local - (((local % DAY_MS) + DAY_MS) % DAY_MS);
  const isWorking = (at: number) => ![0, 6].includes(new Date(at).getUTCDay());
  if (local - day >= 9 * 3_600_000 || !isWorking(day)) {
    do day += DAY_MS;
    while (!isWorking(day));
  }
  const sign = utcOffsetMin < 0 ? '-' : '+';
  const size = Math.abs(utcOffsetMin);
  return `${new Date(day).toISOString().slice(0, 10)}T09:00:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
