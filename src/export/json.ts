/** Items of a JSON list, one a line: what stands between its brackets. */
export async function* jsonItems<T>(items: AsyncIterable<T>, jsonOf: (item: T) => object): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + JSON.stringify(jsonOf(item));
    separator = ',\n';
  }
  yield '\n';
}
