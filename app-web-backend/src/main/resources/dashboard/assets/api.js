// Talks to this page's own server. Every request has a time limit, and every failure becomes an
// ApiError whose message can be shown to the runner.

const TIME_LIMIT_MS = 10_000;

export class ApiError extends Error {
  /** @param kind "signed-out", "refused" (sending the same again is of no use) or "failed" */
  constructor(kind, message, status = 0) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

export async function get(path, parameters = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined));
  const answer = await send("GET", query.size > 0 ? `${path}?${query}` : path);
  return answer.json();
}

/** Any request; the answer is a good one. */
export async function send(method, path, { body, headers = {} } = {}) {
  const answer = await reach(path, {
    method,
    headers: { Accept: "application/json", ...headers },
    body,
    credentials: "same-origin",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (failure) {
    throw new ApiError("failed", failure.name === "TimeoutError"
      ? `The server did not answer within ${TIME_LIMIT_MS / 1000} seconds.`
      : "The server cannot be reached. Check your connection.");
  }
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  const wait = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  const again = wait > 0 ? ` Try again in ${wait} s.` : "";
  if (problem.type?.endsWith("/wrong-credentials")) {
    return new ApiError("refused", "The e-mail address or the password is wrong.", 401);
  }
  if (answer.status === 401) {
    return new ApiError("signed-out", "You are signed out.", 401);
  }
  if (answer.status === 429 || answer.status >= 500) {
    const what = answer.status === 429 ? "Too many requests." : "The server cannot do this now.";
    return new ApiError("failed", what + again, answer.status);
  }
  return new ApiError("refused", problem.detail ?? `The server refused (${answer.status}).`, answer.status);
}
