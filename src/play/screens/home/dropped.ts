/** What is dropped on the page. It must be asked for while the drop goes on; reading it may wait, and be another screen's. */
export type Dropped = FileSystemEntry | File;

/** The files and folders of a drop. */
export const droppedOf = ({ items }: DataTransfer): Dropped[] =>
  [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile() ?? []) : []));

/** Whether this is a pack, a folder or a zip, rather than one file of another kind. */
export const looksLikePack = (dropped: readonly Dropped[]): boolean =>
  dropped.some((one) => ('isDirectory' in one && one.isDirectory) || /\.(zip|ya?ml)$/i.test(one.name));

let waiting: readonly Dropped[] = [];

/** Leaves a drop for the screen that will read it. */
export function leaveDrop(dropped: readonly Dropped[]): void {
  waiting = dropped;
}

/** Takes the drop that was left, once. */
export function takeDrop(): readonly Dropped[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
