const INSET = 2;

/**
 * A small line through points, oldest first, scaled to its box together with the aim: the `points` of a
 * polyline, the height of the aim (null without one) and where the line ends.
 */
export function sparkLine({
  points,
  aim,
  width,
  height,
}: {
  points: readonly number[];
  aim: number | undefined;
  width: number;
  height: number;
}): { points: string; aimY: number | null; end: { x: number; y: number } } {
  const all = aim === undefined ? points : [...points, aim];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const y = (value: number): number =>
    high === low ? height / 2 : round(height - INSET - ((value - low) / (high - low)) * (height - 2 * INSET));
  const x = (index: number): number =>
    points.length < 2 ? width : round((index / (points.length - 1)) * width);
  const last = points.at(-1);
  return {
    points: points.map((value, index) => `${x(index)},${y(value)}`).join(" "),
    aimY: aim === undefined || points.length === 0 ? null : y(aim),
    end: { x: width, y: last === undefined ? height / 2 : y(last) },
  };
}
