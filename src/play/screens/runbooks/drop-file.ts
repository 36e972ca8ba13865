import { type DragEvent, useState } from 'react';

/** Lets a part of the page take a file that is dropped on it. */
export function useDrop(onFile: (file: File) => void) {
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
        const [file] = event.dataTransfer.files;
        // Text that is dropped into the editor is the browser's to put in.
        if (!file) return;
        event.preventDefault();
        onFile(file);
      },
    },
  };
}
