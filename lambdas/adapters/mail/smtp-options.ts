import { resolveHost } from "./smtp-host.ts";
import { PATIENCE, type SmtpOptions } from "./smtp-session.ts";

/** How sessions with mail servers are held in this installation. Servers inside a network are for local tests only (decisions 27). */
export const smtpOptions = (setting: (name: string) => string): SmtpOptions => ({
  allowInside: setting("SMTP_INSIDE") === "allow",
  resolve: resolveHost,
  patience: PATIENCE,
});
