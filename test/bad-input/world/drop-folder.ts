import { importWork } from "../../../lambdas/handlers/edge/import-work.ts";
import { queueFunction } from "../../../lambdas/handlers/edge/queue-edge.ts";
import type { ImportFault, ImportFile } from "../../../lambdas/domain/import-file.ts";
import { COMPANY, type MemoryWorld } from "../../doubles/memory-world.ts";
import { openDesk } from "./desk.ts";

const MOST_RECEIVES = 3;

export interface Folder {
  world: MemoryWorld;
  /** Puts bytes under a key and lets the notification of it wait. */
  put(key: string, content: string | Uint8Array): void;
  /** Works off the queue until it is empty: notifications, runs, retries. */
  settle(): Promise<void>;
  /** Puts a file of a kind into the company's own folder, lets it be worked off, and says what became of it. */
  drop(kind: "customers" | "invoices", content: string | Uint8Array, name?: string): Promise<Ended>;
  /** Messages that ended with the dead letters. */
  dead: string[];
  imports(): ImportFile[];
}

export interface Ended {
  file: ImportFile;
  faults: ImportFault[];
}

/** The drop folder and its queue over one world in memory, with the function that the queue calls. */
export async function openFolder(company: Parameters<typeof openDesk>[0] = {}): Promise<Folder> {
  const { world } = await openDesk(company);
  const work = queueFunction(world, importWork(() => 600_000));
  const waiting: { body: string; receives: number }[] = [];
  const dead: string[] = [];
  let serial = 0;
  const take = (): { body: string; receives: number }[] => [...waiting.splice(0), ...world.importHints.splice(0).map((hint) => ({ body: JSON.stringify(hint), receives: 0 }))];
  const folder: Folder = {
    world,
    dead,
    put(key, content) {
      world.dropped.set(key, typeof content === "string" ? Buffer.from(content) : content);
      waiting.push({ body: JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key).replaceAll("%20", "+") } } }] }), receives: 0 });
    },
    async settle() {
      for (let messages = take(); messages.length > 0; messages = take()) {
        const Records = messages.map(({ body }) => ({ messageId: String(serial++), body, attributes: {} }));
        const { batchItemFailures } = (await work({ Records }, {} as never)) as { batchItemFailures: { itemIdentifier: string }[] };
        for (const { itemIdentifier } of batchItemFailures) {
          const message = messages[Records.findIndex(({ messageId }) => messageId === itemIdentifier)]!;
          if (++message.receives < MOST_RECEIVES) waiting.push(message);
          else dead.push(message.body);
        }
      }
    },
    async drop(kind, content, name = `file-${serial}.csv`) {
      const before = new Set(folder.imports().map(({ importId }) => importId));
      folder.put(`in/${COMPANY}/${kind}/${name}`, content);
      await folder.settle();
      const file = folder.imports().find(({ importId }) => !before.has(importId));
      if (!file) throw new Error("the file made no import");
      return { file, faults: faultsOf(world, file) };
    },
    imports: () => rowsOf(world, "import-file"),
  };
  return folder;
}

/** All rows of a type, as they are stored. */
export const rowsOf = <T>(world: MemoryWorld, type: string): T[] => [...world.store.items.values()].filter((item) => item["type"] === type) as T[];

export const faultsOf = (world: MemoryWorld, { importId }: ImportFile): ImportFault[] => rowsOf<ImportFault>(world, "import-fault").filter((fault) => fault.importId === importId).sort((a, b) => a.row - b.row);

export const csv = (...rows: (string | number)[][]): string => rows.map((row) => row.join(",")).join("\n");
