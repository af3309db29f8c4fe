import type { Response } from 'express';
import { isRecord } from './json.ts';

const CHUNKS = 8;
const MEGABYTE = 1024 * 1024;

/** Lets the contract's handler answer, and sends the transformed JSON in place of its answer. */
export function transformJson(response: Response, transform: (answer: unknown) => unknown): void {
  const send = response.json.bind(response);
  response.json = (answer) => send(transform(answer));
}

/** Lets the contract's handler answer, and hands its JSON text to `send`, which has to end the response. */
export function sendJsonWith(response: Response, send: (text: string) => void): void {
  response.json = (answer) => {
    response.type('json');
    send(JSON.stringify(answer));
    return response;
  };
}

/** Sends a text in chunks of equal length, the last one `ms` milliseconds after the first. */
export function sendSlowly(response: Response, text: string, ms: number): void {
  const length = Math.ceil(text.length / CHUNKS);
  let sent = 0;
  const sendChunk = (): void => {
    response.write(text.slice(sent, sent + length));
    sent += length;
    if (sent >= text.length) {
      clearInterval(timer);
      response.end();
    }
  };
  const timer = setInterval(sendChunk, ms / (CHUNKS - 1));
  response.on('close', () => clearInterval(timer));
  sendChunk();
}

/**
 * Sends the text of a JSON object with a long member `padding` in front of the others, one megabyte at a time, as fast
 * as the client reads.
 */
export function sendPadded(response: Response, text: string, megabytes: number): void {
  const piece = 'x'.repeat(MEGABYTE);
  let left = megabytes;
  const sendChunk = (): void => {
    if (left === 0) {
      response.end(`",${text.slice(1)}`);
    } else if (!response.destroyed) {
      left -= 1;
      response.write(piece, sendChunk);
    }
  };
  response.write('{"padding":"', sendChunk);
}

/** Reorders the logs of a page; an answer with notes stays unchanged. */
export function shuffleLogs(answer: unknown): unknown {
  if (!isRecord(answer) || !Array.isArray(answer.logs)) {
    return answer;
  }
  const logs: unknown[] = answer.logs;
  return {
    ...answer,
    logs: [...logs.filter((_, index) => index % 2 === 1), ...logs.filter((_, index) => index % 2 === 0)]
  };
}

/** Members with the time of a response. The times of requests come from the customer's browser. */
const RESPONSE_TIME_MEMBERS = new Set(['response_timestamp']);

/** Shifts the times of responses by `ms`, as if the service's clock were ahead of the customer's. */
export function skewResponseTimes(answer: unknown, ms: number): unknown {
  if (Array.isArray(answer)) {
    return answer.map((element) => skewResponseTimes(element, ms));
  }
  if (!isRecord(answer)) {
    return answer;
  }
  const isAnswered = isRecord(answer.message) && 'output' in answer.message;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const isResponseTime = RESPONSE_TIME_MEMBERS.has(name) || (isAnswered && name === 'time');
      return [name, isResponseTime ? addMilliseconds(value, ms) : skewResponseTimes(value, ms)];
    })
  );
}

function addMilliseconds(time: unknown, ms: number): unknown {
  const moment = typeof time === 'string' ? Date.parse(time) : NaN;
  return Number.isNaN(moment) ? time : new Date(moment + ms).toISOString();
}
