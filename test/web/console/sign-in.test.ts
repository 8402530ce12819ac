import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE } from "./double/user-pool.ts";
import { noChromium, setStage, signIn, type Stage } from "./stage.ts";

if (noChromium) console.log(`Signing in is not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("whoever comes to the console", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("is told that the password is wrong, and enters with the right one to the page they asked for", async () => {
    const { page, close } = await stage.open("/imports");
    await signIn(page, "admin@example.com", "wrong");
    await page.getByRole("alert").getByText("E-mail address or password is not correct.").waitFor();
    await signIn(page, "admin@example.com", "Local-admin-1");
    await page.locator(".drop-zone").waitFor();
    await close();
  });

  it("stays signed in after a reload and is out for good after signing out", async () => {
    const { page, close } = await stage.enter("/invoices");
    await page.reload();
    await page.locator(".row-link").first().waitFor();
    await page.getByRole("button", { name: /Account of/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.locator("input[name=password]").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await page.locator("input[name=password]").waitFor();
    await close();
  });

  it("chooses a password of their own when they were invited", async () => {
    const { page, close } = await stage.open("/");
    await signIn(page, "invited@example.com", "Temporary-1");
    await page.getByRole("textbox", { name: "New password" }).fill("short");
    await page.getByRole("button", { name: "Save password" }).click();
    await page.getByText("This password does not meet the requirements.").waitFor();
    await page.getByRole("textbox", { name: "New password" }).fill("Chosen-by-me-1");
    await page.getByRole("button", { name: "Save password" }).click();
    await page.locator(".tasks").waitFor();
    await close();
  });

  it("gives the one-time code of their app", async () => {
    const { page, close } = await stage.open("/");
    await signIn(page, "careful@example.com", "Local-careful-1");
    await page.getByRole("textbox", { name: "Code" }).fill("000000");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("This code is not correct.").waitFor();
    await page.getByRole("textbox", { name: "Code" }).fill("123 456");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.locator(".tasks").waitFor();
    await close();
  });

  it("sets a new password with the code that was mailed", async () => {
    const { page, close } = await stage.open("/");
    await page.getByRole("button", { name: "Forgotten your password?" }).click();
    await page.getByRole("textbox", { name: "E-mail address" }).fill("reader@example.com");
    await page.getByRole("button", { name: "Send code" }).click();
    await page.getByRole("textbox", { name: "Code" }).fill(CODE);
    await page.getByRole("textbox", { name: "New password" }).fill("Found-again-12");
    await page.getByRole("button", { name: "Save password" }).click();
    await page.getByText("Your password has been changed.").waitFor();
    await signIn(page, "reader@example.com", "Found-again-12");
    await page.locator(".tasks").waitFor();
    await close();
  });

  it("sees no button that their role may not use", async () => {
    const { page, close } = await stage.open(`/invoices/${stage.invoiceIds[2]}`);
    await signIn(page, "reader@example.com", "Found-again-12");
    await page.locator(".timeline-line").first().waitFor();
    expect(await page.getByRole("button", { name: "Send now" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Record payment" }).count()).toBe(0);
    await page.getByRole("button", { name: "PDF" }).waitFor();
    await close();
  });
});
