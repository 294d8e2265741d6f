/** Moves the decimal point without binary rounding: (2.3, 8) → 230000000, (25, -1) → 2.5. */
export function shiftDecimal(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}

/** How many digits stand after the decimal point: 2.75 → 2. */
export function decimalPlaces(value: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** Adds two decimals and drops the binary remainder: 0.1 + 0.2 → 0.3. */
export function addDecimals(a: number, b: number): number {
  return Number((a + b).toPrecision(15));
}

/** What the last digit that is not zero counts: 2500 → 100, 1.5 → 0.1. */
export function lastPlace(value: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return shiftDecimal(1, Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
}
