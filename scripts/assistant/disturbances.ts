import type { Response } from 'express';
import { isRecord } from './conversations.ts';

const PIECES = 8;
const MEGABYTE = 1024 * 1024;

/** Lets the contract make its answer, and sends in its place what `disturb` makes of it. */
export function disturbAnswer(response: Response, disturb: (answer: unknown) => unknown): void {
  const send = response.json.bind(response);
  response.json = (answer) => send(disturb(answer));
}

/** Lets the contract make its answer, and has `deliver` send the text of it, whose type is set. */
export function deliverAnswer(response: Response, deliver: (text: string) => void): void {
  response.json = (answer) => {
    response.type('json');
    deliver(JSON.stringify(answer));
    return response;
  };
}

/** Sends a text in equal pieces, the last of them `ms` milliseconds after the first. */
export function sendSlowly(response: Response, text: string, ms: number): void {
  const length = Math.ceil(text.length / PIECES);
  let sent = 0;
  const sendPiece = (): void => {
    response.write(text.slice(sent, sent + length));
    sent += length;
    if (sent >= text.length) {
      clearInterval(timer);
      response.end();
    }
  };
  const timer = setInterval(sendPiece, ms / (PIECES - 1));
  response.on('close', () => clearInterval(timer));
  sendPiece();
}

/** Sends the text of a JSON object with a member `padding` before all others, piece by piece as the client reads. */
export function sendPadded(response: Response, text: string, megabytes: number): void {
  const piece = 'x'.repeat(MEGABYTE);
  let left = megabytes;
  const sendPiece = (): void => {
    if (left === 0) {
      response.end(`",${text.slice(1)}`);
    } else if (!response.destroyed) {
      left -= 1;
      response.write(piece, sendPiece);
    }
  };
  response.write('{"padding":"', sendPiece);
}

/** The logs of a page in another order; an answer with notes stays what it is. */
export function shuffled(answer: unknown): unknown {
  if (!isRecord(answer) || !Array.isArray(answer.logs)) {
    return answer;
  }
  const logs: unknown[] = answer.logs;
  return {
    ...answer,
    logs: [...logs.filter((_, index) => index % 2 === 1), ...logs.filter((_, index) => index % 2 === 0)]
  };
}

/** Members that say when the assistant answered. Those of requests come from the customer's side. */
const ANSWER_TIMES = new Set(['response_timestamp']);

/** The answer of a service whose clock is `ms` ahead of that of the customer's side. */
export function skewed(answer: unknown, ms: number): unknown {
  if (Array.isArray(answer)) {
    return answer.map((element) => skewed(element, ms));
  }
  if (!isRecord(answer)) {
    return answer;
  }
  const isAnswered = isRecord(answer.message) && 'output' in answer.message;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const tells = ANSWER_TIMES.has(name) || (isAnswered && name === 'time');
      return [name, tells ? later(value, ms) : skewed(value, ms)];
    })
  );
}

function later(time: unknown, ms: number): unknown {
  const moment = typeof time === 'string' ? Date.parse(time) : NaN;
  return Number.isNaN(moment) ? time : new Date(moment + ms).toISOString();
}
