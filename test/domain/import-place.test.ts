import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOfUpload, placeOfFile, plainFileName } from "../../lambdas/domain/import-place.ts";

const COMPANY = "cmp_01JGFJJZ00000000000000000A";
const IMPORT = "imp_01JGFJJZ00000000000000000D";

describe("a file in the drop folder", () => {
  it("belongs to the company and the kind of its folder", () =>
    expect(placeOfFile(`in/${COMPANY}/invoices/Rechnungen März.csv`)).toEqual({ companyId: COMPANY, kind: "invoices", fileName: "Rechnungen März.csv", importId: null }));
  it("that was announced says which import it is", () =>
    expect(placeOfFile(keyOfUpload(COMPANY, "customers", IMPORT, "kunden.csv"))).toEqual({ companyId: COMPANY, kind: "customers", fileName: "kunden.csv", importId: IMPORT }));

  it.each([
    ["of an unknown kind", `in/${COMPANY}/payments/x.csv`], ["without a company", "in/invoices/x.csv"], ["of another company's folder below", `in/${COMPANY}/invoices/${COMPANY}/x.csv`],
    ["that climbs out", `in/${COMPANY}/invoices/../../cmp_01JGFJJZ00000000000000000B/invoices/x.csv`], ["in a folder of another name", `out/${COMPANY}/invoices/x.csv`], ["without a name", `in/${COMPANY}/invoices/`],
    ["of an announced import without a name", `in/${COMPANY}/invoices/${IMPORT}/`], ["with a small letter in the company", `in/${COMPANY.toLowerCase()}/invoices/x.csv`], ["with an escaped slash", `in%2F${COMPANY}/invoices/x.csv`],
    ["with a line end in the company", `in/${COMPANY}\n/invoices/x.csv`], ["with a key that begins with a slash", `/in/${COMPANY}/invoices/x.csv`], ["with a key of a thousand letters", `in/${COMPANY}/invoices/${"x".repeat(1000)}`],
    ["with an import id of another form", `in/${COMPANY}/invoices/imp_1/x.csv`], ["of nothing", ""],
  ])("%s is nobody's (bad inputs 68 and 69)", (_, key) => expect(placeOfFile(key)).toBeNull());

  it("is never read as another company's than the second part of its key", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("in", COMPANY, "cmp_01JGFJJZ00000000000000000B", "invoices", "customers", IMPORT, "..", "", "x.csv", "%2F"), { maxLength: 6 }), (parts) => {
      const place = placeOfFile(parts.join("/"));
      if (place) expect([parts[0], parts[1], parts[2]]).toEqual(["in", place.companyId, place.kind]);
    }), { numRuns: 10_000 });
  });
});

describe("the name of an uploaded file", () => {
  it.each([
    ["C:\\Daten\\kunden.csv", "kunden.csv"], ["/etc/passwd", "passwd"], ["../../x.csv", "x.csv"], ["Rechnungen (März).csv", "Rechnungen (März).csv"], ["a\r\nb.csv", "a__b.csv"],
    ["rechnung\u202efdp.csv", "rechnung_fdp.csv"], ["<img src=x>.csv", "_img src_x_.csv"], ["a%2Fb.csv", "a_2Fb.csv"], ["", "file.csv"], ["folder/", "file.csv"],
  ])("%j is kept as %j (bad input 69)", (given, kept) => expect(plainFileName(given)).toBe(kept));

  it.each(["..", ".", "a/.."])("is never a way out of the folder: %s", (given) => expect(plainFileName(given)).toMatch(/[^.]/));

  it("is not cut inside a letter", () => expect(plainFileName(`a${"𝒜".repeat(100)}.csv`).isWellFormed()).toBe(true));

  it("stands in a key that is read back as it was, whatever was typed", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
      const fileName = plainFileName(typed);
      expect(fileName.isWellFormed()).toBe(true);
      expect(placeOfFile(keyOfUpload(COMPANY, "customers", IMPORT, fileName))).toEqual({ companyId: COMPANY, kind: "customers", fileName, importId: IMPORT });
    }), { numRuns: 10_000 });
  });
});
