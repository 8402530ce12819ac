import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseReceived } from "../../../lambdas/adapters/mail/parse-received.ts";

// Real bounces and feedback reports (the Sisimai project's set of mails); they lie beside the project, not in it.
const MAILS = new URL("../../../../shared/data/bounce-mails/", import.meta.url);

/** File, what kind of mail it is, whether the address is lost for good, and each recipient with its enhanced status; read by eye, mail by mail. */
const table = readFileSync(new URL("bounce-mails.tsv", import.meta.url), "utf8").trim().split("\n").map((line) => line.split("\t") as [file: string, sort: string, hard: string, recipients: string]);

async function read(file: string): Promise<string[]> {
  const { sort, report } = await parseReceived(readFileSync(new URL(`${file}.eml`, MAILS)));
  const recipients = (report?.recipients ?? []).map(({ address, status }) => `${address}:${status ?? "-"}`).join(",");
  return [file, sort, report ? (report.hard ? "hard" : "soft") : "-", recipients || "-"];
}

const isHere = existsSync(MAILS);
if (!isHere) console.log("The real bounce mails are not beside the project (../shared/data/bounce-mails): the tests that read them are skipped.");

describe.skipIf(!isHere)("a real bounce", () => {
  it.each(table)("%s is %s", async (file, sort, hard, recipients) => {
    expect(await read(file)).toEqual([file, sort, hard, recipients]);
  });

  it("is found out, and whom it is about, in at least 95 of 100", async () => {
    const all = await Promise.all(table.map(([file]) => read(file)));
    // Replies of machines and one abuse report without a mail in it are no bounces.
    const reports = all.filter(([, sort]) => sort === "bounce" || sort === "complaint");
    expect(reports.length / all.length).toBeGreaterThanOrEqual(0.95);
    expect(reports.filter(([, , , recipients]) => recipients === "-")).toEqual([]);
  });
});
