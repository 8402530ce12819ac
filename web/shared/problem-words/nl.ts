import type { en } from './en.ts'

/** Trouble in Dutch. */
export const nl: Record<keyof typeof en, string> = {
  offline: 'De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  timeout: 'Het antwoord duurt te lang. Probeer het opnieuw.',
  unavailable: 'Er is bij ons iets misgegaan. Probeer het over een ogenblik opnieuw.',
  invalid: 'Deze invoer is niet aanvaard. Controleer de invoer.',
  'signed-out': 'Uw sessie is beëindigd.',
  forbidden: 'U bent hiertoe niet bevoegd.',
  'not-found': 'Dit bestaat niet of niet meer.',
  conflict: 'Dit is in de huidige toestand niet mogelijk. Laad de pagina opnieuw en kijk het na.',
  'changed-meanwhile': 'Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw en kijk het na.',
  'too-many': 'Te veel pogingen in korte tijd. Wacht even en probeer het dan opnieuw.',
}
