import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/** Puts the window at an edge of its screen. In: which edge, and whether it stays above others. */
export async function dockWindow(
  { window }: Pick<Context, 'window'>,
  { side, onTop }: { readonly side: 'left' | 'right'; readonly onTop: boolean },
): Promise<Result<null>> {
  window.dock(side, onTop);
  return ok(null);
}

/** Puts the window back to where it was before it was docked. */
export async function undockWindow({ window }: Pick<Context, 'window'>): Promise<Result<null>> {
  window.undock();
  return ok(null);
}
