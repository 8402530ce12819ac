import { describe, expect, it } from "vitest";
import type { Customer } from "../../lambdas/domain/customer.ts";
import { routeOf } from "../../lambdas/domain/delivery-route.ts";
import type { Delivery } from "../../lambdas/domain/delivery.ts";
import { sampleDelivery } from "./sample-standing.ts";

const HOME = { line1: "Hauptstr. 1", postalCode: "10115", city: "Berlin", country: "DE" };
const someone = (facts: Partial<Customer> = {}): Customer => ({
  type: "customer", version: 1, companyId: "cmp", customerId: "cus", number: "1", name: "A", kind: "person", emails: { general: "a@example.net" }, phone: "+4915112345678", address: HOME, language: "de", groupId: null,
  customFields: {}, siren: null, vatId: null, channel: "auto", notes: null, undeliverable: [], createdAt: "", createdBy: "", auditHash: "", ...facts,
});
const way = (customer: Partial<Customer> = {}, delivery: Partial<Delivery> = {}, policy: "block" | "letter" | "block-and-letter" = "block") => routeOf(sampleDelivery(delivery), someone(customer), policy);
const mail = { channel: "email", to: ["a@example.net"] };
const none = { emails: { general: null } };

describe("the way of a message", () => {
  it("is mail to the customer's address", () => expect(way()).toEqual(mail));
  it("prefers the address for invoices", () => expect(way({ emails: { general: "a@example.net", invoices: "i@example.net" } })).toEqual({ channel: "email", to: ["i@example.net"] }));
  it("is paper for whoever has no address (000-08)", () => expect(way(none)).toEqual({ channel: "letter" }));
  it("is none without both", () => expect(way({ ...none, address: null })).toEqual({ because: "no-address" }));
  it("is none for whoever wants mail only and has no address", () => expect(way({ ...none, channel: "email" })).toEqual({ because: "no-address" }));
  it("is paper by the customer's choice", () => expect(way({ channel: "letter" })).toEqual({ channel: "letter" }));
  it("is a text by the customer's choice", () => expect(way({ channel: "sms" })).toEqual({ channel: "sms", to: ["+4915112345678"] }));
  it("is none for a text without a number", () => expect(way({ channel: "sms", phone: null })).toEqual({ because: "no-phone" }));
  it("is none for a letter without an address", () => expect(way({ channel: "letter", address: null })).toEqual({ because: "no-postal-address" }));
  it("is what a person chose, whatever the customer prefers", () => {
    expect(way({ channel: "letter" }, { chosen: true, channel: "email" })).toEqual(mail);
    expect(way({}, { chosen: true, channel: "letter" })).toEqual({ channel: "letter" });
    expect(way({}, { chosen: true, channel: "sms" })).toEqual({ channel: "sms", to: ["+4915112345678"] });
  });
  it("is exactly the addresses that a person named", () => expect(way({ undeliverable: ["x@example.net"] }, { trigger: "manual", to: ["x@example.net"] })).toEqual({ channel: "email", to: ["x@example.net"] }));
});

describe("an address that was refused for good (R6)", () => {
  const dead = { undeliverable: ["a@example.net"] };
  it("is not tried again", () => expect(way(dead)).toEqual({ because: "address-undeliverable" }));
  it("gives way to paper where the company says so", () => expect(way(dead, {}, "letter")).toEqual({ channel: "letter" }));
  it("gives way to another address", () => expect(way(dead, { to: ["a@example.net", "b@example.net"] })).toEqual({ channel: "email", to: ["b@example.net"] }));
});

describe("a receipt", () => {
  it("goes by mail only", () => expect(way({ channel: "letter" }, { kind: "payment-receipt" })).toEqual(mail));
  it("is not worth a stamp", () => expect(way(none, { kind: "thank-you" }, "letter")).toEqual({ because: "no-address" }));
});
