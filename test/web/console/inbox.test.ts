import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { fillPost } from "./double/post.ts";
import { noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`The inbox is not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk at the inbox", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    await fillPost(stage.double, stage.customerIds);
  });
  afterAll(() => stage?.close());

  it("reads a mail as text or as designed, without its scripts and pictures, and answers it", async () => {
    const asked: string[] = [];
    const { page, complaints, close } = await stage.enter("/inbox");
    page.on("request", (request) => asked.push(request.url()));
    await page.getByRole("link", { name: /Cabinet Lefèvre/ }).click();
    await page.getByText("Pouvez-vous corriger la facture ?").waitFor();
    await page.getByRole("button", { name: "Show as designed" }).click();
    const bold = page.frameLocator(".safe-html").locator("b");
    await bold.waitFor();
    expect(await bold.locator("..").evaluate((element) => (element as HTMLElement).style.color)).toBe("rgb(51, 51, 51)");
    expect(await page.title()).toBe("Inbox · Dossier");
    expect(asked.filter((url) => url.includes("tracker"))).toEqual([]);
    await page.getByText("Goes to compta@lefevre.example").waitFor();
    await page.getByRole("textbox", { name: "Reply" }).fill("Bonjour, c’est corrigé.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await page.getByText("Your reply is on its way.").waitFor();
    expect(stage.double.world.mails.at(-1)?.text).toContain("c’est corrigé");
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("understands a returned mail, closes its thread with e and takes that back", async () => {
    const { page, close } = await stage.enter("/inbox");
    await page.getByRole("link", { name: /Întreprinderea/ }).click();
    await page.getByText("There is no such mailbox. 5.1.1").waitFor();
    await page.getByText(/^Ask the customer for another address/).waitFor();
    await page.locator(".message").first().click();
    await page.keyboard.press("e");
    await page.getByText("Conversation closed.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: /Întreprinderea/ }).waitFor();
    await close();
  });

  it("fetches what came with a mail, takes the conversation with a, leaves a note for the team, and finds it among what is theirs", async () => {
    const { page, complaints, close } = await stage.enter("/inbox?status=pending");
    await page.getByRole("searchbox", { name: "Subject or customer" }).fill("lefevre");
    await soon(() => page.locator(".thread").count()).toBe(1);
    await page.locator(".thread").click();
    const fetched = page.context().waitForEvent("page").then((tab) => tab.waitForEvent("download"));
    await page.getByRole("button", { name: /^Download kbis.pdf/ }).click();
    expect((await fetched).suggestedFilename()).toBe("kbis.pdf");
    await page.keyboard.press("a");
    await page.getByText("You look after this conversation.").waitFor();
    const mails = stage.double.world.mails.length;
    await page.getByRole("button", { name: "Internal note" }).click();
    await page.getByRole("textbox", { name: "Internal note" }).fill("Adresse geändert.");
    await page.getByRole("button", { name: "Save note" }).click();
    await page.locator(".message.is-note").getByText("Adresse geändert.").waitFor();
    expect(stage.double.world.mails).toHaveLength(mails);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Mine" }).click();
    await soon(() => page.url()).toContain("filter=mine");
    await page.locator(".thread").getByText(/Lefèvre/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("settles a mail of which nobody knows, tells machines from people, and may answer a stranger", async () => {
    const { page, close } = await stage.enter("/inbox");
    await page.getByRole("link", { name: /Harbour/ }).click();
    await page.getByText("Automatic reply").waitFor();
    await page.getByText("Nothing is to be done yet: the mail server keeps trying.").waitFor();
    await page.getByRole("button", { name: "It arrived" }).click();
    await page.getByText("Noted: it arrived.").waitFor();
    await soon(() => page.getByRole("button", { name: "It arrived" }).count()).toBe(0);
    await page.getByRole("link", { name: /jonas.weber/ }).click();
    await page.getByText("Goes to jonas.weber@unbekannt.example").waitFor();
    await page.getByRole("textbox", { name: "Reply" }).fill("Ja, gern.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await soon(() => stage.double.world.mails.at(-1)?.to).toEqual(["jonas.weber@unbekannt.example"]);
    await close();
  });
});
