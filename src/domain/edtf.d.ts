declare module 'edtf' {
  /** Parses Extended Date Time Format; `min` and `max` are milliseconds since the epoch, infinite for open ends. */
  export default function edtf(
    text: string,
    options?: { types?: readonly string[] },
  ): { min: number | null; max: number | null };
}
