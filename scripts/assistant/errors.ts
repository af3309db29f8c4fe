import type { ErrorRequestHandler, Response } from 'express';

/** The two forms of an error body: that of the Assistant service, and that of the API gateway in front of it. */
export type ErrorForm = 'service' | 'gateway';

export interface ServiceErrorBody {
  error: string;
  errors?: { message: string; path?: string }[];
  code: number;
}

export interface GatewayErrorBody {
  code: number;
  trace: string;
  error: string;
  more_info: string;
}

/** An error that is sent to the HTTP client: a status, a message, and the name of the invalid parameter. */
export class ApiError extends Error {
  readonly status: number;
  readonly path: string | undefined;
  readonly form: ErrorForm;

  constructor(status: number, message: string, details: { path?: string; form?: ErrorForm } = {}) {
    super(message);
    this.status = status;
    this.path = details.path;
    this.form = details.form ?? 'service';
  }
}

/** The error body of the Assistant service; `path` names the invalid parameter. */
function serviceErrorBody(code: number, message: string, path?: string): ServiceErrorBody {
  return { error: message, errors: [path === undefined ? { message } : { message, path }], code };
}

/** The error body of the API gateway; `trace` is the transaction id of the request. */
function gatewayErrorBody(code: number, message: string, trace: string): GatewayErrorBody {
  return { code, trace, error: message, more_info: `https://docs.example.com/errors/${code}` };
}

/** Sends an error in its form. */
export function sendError(response: Response, error: ApiError): void {
  const trace = String(response.getHeader('x-global-transaction-id') ?? '');
  const body =
    error.form === 'gateway'
      ? gatewayErrorBody(error.status, error.message, trace)
      : serviceErrorBody(error.status, error.message, error.path);
  response.status(error.status).json(body);
}

/**
 * Express error handler. It sends an ApiError as it is, a client error of Express (an invalid path, a body that is not
 * JSON) with its status, and any other error as 500 without its stack trace.
 */
export const errorHandler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
  } else {
    sendError(response, toApiError(error));
  }
};

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500
    ? new ApiError(status, 'The request could not be read')
    : new ApiError(500, 'Internal error');
}
