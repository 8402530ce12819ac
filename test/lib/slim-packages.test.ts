import { describe, expect, it } from "vitest";
import { keysWrittenOut } from "../../lib/slim-packages.ts";

describe("the keys of a table of shapes", () => {
  it("are written out where the file declares the word", () =>
    expect(keysWrittenOut('const _h = "http";\nexport var Put$ = [9, { [_h]: ["PUT"], [_other]: 1 }];')).toBe('const _h = "http";\nexport var Put$ = [9, { "http": ["PUT"], [_other]: 1 }];'));
  it("leave lists of words alone", () => expect(keysWrittenOut('const _h = "http";\nconst all = [_h];')).toContain("[_h];"));
});
