/** Days a school does not teach: local dates (Europe/Amsterdam), both ends included. */
export type FreePeriod = { readonly from: string; readonly to: string; readonly name: string };

/** School holidays of one region plus the school's own closed days. Public holidays are computed, not listed. */
export type Calendar = {
  readonly region: 'noord' | 'midden' | 'zuid';
  readonly schoolHolidays: readonly FreePeriod[];
  readonly closedDays: readonly FreePeriod[];
  /** Last local date the school holidays are known for: later terms say so. */
  readonly knownUntil: string;
};
