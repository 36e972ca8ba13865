/** How the trainee has arranged the screen. Nothing here is part of the drill: it is neither recorded nor scored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConsoleId } from '../../../scenario/format/pack.ts';
import type { SlotValue } from '../../../sim/commands/shapes.ts';

export type Side = 'left' | 'right';

/** What the dock opens. */
export type Work = 'classify' | 'assign' | 'escalate' | 'communicate' | 'act' | 'close';
export type Popup = 'palette' | 'keys' | 'hints' | 'jump' | 'leave' | 'summary' | 'switcher' | 'tour';
export type RoomSize = 'full' | 'slim' | 'off';

/** A message that is being written; kept while the composer is shut. */
export interface Draft {
  template: string;
  channel: string;
  slots: Record<string, SlotValue>;
  /** What was typed by hand; null before anything was. */
  text: string | null;
  /** Whether it is written by hand now, not by the form. */
  byHand: boolean;
}

export interface Desk {
  left: ConsoleId;
  right: ConsoleId;
  wide: Side | null; // the pane that fills the whole width, if one does
  active: Side; // the pane in use: on a narrow screen the only one in sight
  share: number; // the left pane's part of the width, 0.2 to 0.8
  room: RoomSize;
  fileOpen: boolean; // on a narrow screen, where the file is a drawer
  work: Work | null;
  about: string | null; // the person or role the work was opened for
  popup: Popup | null;
  seen: Partial<Record<ConsoleId, number>>; // drill ms at which each console was last in sight
  draft: Draft | null;
}

export type DeskStore = StoreApi<Desk>;

/** A desk as it stands when a drill opens: pager and chat side by side, and what is shown first. */
export const newDesk = (popup: Popup | null = null): DeskStore =>
  createStore<Desk>(() => ({
    left: 'pager',
    right: 'chat',
    wide: null,
    active: 'left',
    share: 0.5,
    room: 'full',
    fileOpen: false,
    work: null,
    about: null,
    popup,
    seen: {},
    draft: null,
  }));

/** Opens a console on a side; one that is open on the other side changes places. Shuts the slip that would hide it. */
export function openConsole(desk: DeskStore, console: ConsoleId, side: Side): void {
  desk.setState((now) => {
    const other: Side = side === 'left' ? 'right' : 'left';
    const swaps = now[other] === console;
    return {
      [side]: console,
      ...(swaps && { [other]: now[side] }),
      active: side,
      wide: now.wide === null ? null : side,
      popup: null,
      work: side === 'right' || now.work === 'classify' || now.work === 'close' ? null : now.work,
    };
  });
}

export const swapPanes = (desk: DeskStore): void =>
  desk.setState((now) => ({ left: now.right, right: now.left, active: now.active === 'left' ? 'right' : 'left' }));

/** Whether a console can be read now: in a pane that is shown, and under no slip. */
export function inSight(desk: Desk, console: ConsoleId): boolean {
  const slip = desk.work !== null && desk.work !== 'classify';
  if (desk.left === console) return desk.wide !== 'right' || slip;
  return desk.right === console && desk.wide !== 'left' && !slip;
}

/** Opens one of the dock's works, or shuts it when it is open already. */
export const openWork = (desk: DeskStore, work: Work, about: string | null = null): void =>
  desk.setState((now) => ({
    work: now.work === work && about === null ? null : work,
    about,
    popup: null,
    fileOpen: false,
  }));

export const shutWork = (desk: DeskStore): void => desk.setState({ work: null, about: null });
export const openPopup = (desk: DeskStore, popup: Popup | null): void => desk.setState({ popup });

const ROOM_SIZES: readonly RoomSize[] = ['full', 'slim', 'off'];

/** Full, slim, off, and round again. */
export const nextRoomSize = (desk: DeskStore): void =>
  desk.setState((now) => ({ room: ROOM_SIZES[(ROOM_SIZES.indexOf(now.room) + 1) % ROOM_SIZES.length] ?? 'full' }));
