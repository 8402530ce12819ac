/** One thing that is to happen at a time. */
export interface Moment {
  readonly time: number;
  readonly run: () => void | Promise<void>;
}

/** What is to happen, ordered by time and then by registration. */
export interface Timeline {
  add(time: number, run: Moment["run"]): Moment;
  remove(moment: Moment): void;
  next(): Moment | undefined;
  /** Takes out the first moment that is due at `time`. */
  take(time: number): Moment | undefined;
}

/** Makes an empty timeline: a list kept in descending order, so that the next moment is at its end. */
export function createTimeline(): Timeline {
  const moments: Moment[] = [];

  /** The first place whose moment is not later than `time`. */
  function placeOf(time: number): number {
    let low = 0;
    let high = moments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((moments[middle] as Moment).time > time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add(time, run) {
      const moment = { time, run };
      moments.splice(placeOf(time), 0, moment);
      return moment;
    },
    remove(moment) {
      for (let place = placeOf(moment.time); moments[place]?.time === moment.time; place++) {
        if (moments[place] === moment) {
          moments.splice(place, 1);
          return;
        }
      }
    },
    next: () => moments.at(-1),
    take: (time) => ((moments.at(-1)?.time ?? Infinity) <= time ? moments.pop() : undefined),
  };
}
