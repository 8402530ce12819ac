/** Who is signed in, as the ID token says. */
export interface Claims {
  email: string;
  companyId: string;
  role: string;
  expiresAtS: number;
}

/** Reads the claims of an ID token. Nothing is verified here: the API does that, the console only shows them. */
export function claimsOf(idToken: string): Claims {
  const payload = (idToken.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
  const read = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  return {
    email: String(read.email ?? ""),
    companyId: String(read["custom:company"] ?? ""),
    role: String(read["custom:role"] ?? ""),
    expiresAtS: Number(read.exp ?? 0),
  };
}
