/** What a dataset says of itself. */
export interface Dataset {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
}
