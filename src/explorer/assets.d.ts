declare module '*.css';
/** A file that the build copies; where it comes to stand. */
declare module '*.json?url' {
  const url: string;
  export default url;
}
