// The browser's session: a cookie that no script can read, and a token for requests that change
// something, so that no other site can send them.

import { get, send } from "./api.js";

const PATH = "/v1/web-session";

export async function signIn(email, password) {
  await send("POST", PATH, {
    body: JSON.stringify({ email, password }),
    headers: { "Content-Type": "application/json" },
  });
}

/** The account that is signed in, with what it wants to see its runs in. */
export function readAccount() {
  return get("/v1/accounts/me");
}

export async function signOut() {
  const { csrfToken } = await get(PATH);
  await send("DELETE", PATH, { headers: { "X-CSRF-Token": csrfToken } });
}
