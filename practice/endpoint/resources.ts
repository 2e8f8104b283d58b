import { SCIMMY } from 'scimmy-routers';
import { UserStore } from './store.ts';

/**
 * Declares users with the enterprise extension. scimmy keeps its declarations once per process, so
 * the handlers take the store of the endpoint that was asked from the request's context.
 */
export function declareUsers(): void {
  if (SCIMMY.Resources.declared(SCIMMY.Resources.User)) return;
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress((resource, data, context) => {
      const store = storeOf(context);
      const { userName } = data;
      if (store.isTaken(userName, resource.id)) {
        throw new SCIMMY.Types.Error(409, 'uniqueness', 'This userName is taken');
      }
      if (resource.id !== undefined && store.get(resource.id) === undefined) throw notFound();
      // A copy without scimmy's accessors: the store holds plain data.
      const plain = JSON.parse(JSON.stringify(data));
      return store.put({ ...plain, userName }, resource.id);
    })
    .egress((resource, context) => {
      const store = storeOf(context);
      if (resource.id === undefined) {
        const users = store.all().map((user) => ({ ...user }));
        return resource.filter === undefined ? users : resource.filter.match(users);
      }
      const user = store.get(resource.id);
      if (user === undefined) throw notFound();
      return { ...user };
    })
    .degress((resource, context) => {
      if (!storeOf(context).remove(resource.id ?? '')) throw notFound();
    });
}

function notFound() {
  return new SCIMMY.Types.Error(404, '', 'No such user');
}

function storeOf(context: unknown): UserStore {
  if (context instanceof UserStore) return context;
  throw new TypeError('A request came without its store');
}
