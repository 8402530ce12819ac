import type { WordKey } from "../words/language.tsx";
import { PoolRefusal } from "./user-pool.ts";

const sentences: Record<string, WordKey> = {
  NotAuthorizedException: "session.wrong",
  UserNotFoundException: "session.wrong",
  UserNotConfirmedException: "session.notConfirmed",
  InvalidPasswordException: "session.weakPassword",
  InvalidParameterException: "session.weakPassword",
  CodeMismatchException: "session.wrongCode",
  ExpiredCodeException: "session.expiredCode",
  LimitExceededException: "session.tooMany",
  TooManyRequestsException: "session.tooMany",
  TooManyFailedAttemptsException: "session.tooMany",
  PasswordResetRequiredException: "session.resetRequired",
  offline: "session.offline",
};

/** Which sentence tells why the user pool said no. A session that ran out between two steps also says "not authorized". */
export function refusalWord(thrown: unknown, step: "password" | "later"): WordKey {
  const code = thrown instanceof PoolRefusal ? thrown.code : "unexpected";
  if (step === "later" && code === "NotAuthorizedException") return "session.startAgain";
  return sentences[code] ?? "session.unexpected";
}
