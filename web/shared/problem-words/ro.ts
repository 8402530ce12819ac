import type { en } from './en.ts'

/** Trouble in Romanian. */
export const ro: Record<keyof typeof en, string> = {
  offline: 'Serverul nu poate fi contactat. Vă rugăm să verificați conexiunea și să încercați din nou.',
  timeout: 'Răspunsul întârzie prea mult. Vă rugăm să încercați din nou.',
  unavailable: 'A apărut o problemă la noi. Vă rugăm să încercați din nou peste câteva clipe.',
  invalid: 'Datele introduse nu au fost acceptate. Vă rugăm să le verificați.',
  'signed-out': 'Sesiunea dumneavoastră s-a încheiat.',
  forbidden: 'Nu aveți dreptul să faceți acest lucru.',
  'not-found': 'Acest lucru nu există sau nu mai există.',
  conflict: 'Acest lucru nu este posibil în starea actuală. Vă rugăm să reîncărcați pagina și să verificați.',
  'changed-meanwhile': 'Altcineva a modificat acest lucru între timp. Vă rugăm să reîncărcați pagina și să verificați.',
  'too-many': 'Prea multe încercări într-un timp scurt. Vă rugăm să așteptați puțin și să încercați din nou.',
}
