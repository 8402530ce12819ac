import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`Customers and settings are not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk with customers and settings", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("adds a customer, is told at the field what the server does not take, and corrects it", async () => {
    const { page, complaints, close } = await stage.enter("/customers/new");
    await page.getByRole("textbox", { name: "Name" }).fill("Nordwind AG");
    await page.getByRole("textbox", { name: "Customer number" }).fill("K-2000");
    await page.getByRole("textbox", { name: "E-mail", exact: true }).fill("not an address");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".field-fault").waitFor();
    expect(await page.locator(".toast").count()).toBe(0);
    await page.getByRole("textbox", { name: "E-mail", exact: true }).fill("post@nordwind.example");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Nordwind AG" }).waitFor();
    await page.getByText("This customer has no invoices yet.").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("does not overwrite what somebody else changed in the meantime", async () => {
    const { page, close } = await stage.enter(`/customers/${stage.customerIds[4]}/edit`);
    await page.getByRole("textbox", { name: "Notes" }).fill("first");
    const other = await stage.enter(`/customers/${stage.customerIds[4]}/edit`);
    await other.page.getByRole("textbox", { name: "Notes" }).fill("second");
    await other.page.getByRole("button", { name: "Save" }).click();
    await other.page.locator(".customer-card").getByText("second").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".toast.is-bad").waitFor();
    await other.close();
    await close();
  });

  it("changes the company's name, and the frame shows it", async () => {
    const { page, close } = await stage.enter("/settings/company");
    await page.getByRole("textbox", { name: "Name" }).fill("Müller & Töchter GmbH");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".company-name").getByText("Müller & Töchter GmbH").waitFor();
    await close();
  });

  it("shows that it works when an answer takes its time, and how to go on when there is none", async () => {
    const { page, close } = await stage.enter("/");
    stage.double.delay.ms = 1_500;
    await go(page, "/customers");
    await soon(() => page.locator(".skeleton").evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    await page.locator(".row-link").first().waitFor();
    stage.double.delay.ms = 0;
    await page.context().setOffline(true);
    await go(page, "/imports");
    await page.getByText("The server cannot be reached.").waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Nothing has been imported yet.").waitFor();
    await close();
  });
});
