/** A pack of one's own as a zip, as `tocsin pack` makes it. */
import { zipOf } from '../../../scenario/zip.ts';
import { offerFile } from '../../shell/offer-file.ts';
import { ownPack } from '../../shell/packs-shelf.ts';

export async function downloadPack(id: string): Promise<void> {
  const pack = await ownPack(id);
  if (pack) offerFile(`${id}.zip`, new Uint8Array(zipOf(pack.texts)), 'application/zip');
}
