import type {
  AppEvent,
  AppFacts,
  CallName,
  InputOf,
  ResultOf,
} from '../../shared/contract/contract.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import type { Answers, GalleryState } from './gallery-state.ts';

const facts: AppFacts = {
  version: '0.1.0',
  platform: 'linux',
  mode: 'real',
  electron: 'none: this is the gallery',
  lastSetupId: null,
  docked: false,
  adminName: null,
  someReports: false,
  strategistName: null,
  namesHidden: false,
  problems: [],
  policy: noPolicy,
  policySource: null,
};

type Answer<N extends CallName> = Result<ResultOf<N>>;

/**
 * A window without main. What a state names is answered from it; any other call is told on the
 * console and never answered, so that nothing looks done that was not.
 * Out: what stands at `window.wisq`, and what sends the window an event.
 */
export function fakeWindow(state: GalleryState): {
  readonly wisq: WindowApi;
  readonly send: (event: AppEvent) => void;
} {
  const answers: Answers = {
    'app.facts': ok({ ...facts, lastSetupId: state.view?.setupId ?? null, ...state.facts }),
    'setups.list': ok(state.setups),
    'reports.list': ok([]),
    ...(state.view !== null && { 'setups.open': ok(state.view) }),
    'setups.position': ok(null),
    ...state.answers,
  };
  const listeners = new Set<(event: AppEvent) => void>();
  const wisq: WindowApi = {
    call<N extends CallName>(name: N, input: InputOf<N>): Promise<Result<ResultOf<N>>> {
      const answer = answers[name];
      if (answer !== undefined) {
        return Promise.resolve(
          (typeof answer === 'function' ? answer(input) : answer) as Answer<N>,
        );
      }
      console.info(`There is no main in the gallery: nothing answers ${name}.`);
      return new Promise(() => {});
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    wisq,
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}
