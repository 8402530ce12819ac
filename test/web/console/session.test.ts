import { describe, expect, it } from "vitest";
import { afterAnswer, codeField } from "../../../web/console/session/challenge.ts";
import { claimsOf } from "../../../web/console/session/claims.ts";
import { refusalWord } from "../../../web/console/session/refusal-words.ts";
import { createTokens } from "../../../web/console/session/tokens.ts";
import { PoolRefusal, type UserPool } from "../../../web/console/session/user-pool.ts";
import { createServerClock } from "../../../web/console/server/clock.ts";
import { readSearch, writeSearch, wishes } from "../../../web/console/search-words.ts";

const idToken = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.y`;
const tokensOf = (n: number) => ({ IdToken: idToken({ email: `mail${n}`, "custom:role": "admin" }), AccessToken: "a", ExpiresIn: 3600 });

function storage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) } as unknown as Storage;
}

describe("the tokens", () => {
  it("are renewed once for many questions at the same time, a minute before they end", async () => {
    let now = 0;
    let asked = 0;
    const pool = { renew: async () => ({ AuthenticationResult: tokensOf(++asked) }) } as unknown as UserPool;
    const tokens = createTokens(pool, storage(), () => now);
    tokens.keep({ ...tokensOf(0), RefreshToken: "r" });
    now = 3_539_000;
    expect(await tokens.fresh()).toBe(tokensOf(0).IdToken);
    now = 3_541_000;
    const [one, other] = await Promise.all([tokens.fresh(), tokens.fresh()]);
    expect([one, other, asked]).toEqual([tokensOf(1).IdToken, tokensOf(1).IdToken, 1]);
  });

  it("are forgotten when the pool no longer knows them, and kept when only the wire broke", async () => {
    const failing = (code: string) => ({ renew: async () => { throw new PoolRefusal(code); } }) as unknown as UserPool;
    const kept = storage();
    kept.setItem("dossier.refresh-token", "r");
    await expect(createTokens(failing("offline"), kept, () => 0).fresh()).rejects.toThrow("offline");
    expect(kept.getItem("dossier.refresh-token")).toBe("r");
    expect(await createTokens(failing("NotAuthorizedException"), kept, () => 0).fresh()).toBeNull();
    expect(kept.getItem("dossier.refresh-token")).toBeNull();
  });

  it("say who is signed in, in any script", () => expect(claimsOf(idToken({ email: "șef@firmă.example", "custom:company": "cmp_1", "custom:role": "owner", exp: 7 }))).toEqual({ email: "șef@firmă.example", companyId: "cmp_1", role: "owner", expiresAtS: 7 }));
});

describe("the user pool's next question", () => {
  it("is a code, a password, or one that nobody can answer here", () => {
    const facts = { Session: "s", ChallengeParameters: { USER_ID_FOR_SRP: "id-1" } };
    expect(afterAnswer({ ...facts, ChallengeName: "SOFTWARE_TOKEN_MFA" }, "a@b.c")).toMatchObject({ step: { kind: "code", username: "id-1" } });
    expect(afterAnswer({ ...facts, ChallengeName: "NEW_PASSWORD_REQUIRED" }, "a@b.c")).toMatchObject({ step: { kind: "new-password", session: "s" } });
    expect(afterAnswer({ ...facts, ChallengeName: "MFA_SETUP" }, "a@b.c")).toEqual({ step: { kind: "stuck", challenge: "MFA_SETUP" } });
    expect(codeField("SOFTWARE_TOKEN_MFA")).toBe("SOFTWARE_TOKEN_MFA_CODE");
  });

  it("never tells whether an address is known", () => {
    expect(refusalWord(new PoolRefusal("UserNotFoundException"), "password")).toBe(refusalWord(new PoolRefusal("NotAuthorizedException"), "password"));
    expect(refusalWord(new Error("bug"), "password")).toBe("session.unexpected");
  });
});

describe("the server's clock", () => {
  it("follows the answers, not the machine, and passes over less than a second", () => {
    let machine = 1_000_000;
    const clock = createServerClock(() => machine);
    clock.see(new Headers({ date: new Date(5_000_000).toUTCString() }));
    machine += 10_000;
    expect(clock.now()).toBe(5_010_000);
    clock.see(new Headers({ date: new Date(5_009_000).toUTCString() }));
    expect(clock.now()).toBe(5_010_000);
    clock.see(new Headers());
    expect(clock.now()).toBe(5_010_000);
  });
});

describe("filters in the address", () => {
  it("are plain text both ways", () => {
    expect(writeSearch({ status: "draft", q: "2026 & more", block: undefined })).toBe("?status=draft&q=2026+%26+more");
    expect(readSearch("?status=draft&q=2026+%26+more")).toEqual({ status: "draft", q: "2026 & more" });
    expect(writeSearch({})).toBe("");
    expect(wishes("q", "status")({ q: "a", other: "b", status: 1 })).toEqual({ q: "a" });
  });
});
