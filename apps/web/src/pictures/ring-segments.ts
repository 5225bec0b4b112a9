/** One category's hours. All three parts are drawn one after the other. */
export interface RingPart {
  label: string;
  /** A colour of the theme. */
  hue: string;
  counted: number;
  /** On the record, but above a maximum: not counted. */
  overLimit: number;
  /** What is planned and would be added. */
  planned: number;
}

export interface RingSegment {
  kind: 'counted' | 'over-limit' | 'planned';
  label: string;
  hue: string;
  /** Shares of the ring, clockwise from the top: 0 to 1. */
  from: number;
  to: number;
}

/**
 * Where each part lies on the ring. The whole ring is the required total, or what there is when that is more. Counted
 * hours of all categories come first, so that the ring fills towards the total; then what is planned, then what is not
 * counted.
 */
export function ringSegments(parts: readonly RingPart[], required: number): RingSegment[] {
  const amounts = (['counted', 'planned', 'overLimit'] as const).flatMap((key) =>
    parts.filter((part) => part[key] > 0).map((part) => ({ part, key, amount: part[key] })),
  );
  const whole = Math.max(
    required,
    amounts.reduce((sum, { amount }) => sum + amount, 0),
  );
  let filled = 0;
  return amounts.map(({ part: { label, hue }, key, amount }) => {
    const from = filled / whole;
    filled += amount;
    return { kind: key === 'overLimit' ? 'over-limit' : key, label, hue, from, to: filled / whole };
  });
}

/** The outline of a piece of the ring, as an SVG path around 0,0. A whole turn is drawn in two halves. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  if (to - from >= 1) {
    return `${ringPath(from, from + 0.5, inner, outer)}${ringPath(from + 0.5, from + 0.9999, inner, outer)}`;
  }
  const large = to - from > 0.5 ? 1 : 0;
  const [a, b, c, d] = [point(from, outer), point(to, outer), point(to, inner), point(from, inner)];
  return `M${a}A${outer} ${outer} 0 ${large} 1 ${b}L${c}A${inner} ${inner} 0 ${large} 0 ${d}Z`;
}

function point(turn: number, radius: number): string {
  const angle = turn * 2 * Math.PI;
  return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;
}

/** The ring in words. */
export function describeRing(parts: readonly RingPart[], required: number, unit: string): string {
  const sum = (key: 'counted' | 'overLimit' | 'planned'): number =>
    parts.reduce((total, part) => total + Math.round(part[key] * 100), 0) / 100;
  const each = parts
    .map(({ label, counted, overLimit, planned }) => {
      const words = [
        counted > 0 && `${counted} counted`,
        planned > 0 && `${planned} planned`,
        overLimit > 0 && `${overLimit} above the maximum`,
      ].filter(Boolean);
      return words.length === 0 ? '' : `${label}: ${words.join(', ')}`;
    })
    .filter(Boolean);
  const total = sum('counted') > 0 || sum('planned') === 0 ? `${sum('counted')} counted` : `${sum('planned')} planned`;
  return [`${total} of ${required} ${unit}s`, ...each].join('. ');
}
