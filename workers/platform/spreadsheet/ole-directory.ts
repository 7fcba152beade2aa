import { type ByteSource, viewAt } from "./byte-source.ts";
import { damaged } from "./spreadsheet-problem.ts";

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const END_OF_CHAIN = 0xfffffffa;
/** Sectors of directory to look through: hundreds of names, where a workbook has a dozen. */
const MAX_SECTORS = 64;

/** The names in an OLE compound file's directory ("Workbook", "EncryptedPackage"), which tell what it is. */
export async function readOleNames(source: ByteSource): Promise<string[]> {
  const header = await viewOrFault({ source, offset: 0, length: HEADER_BYTES });
  const sectorBytes = 1 << header.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw damaged("ole");
  const readSector = (sector: number) =>
    viewOrFault({ source, offset: (sector + 1) * sectorBytes, length: sectorBytes });

  const names: string[] = [];
  let sector = header.getUint32(48, true);
  for (let count = 0; sector < END_OF_CHAIN && count < MAX_SECTORS; count++) {
    const directory = await readSector(sector);
    for (let at = 0; at < sectorBytes; at += ENTRY_BYTES) names.push(entryName(directory, at));

    const sectorsATable = sectorBytes / 4;
    const table = Math.floor(sector / sectorsATable);
    if (table >= 109) break;
    const allocation = await readSector(header.getUint32(76 + table * 4, true));
    sector = allocation.getUint32((sector % sectorsATable) * 4, true);
  }
  return names.filter((name) => name !== "");
}

function entryName(directory: DataView, at: number): string {
  const length = Math.min(64, directory.getUint16(at + 64, true));
  let name = "";
  for (let byte = 0; byte + 2 < length; byte += 2) {
    name += String.fromCharCode(directory.getUint16(at + byte, true));
  }
  return name;
}

async function viewOrFault(stretch: Parameters<typeof viewAt>[0]): Promise<DataView> {
  const view = await viewAt(stretch);
  if (!view) throw damaged("ole");
  return view;
}
