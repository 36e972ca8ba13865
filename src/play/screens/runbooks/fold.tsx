import { type ReactNode, useState } from 'react';

/** A disclosure whose inside is only made once it is open. */
export function Fold({ summary, children }: { summary: ReactNode; children(): ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
