/** The product's API as a signed-in clerk calls it. */
export interface Api {
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  patch(path: string, body: unknown): Promise<unknown>;
}

/** Signs in and answers the API; a call that fails says which and why. */
export async function apiOf(url: string, user: { email: string; password: string }): Promise<Api> {
  let token = "";
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return text ? (JSON.parse(text) as unknown) : null;
  };
  const signIn = async (): Promise<void> => {
    token = "";
    token = ((await call("POST", "/_local/sign-in", user)) as { token: string }).token;
  };
  await signIn();
  return { get: (path) => call("GET", path), post: (path, body = {}) => call("POST", path, body), put: (path, body) => call("PUT", path, body), patch: (path, body) => call("PATCH", path, body) };
}
