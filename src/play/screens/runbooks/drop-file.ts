import { type DragEvent, useState } from 'react';

/** Lets a part of the page take files that are dropped on it. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
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
      onDrop(event: DragEvent) {
        setOver(false);
        const files = [...event.dataTransfer.files];
        // Text that is dropped into the editor is the browser's to put in.
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
