import { redirectsByIds } from '../store/redirect.ts';
import type { Context } from './context.ts';

/** The id of what a merged record became, or the id itself. Asked for only where nothing has the id. */
export async function currentId(context: Context, id: string): Promise<string> {
  const [redirect] = await context.store.read(redirectsByIds([id]));
  return redirect?.to ?? id;
}
