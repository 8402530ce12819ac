import { describe, expect, it } from "vitest";
import { addressOf } from "../../../lambdas/adapters/mail/smtp-host.ts";

const rules = (...addresses: string[]) => ({ allowInside: false, resolve: async () => addresses });
const ask = (host: string, port = 587, ...addresses: string[]) => addressOf({ host, port }, rules(...(addresses.length ? addresses : ["93.184.216.34"])));

describe("the server that a company names", () => {
  it("is looked up once, and the connection goes to what was found", async () => expect(await ask("mail.firma.example")).toBe("93.184.216.34"));
  it.each(["mail.firma.example.", "MAIL.Firma.Example", "smtp-1.a_b.example", "xn--mller-kva.example"])("may be written %s", async (host) => expect(await ask(host)).toBe("93.184.216.34"));
  it.each([465, 587, 2525])("listens on %i", async (port) => expect(await ask("mail.firma.example", port)).toBe("93.184.216.34"));
  it.each([25, 22, 80, 443, 2, 6379, 65_535])("does not listen on %i", async (port) => expect(ask("mail.firma.example", port)).rejects.toMatchObject({ code: "forbidden-port" }));
});

describe("what leads inside", () => {
  it.each([
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "10.0.0.7", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1",
    "::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "localhost", "１２７.0.0.1", "mail.firma.example:25", "mail\r\nRCPT TO:<a@b>", "a b", "", "-x.example", "firma..example", "user@mail.example", "[127.0.0.1]",
  ])("is refused: %s", async (host) => expect(addressOf({ host, port: 587 }, { allowInside: false, resolve: async () => ["127.0.0.1"] })).rejects.toMatchObject({ code: "forbidden-host" }));

  it.each(["127.0.0.1", "169.254.169.254", "10.1.2.3", "::1", "fd12::1", "::ffff:10.0.0.1"])("is refused when a public name leads to %s", async (address) =>
    expect(ask("rebind.example", 587, address)).rejects.toMatchObject({ code: "forbidden-host" }));
  it("is refused when only one of its addresses is inside", async () => expect(ask("two.example", 587, "93.184.216.34", "10.0.0.1")).rejects.toMatchObject({ code: "forbidden-host" }));
  it("is allowed on one machine, for tests", async () => expect(await addressOf({ host: "127.0.0.1", port: 2 }, { allowInside: true, resolve: async () => [] })).toBe("127.0.0.1"));
});
