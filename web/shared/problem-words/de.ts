import type { en } from './en.ts'

/** Trouble in German. */
export const de: Record<keyof typeof en, string> = {
  offline: 'Der Server ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  timeout: 'Die Antwort dauert zu lange. Bitte versuchen Sie es noch einmal.',
  unavailable: 'Auf unserer Seite ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  invalid: 'Diese Eingabe wurde nicht angenommen. Bitte prüfen Sie sie.',
  'signed-out': 'Ihre Sitzung ist beendet.',
  forbidden: 'Dazu sind Sie nicht berechtigt.',
  'not-found': 'Das gibt es nicht oder nicht mehr.',
  conflict: 'Das ist im jetzigen Zustand nicht möglich. Bitte laden Sie neu und sehen Sie noch einmal nach.',
  'changed-meanwhile': 'Das wurde inzwischen von jemand anderem geändert. Bitte laden Sie neu und sehen Sie noch einmal nach.',
  'too-many': 'Zu viele Versuche in kurzer Zeit. Bitte warten Sie etwas und versuchen Sie es dann noch einmal.',
}
