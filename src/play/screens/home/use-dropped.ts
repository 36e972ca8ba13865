import { type DragEvent, useState } from 'react';
import { type Dropped, droppedOf } from './dropped.ts';

/** Lets a screen take files and folders that are dropped anywhere on it, but for what a part of it takes first. */
export function useDropped(onDrop: (dropped: Dropped[], first: File | undefined) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    drop: {
      onDragOver(event: DragEvent) {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDropCapture: () => setOver(false),
      onDrop(event: DragEvent) {
        const dropped = droppedOf(event.dataTransfer);
        if (dropped.length === 0) return;
        event.preventDefault();
        onDrop(dropped, event.dataTransfer.files[0]);
      },
    },
  };
}
