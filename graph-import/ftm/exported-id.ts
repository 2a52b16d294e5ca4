/** The id of a node as FollowTheMoney takes it: no slashes. */
export function exportedId(id: string): string {
  return id.replaceAll('/', '.');
}
