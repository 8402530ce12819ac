import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cloud, Identity, Made, Named, Service } from "../../../lib/local/contract.ts";
import { ChosenFaults } from "./chosen-faults.ts";
import { CountedWork } from "./counted-work.ts";
import { SettableClock } from "./settable-clock.ts";

/** The start of virtual time in tests that do not say otherwise. */
export const startOfTime = "2026-01-05T09:00:00.000Z";

/** A cloud for one service: time stands still until the test moves it, nothing is counted, nothing else answers. */
export interface FakeCloud extends Cloud {
  readonly clock: SettableClock;
  readonly faults: ChosenFaults;
  readonly work: CountedWork;
  /** Deletes the cloud's folder. */
  remove(): void;
}

/** Takes over a folder that an earlier cloud left, or makes one. */
export function fakeCloud(directory = mkdtempSync(join(tmpdir(), "cloud-")), start = startOfTime): FakeCloud {
  const work = new CountedWork();
  const elsewhere = (what: string) => {
    throw new Error(`the fake cloud has no ${what}`);
  };
  return {
    account: "000000000000",
    region: "eu-central-1",
    url: "http://127.0.0.1:0",
    directory,
    work,
    clock: new SettableClock(start, work),
    faults: new ChosenFaults(),
    meter: { count: () => {}, denied: () => {}, report: () => elsewhere("meter"), reset: () => {} },
    log: () => {},
    send: async (arn) => elsewhere(arn),
    invoke: async (arn) => elsewhere(arn),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Makes a resource of a service as the interpreter of the template would. */
export async function make(service: Service, type: string, properties: Record<string, unknown>): Promise<Identity> {
  const kind = service.kinds.find((candidate) => candidate.type === type);
  if (!kind) throw new Error(`the service does not make ${type}`);
  const named: Named = {
    logicalId: "Thing",
    path: "Test/Thing/Resource",
    stack: "Test",
    property: <T>(name: string) => properties[name] as T | undefined,
    physicalName: () => "Test-Thing",
  };
  const identity = kind.identify(named);
  const made: Made = { ...named, identity, properties };
  await kind.create?.(made);
  return identity;
}
