import { useMemo, useState } from 'react';
import type { DrillPort } from '../../../drill/port.ts';
import { join } from '../../ui/join.ts';
import { newDesk } from './desk.ts';
import { Dock } from './dock/dock.tsx';
import { type Drill, DrillContext, useDesk } from './drill-context.ts';
import { useDrillKeys } from './drill-keys.ts';
import styles from './drill-table.module.css';
import { FileStrip } from './file/file-strip.tsx';
import { IncidentFile } from './file/incident-file.tsx';
import { CallCard } from './live/call-card.tsx';
import { ChangedNote } from './live/changed-note.tsx';
import { LiveEffects } from './live/effects.tsx';
import { EndCard } from './live/end-card.tsx';
import { StorageNote } from './live/storage-note.tsx';
import { Palette } from './palette/palette.tsx';
import { Popups } from './palette/popups.tsx';
import { Panes } from './panes/panes.tsx';
import { Switchboard, Switcher } from './panes/switchboard.tsx';
import { RoomStrip } from './room-strip/room-strip.tsx';
import { slipFor, WorkSheet } from './sheets/work.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { Tour } from './tour/tour.tsx';
import { tourSeen } from './tour/tour-seen.ts';

/** The whole drill screen on one running drill. */
export function DrillTable({ port }: { port: DrillPort }) {
  const [desk] = useState(() => newDesk(isFirst(port) ? 'tour' : null));
  const drill = useMemo<Drill>(() => ({ port, desk }), [port, desk]);
  return (
    <DrillContext value={drill}>
      <Table />
    </DrillContext>
  );
}

/** The first practice drill of this browser, before its first page. */
const isFirst = (port: DrillPort): boolean =>
  !tourSeen() && port.view().mode === 'practice' && port.view().pagedAt === null;

function Table() {
  useDrillKeys();
  const room = useDesk((desk) => desk.room);
  const work = useDesk((desk) => desk.work);
  return (
    <div className={join(styles.table, room === 'slim' && styles.slim, room === 'off' && styles.off)}>
      <TopBar />
      <RoomStrip />
      <FileStrip />
      <Switchboard />
      <Switcher />
      <Panes slip={slipFor(work)} />
      <Dock />
      <IncidentFile />
      <WorkSheet />
      <CallCard />
      <EndCard />
      <Palette />
      <Popups />
      <Tour />
      <StorageNote />
      <ChangedNote />
      <LiveEffects />
    </div>
  );
}
