import type { en } from './en.ts'

/** Trouble in French. */
export const fr: Record<keyof typeof en, string> = {
  offline: 'Le serveur est injoignable. Veuillez vérifier votre connexion et réessayer.',
  timeout: 'La réponse tarde trop. Veuillez réessayer.',
  unavailable: 'Un problème est survenu de notre côté. Veuillez réessayer dans un instant.',
  invalid: 'Cette saisie n’a pas été acceptée. Veuillez la vérifier.',
  'signed-out': 'Votre session est terminée.',
  forbidden: 'Vous n’avez pas le droit d’effectuer cette action.',
  'not-found': 'Cet élément n’existe pas ou n’existe plus.',
  conflict: 'Ce n’est pas possible dans l’état actuel. Veuillez recharger la page et vérifier.',
  'changed-meanwhile': 'Quelqu’un d’autre a modifié cet élément entre-temps. Veuillez recharger la page et vérifier.',
  'too-many': 'Trop d’essais en peu de temps. Veuillez patienter un peu, puis réessayer.',
}
