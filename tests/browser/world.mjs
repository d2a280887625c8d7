// The service with its sample data in a real Chromium, and people who use it.

import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 768 };
export const WIDE = { width: 1920, height: 1080 };
export const KIOSK = { width: 1280, height: 800 };

const binary = process.env.SATUPINTU ?? join(import.meta.dirname, '..', '..', 'target', 'debug', 'satupintu');

/** A free port of this machine. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The chromium that is installed. */
function chromiumPath() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find((path) => path && existsSync(path));
  assert.ok(found, 'no Chromium found: install it, or name it in CHROMIUM');
  return found;
}

/** Starts `satupintu demo` in a folder of its own and a browser beside it. */
export async function startWorld() {
  const dir = mkdtempSync(join(tmpdir(), 'satupintu-browser-'));
  const port = await freePort();
  let output = '';
  const base = `http://localhost:${port}`;
  const serve = async () => {
    const service = spawn(binary, ['demo', '--port', String(port), '--dir', join(dir, 'demo')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    service.stdout.on('data', (chunk) => { output += chunk; });
    service.stderr.on('data', (chunk) => { output += chunk; });
    await answering(`${base}/readyz`, service, () => output);
    return service;
  };
  const service = await serve();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  return new World(base, browser, { service, serve, port }, dir, () => output);
}

async function answering(url, service, output) {
  for (let tries = 0; tries < 600; tries += 1) {
    assert.equal(service.exitCode, null, `the service ended:\n${output()}`);
    try {
      const answer = await fetch(url);
      if (answer.ok) return;
    } catch { /* not listening yet */ }
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  assert.fail(`the service never became ready:\n${output()}`);
}

/** What the tests do with the service. */
class World {
  constructor(base, browser, running, dir, output) {
    Object.assign(this, { base, browser, dir, output }, running);
    this.troubles = [];
  }

  /** Somebody with a browser of their own; every console error and foreign request is noted. */
  async person(viewport, options = {}) {
    const context = await this.browser.newContext({ viewport, locale: 'id-ID', baseURL: this.base, ...options });
    const base = options.baseURL ?? this.base;
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) {
        this.troubles.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.troubles.push(`${page.url()}: ${error}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== base) {
        this.troubles.push(`a request to ${url.origin}`);
      }
    });
    return page;
  }

  /** An officer at the desk. */
  async officer(signInName, viewport = LAPTOP, options = {}) {
    const page = await this.person(viewport, options);
    await page.goto('/masuk');
    await this.signIn(page, signInName);
    await page.waitForURL((url) => url.pathname.startsWith('/meja'));
    return page;
  }

  /** Fills the sign-in page that is open, and sends it. */
  async signIn(page, signInName) {
    await page.getByLabel('NIP atau surel').fill(signInName);
    await page.getByLabel('Kata sandi', { exact: true }).fill(this.password());
    await page.getByRole('button', { name: 'Masuk' }).click();
  }

  /** The demo password, as the service printed it. */
  password() {
    const found = this.output().match(/(?:kata sandi|password)[^:]*:\s*(.+)/i);
    assert.ok(found, `no password in:\n${this.output()}`);
    return found[1].trim();
  }

  /** The codes of all reports by this name, as the officer of the village finds them. */
  async reportsBy(name) {
    this.counting ??= await this.officer('sari.harahap@puskesos.example');
    await this.counting.goto(`/meja/antrean?cari=${encodeURIComponent(name)}`);
    const links = await this.counting.locator('a[href^="/meja/laporan/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    return [...new Set(links.map((href) => href.split('/')[3].split('?')[0]))];
  }

  /** The power goes. */
  async kill() {
    const ended = new Promise((resolve) => { this.service.once('exit', resolve); });
    this.service.kill('SIGKILL');
    await ended;
  }

  /** The power is back. */
  async restart() {
    this.service = await this.serve();
  }

  /** Requests that broke off are what these tests are about. */
  forgiveOutages() {
    this.troubles = this.troubles.filter((trouble) => !/net::ERR_|Failed to fetch/.test(trouble));
  }

  async stop() {
    await this.browser.close();
    const ended = new Promise((resolve) => { this.service.once('exit', resolve); });
    this.service.kill('SIGTERM');
    await ended;
    rmSync(this.dir, { recursive: true, force: true });
    assert.deepEqual(this.troubles, [], 'console errors or foreign requests');
  }
}
