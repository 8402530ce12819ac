const POINTS_PER_MM = 72 / 25.4;

/** Millimetres as points, to a hundredth. */
export const mm = (length: number): number => Math.round(length * POINTS_PER_MM * 100) / 100;
