import { json, Router } from 'express';
import { AGENTS, type AgentChat, type AgentDesk, type AgentUser } from './agentDesk.ts';

type Body = Readonly<Record<string, unknown>>;

/** The actions of agents, by the last segment of the URL. */
const ACTIONS: Readonly<Record<string, (chat: AgentChat, body: Body) => void>> = {
  queue: (chat, { position, waitSeconds }) => chat.queue(Number(position), Number(waitSeconds)),
  accept: (chat, { agent }) => chat.accept(agentNamed(agent)),
  decline: (chat) => chat.decline(),
  send: (chat, { text }) => chat.send(String(text)),
  typing: (chat, { isTyping }) => chat.type(isTyping === true),
  read: (chat) => chat.read(),
  transfer: (chat, { agent }) => chat.transfer(agentNamed(agent)),
  leave: (chat) => chat.leave(),
  end: (chat) => chat.end(),
  'request-file': (chat) => chat.requestFile()
};

/** The agents' side over HTTP for the console page: chats, actions, and availability. */
export function agentRouter(desks: readonly AgentDesk[]): Router {
  const router = Router();
  const all = (): readonly AgentChat[] => desks.flatMap((desk) => desk.chats());
  router.use(json());
  router.get('/chats', (_request, response) => {
    response.json(
      all().map(({ id, recordId, status, lines, files, isCustomerTyping }) => {
        return { id, recordId, status, lines, files, isCustomerTyping };
      })
    );
  });
  router.post('/chats/:id/:action', ({ params, body }, response) => {
    const chat = all().find(({ id }) => id === params.id);
    const act = Object.hasOwn(ACTIONS, params.action) ? ACTIONS[params.action] : undefined;
    if (chat && act) {
      act(chat, (body ?? {}) as Body);
      response.status(204).end();
    } else {
      response.status(404).json({ message: 'No such chat or action' });
    }
  });
  router.post('/online', ({ body }, response) => {
    desks.forEach((desk) => desk.setOnline((body as Body)['isOnline'] === true));
    response.status(204).end();
  });
  return router;
}

function agentNamed(key: unknown): AgentUser {
  return key === 'ben' ? AGENTS.ben : AGENTS.ana;
}
