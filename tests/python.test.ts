import { expect, test } from '@jest/globals';
import { describeWithPython, python } from './python.ts';

describeWithPython('the Python programs that check us', () => {
  test('are all there', async () => {
    const imports =
      'import followthemoney, geojson, gql, jsonschema, networkx, pyld, requests, schemathesis; print("here")';
    expect(await python(['-c', imports])).toEqual({ status: 0, stdout: 'here\n', stderr: '' });
  });

  test('say what is wrong on their standard error, and get their standard input', async () => {
    const broken = await python(['-c', 'import sys; sys.exit(sys.stdin.read())'], 'Phan Văn Giang');
    expect([broken.status, broken.stderr]).toEqual([1, 'Phan Văn Giang\n']);
  });
});
