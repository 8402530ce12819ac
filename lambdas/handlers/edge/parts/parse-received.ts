export { parseReceived } from "../../../adapters/mail/parse-received.ts";
