import type { Log } from "../ports.ts";

/** One line of JSON an event; facts are ids and counts, never addresses, tokens or texts (I32). */
export const log: Log = (event, facts = {}) => console.log(JSON.stringify({ event, ...facts }));
