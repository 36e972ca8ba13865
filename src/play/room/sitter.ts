import { drawChair } from './furniture.ts';
import { alarm, brass, lamp } from './palette.ts';
import { cross, type Pen } from './pen.ts';
import { drawAbsent, drawArriving, drawPerson } from './person.ts';
import type { SeatFact, SeatStatus } from './room-facts.ts';

/** Whether the lamp over a seat is on. */
export function isLit(status: SeatStatus): boolean {
  return status === 'you' || status === 'here';
}

/** Who, or what, is behind a desk whose top middle is the origin. */
export function drawSitter(pen: Pen, seat: SeatFact): void {
  switch (seat.status) {
    case 'you':
    case 'here':
      drawPerson(pen, seat.look);
      break;
    case 'arriving':
      drawArriving(pen, brass[3]);
      break;
    case 'empty':
    case 'due':
      drawAbsent(pen, lamp.on);
      break;
    case 'late':
      drawAbsent(pen, alarm.on);
      cross(pen, 0, -43, 4.5, alarm.on, 2.8);
      break;
    case 'home':
    case 'stood-down':
      drawChair(pen);
      break;
  }
}
