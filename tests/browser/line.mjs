// The line between a phone and the service: it can be down, hang, or break after the question went through.

import { createServer, connect } from 'node:net';

/** A line to the service on this port. */
export async function startLine(port) {
  const line = new Line(port);
  await new Promise((resolve) => { line.server.listen(0, '127.0.0.1', resolve); });
  line.base = `http://localhost:${line.server.address().port}`;
  return line;
}

class Line {
  constructor(port) {
    /** `open`, `down`, `hanging`, or `cut`: a form gets through and its answer is lost. */
    this.mode = 'open';
    this.cuts = 0;
    /** Forms that went through to the service, by their address. */
    this.posts = [];
    /** Addresses that are answered here instead: text by path. */
    this.instead = {};
    this.sockets = new Set();
    this.server = createServer((phone) => this.carry(phone, port));
  }

  carry(phone, port) {
    this.sockets.add(phone);
    phone.on('close', () => this.sockets.delete(phone)).on('error', () => {});
    if (this.mode === 'down') return phone.destroy();
    const service = connect(port, '127.0.0.1').on('error', () => phone.destroy());
    let asked = '';
    phone.on('data', (chunk) => {
      const [, verb, path] = /^([A-Z]+) ([^ ?]+)/.exec(chunk.toString('latin1')) ?? [];
      if (verb) asked = verb;
      if (this.mode === 'down') return phone.destroy();
      if (this.mode === 'hanging') return undefined;
      if (verb === 'POST') this.posts.push(path);
      if (this.instead[path]) return this.say(phone, this.instead[path]);
      return service.write(chunk);
    });
    service.on('data', (chunk) => {
      if (this.mode === 'cut' && asked === 'POST') {
        this.cuts += 1;
        return phone.destroy();
      }
      return phone.write(chunk);
    });
    phone.on('close', () => service.destroy());
    service.on('close', () => phone.destroy());
    return undefined;
  }

  say(phone, text) {
    phone.end(`HTTP/1.1 200 OK\r\ncontent-type: text/javascript\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`);
  }

  /** From now on; what was under way breaks off. */
  become(mode) {
    this.mode = mode;
    if (mode === 'down') this.sockets.forEach((socket) => socket.destroy());
  }

  stop() {
    this.become('down');
    this.server.close();
  }
}
