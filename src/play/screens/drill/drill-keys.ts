import { useMemo } from 'react';
import { CONSOLES } from '../../../scenario/format/pack.ts';
import { CONSOLE_PARTS } from '../../consoles/console-parts.ts';
import { showCaption } from '../../ui/captions.ts';
import { type Shortcut, useShortcuts } from '../../ui/keys.ts';
import { ownKeys, SINGLE_KEYS, type SingleKey } from '../../ui/own-keys.ts';
import { nextRoomSize, openConsole, openPopup, type Side, shutWork, swapPanes } from './desk.ts';
import { pressKey } from './dock/dock.tsx';
import { type Drill, useDrill } from './drill-context.ts';
import { DOCK_KEYS } from './duties.ts';

const ACTIONS = { en: 'Actions', fr: 'Actions' };
const CONSOLES_GROUP = { en: 'Consoles', fr: 'Consoles' };
const SCREEN = { en: 'Screen', fr: 'Écran' };
const TIME = { en: 'Time', fr: 'Temps' };

const KEY_NAMES = {
  acknowledge: { en: 'Acknowledge the page', fr: 'Acquitter l’alerte' },
  classify: { en: 'Classify', fr: 'Classer' },
  assign: { en: 'Assign roles and tasks', fr: 'Attribuer rôles et tâches' },
  escalate: { en: 'Escalate', fr: 'Escalader' },
  communicate: { en: 'Communicate', fr: 'Communiquer' },
  act: { en: 'Act', fr: 'Agir' },
  close: { en: 'Close', fr: 'Clore' },
} as const;

/** Every key of the drill screen. They also make up the help and the first part of the palette. */
export function useDrillKeys(): void {
  const drill = useDrill();
  useShortcuts(useMemo(() => drillKeys(drill), [drill]));
}

/** The shortcuts of a drill. */
export function drillKeys(drill: Drill): Shortcut[] {
  const { port, desk } = drill;
  const lie = ownKeys();
  const single = (id: SingleKey) => ({ id, keys: lie[id], label: SINGLE_KEYS[id].label });
  return [
    ...DOCK_KEYS.map((key, i) => ({
      id: `dock-${key}`,
      keys: String(i + 1),
      label: KEY_NAMES[key],
      group: ACTIONS,
      run: () => {
        if (!port.view().ended) pressKey(drill, key);
      },
    })),
    {
      id: 'palette',
      keys: 'ctrl+k',
      label: { en: 'Find anything', fr: 'Tout trouver' },
      group: SCREEN,
      run: () => openPopup(desk, 'palette'),
    },
    {
      ...single('pause'),
      group: TIME,
      run: () => port.send(port.clock().paused ? { type: 'resume', why: 'asked' } : { type: 'pause', why: 'asked' }),
    },
    {
      ...single('jump'),
      group: TIME,
      run: () => openPopup(desk, 'jump'),
    },
    {
      ...single('room'),
      group: SCREEN,
      run: () => nextRoomSize(desk),
    },
    {
      ...single('file'),
      group: SCREEN,
      run: () => desk.setState((now) => ({ fileOpen: !now.fileOpen })),
    },
    {
      ...single('summary'),
      group: SCREEN,
      run: () => openPopup(desk, 'summary'),
    },
    {
      ...single('hints'),
      group: SCREEN,
      run: () => openPopup(desk, 'hints'),
    },
    {
      ...single('swap'),
      group: SCREEN,
      run: () => swapPanes(desk),
    },
    {
      ...single('pin'),
      group: SCREEN,
      run: () => pinLast(drill),
    },
    {
      ...single('filter'),
      group: SCREEN,
      run: () => focusFilter(desk.getState().active),
    },
    {
      id: 'region',
      keys: 'f6',
      label: { en: 'Next region', fr: 'Zone suivante' },
      group: SCREEN,
      run: () => nextRegion(1),
    },
    {
      id: 'region-back',
      keys: 'shift+f6',
      label: { en: 'Region before', fr: 'Zone précédente' },
      group: SCREEN,
      run: () => nextRegion(-1),
    },
    { id: 'back', keys: 'escape', label: { en: 'Back', fr: 'Retour' }, group: SCREEN, run: () => shutWork(desk) },
    {
      ...single('keys'),
      group: SCREEN,
      run: () => openPopup(desk, 'keys'),
    },
    ...CONSOLES.flatMap((id) => {
      const { key, name } = CONSOLE_PARTS[id];
      return [
        {
          id: `open-${id}`,
          keys: `g ${key}`,
          label: name,
          group: CONSOLES_GROUP,
          run: () => openConsole(desk, id, 'left'),
        },
        {
          id: `open-${id}-right`,
          keys: `g shift+${key}`,
          label: { en: `${name.en}, right`, fr: `${name.fr}, à droite` },
          group: CONSOLES_GROUP,
          run: () => openConsole(desk, id, 'right'),
        },
      ];
    }),
  ];
}

/** Pins the newest finding that is not pinned yet; what it proves is said when classifying. */
function pinLast({ port }: Drill): void {
  const { findings, pins } = port.view();
  const last = findings.findLast((finding) => !pins.some((pin) => pin.item === finding.item));
  const sent = last ? port.send({ type: 'pin', item: last.item }) : null;
  if (sent?.ok) showCaption({ en: 'Pinned to the incident file.', fr: 'Épinglé au dossier d’incident.' });
  else
    showCaption(
      sent?.rejection.message ?? {
        en: 'Nothing new to pin. Read something first.',
        fr: 'Rien de nouveau à épingler. Lisez d’abord.',
      },
    );
}

const focusFilter = (side: Side): void =>
  document.querySelector<HTMLInputElement>(`[data-side="${side}"] input`)?.focus();

/** Moves the focus to the next part of the screen that is in sight. */
function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    // Not offsetParent: the cards that lie over the screen have none.
    (region) => region.getClientRects().length > 0 && !region.closest('[inert]'),
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  regions[(at + step + regions.length) % regions.length]?.focus();
}
