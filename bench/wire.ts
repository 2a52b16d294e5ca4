import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { sentStatement, type Sent } from './packstream.ts';

/** What went over a wire. */
export interface Traffic {
  /** Times that somebody sent something and waited for the answer. */
  roundTrips: number;
  /** Bytes that the database sent. */
  bytes: number;
  /** Statements in the order in which they were sent. */
  sent: Sent[];
}

/** An address of the same Neo4j, behind a wire that can be long and is watched. */
export interface Wire {
  readonly uri: string;
  /** What went over it since this was asked the last time. */
  traffic(): Traffic;
  stop(): void;
}

/** The first 20 bytes say hello and which versions of Bolt are spoken. */
const HELLO_BYTES = 20;
/** The server's first answer where versions are negotiated further: the client then sends its choice, in 5 bytes. */
const NEGOTIATED = 0x000001ff;
const CHOICE_BYTES = 5;

/** Puts the chunks of one client together to messages. */
class Messages {
  #rest = Buffer.alloc(0);
  #skip = HELLO_BYTES;
  #message: Buffer[] = [];

  /** The server wants to negotiate. */
  negotiated(): void {
    this.#skip += CHOICE_BYTES;
  }

  *of(data: Buffer): Generator<Buffer> {
    this.#rest = Buffer.concat([this.#rest, data]);
    const skipped = Math.min(this.#skip, this.#rest.length);
    this.#skip -= skipped;
    this.#rest = this.#rest.subarray(skipped);
    while (this.#rest.length >= 2) {
      const size = this.#rest.readUInt16BE();
      if (this.#rest.length < 2 + size) return;
      this.#message.push(this.#rest.subarray(2, 2 + size));
      this.#rest = this.#rest.subarray(2 + size);
      if (size > 0) continue;
      const whole = Buffer.concat(this.#message);
      this.#message = [];
      if (whole.length > 0) yield whole;
    }
  }
}

function joined(client: Socket, server: Socket, traffic: () => Traffic, delayMs: number): void {
  const messages = new Messages();
  let [asking, greeted] = [false, false];
  client.on('data', (data) => {
    server.write(data);
    if (!asking) traffic().roundTrips += 1;
    asking = true;
    for (const message of messages.of(data)) {
      const sent = sentStatement(message);
      if (sent !== null) traffic().sent.push(sent);
    }
  });
  server.on('data', (data) => {
    if (!greeted && data.readUInt32BE() === NEGOTIATED) messages.negotiated();
    [asking, greeted] = [false, true];
    traffic().bytes += data.length;
    setTimeout(() => client.write(data), delayMs);
  });
  server.on('close', () => setTimeout(() => client.destroy(), delayMs));
  client.on('close', () => server.destroy());
  for (const socket of [client, server]) socket.setNoDelay().on('error', () => socket.destroy());
}

/** Puts a wire in front of a Neo4j: what it says arrives so many milliseconds later, in order; nothing else changes. */
export async function wired(uri: string, delayMs: number): Promise<Wire> {
  const nothing = (): Traffic => ({ roundTrips: 0, bytes: 0, sent: [] });
  let traffic = nothing();
  const { hostname, port } = new URL(uri);
  const proxy = createServer((client) => {
    joined(client, connect(Number(port), hostname), () => traffic, delayMs);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    traffic: () => {
      const seen = traffic;
      traffic = nothing();
      return seen;
    },
    stop: () => void proxy.close(),
  };
}
