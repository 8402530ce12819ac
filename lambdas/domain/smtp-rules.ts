import { refusal } from "./refusal.ts";

/** Ports on which mail programs hand mail over: implicit TLS, and two with STARTTLS. Port 25 is between servers. */
export const SMTP_PORTS: readonly number[] = [465, 587, 2525];

export const ForbiddenPort = refusal<{ port: number }>("invalid", "forbidden-port");
/** An address inside a network, or of the cloud's own services: mail must not be a way to reach them. */
export const ForbiddenHost = refusal("invalid", "forbidden-host");
