/** A file that says how a table is to be read: its path for messages, and its text. */
export interface MappingFile {
  readonly path: string;
  readonly text: string;
}
