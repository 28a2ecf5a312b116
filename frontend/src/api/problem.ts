import type { ProblemBody } from "./types";

/** A refusal by the server (RFC 9457), with its stable code and all violations. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = "ApiProblem";
    this.status = body.status;
    this.code = body.code;
    this.body = body;
  }
}

/** The server could not be reached, or answered with something that is not a problem body. */
export class ServerUnreachable extends Error {
  override name = "ServerUnreachable";
}

/** Whether the same may be taken a moment later: the server is out of reach, or too busy. */
export function isPassingTrouble(error: unknown): boolean {
  return (
    error instanceof ServerUnreachable || (error instanceof ApiProblem && error.status === 503)
  );
}

interface Result<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or the problem it names as an exception. */
export async function unwrap<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call.catch(refuseUnreachable);
  if (response.ok) {
    return data as T;
  }
  throw isProblem(error)
    ? new ApiProblem(error)
    : new ServerUnreachable(`${response.status} ${response.statusText}`);
}

function refuseUnreachable(cause: unknown): never {
  throw new ServerUnreachable("no answer", { cause });
}

function isProblem(value: unknown): value is ProblemBody {
  return typeof value === "object" && value !== null && "code" in value && "status" in value;
}
