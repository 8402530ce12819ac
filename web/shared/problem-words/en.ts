/** Trouble in English. */
export const en = {
  offline: 'The server cannot be reached. Please check your connection and try again.',
  timeout: 'The answer is taking too long. Please try again.',
  unavailable: 'Something went wrong on our side. Please try again in a moment.',
  invalid: 'This entry was not accepted. Please check it.',
  'signed-out': 'Your session has ended.',
  forbidden: 'You do not have the right to do this.',
  'not-found': 'This does not exist, or no longer exists.',
  conflict: 'This is not possible in the present state. Please reload and look again.',
  'changed-meanwhile': 'Someone else has changed this in the meantime. Please reload and look again.',
  'too-many': 'Too many attempts in a short time. Please wait a little and try again.',
}
