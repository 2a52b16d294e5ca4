// Starts a real Neo4j on loopback for development, tests and benchmarks: in Docker where an engine answers, else in
// Java from Maven Central. Authentication is off, so nothing but this machine may reach it.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';

const HOME = fileURLToPath(new URL('../.neo4j/', import.meta.url));
const POM = fileURLToPath(new URL('neo4j/pom.xml', import.meta.url));
const MAIN = fileURLToPath(new URL('neo4j/Main.java', import.meta.url));
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const IMAGE = 'neo4j:5.26-community';
const START_TIMEOUT_MS = 120_000;

const answers = (command, ...args) => spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });

/** A JDK of 17 or later: a bare runtime has no compiler and cannot run Main.java. */
function hasJava() {
  const version = /^jdk\.compiler@(\d+)/m.exec(answers(JAVA, '--list-modules').stdout ?? '');
  return version !== null && Number(version[1]) >= 17;
}

/** How Neo4j can run here: `docker`, `java`, or null. A Docker client without an engine counts for nothing. */
export function neo4jRuntime() {
  if (answers('docker', 'info').status === 0) return 'docker';
  return hasJava() && answers('mvn', '-version').status === 0 ? 'java' : null;
}

/** The port asked for, or a free one for 0. Fails plainly where it is taken. */
async function freePort(port) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', (cause) =>
      reject(new Error(`port ${port} cannot be used (${cause.code}): choose another with --port`, { cause })),
    );
    probe.listen(port, '127.0.0.1', resolve);
  });
  const found = probe.address().port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

/** Fetches the jars once, about 130 MB. They count as fetched only for the pom that they came from. */
function fetchJars() {
  const lib = join(HOME, 'lib');
  const stamp = join(lib, 'pom.xml');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(POM, 'utf8')) return lib;
  mkdirSync(HOME, { recursive: true });
  const fresh = mkdtempSync(join(HOME, 'lib-'));
  const target = join(fresh, 'target');
  console.error('fetching Neo4j from Maven Central (once, about 130 MB) …');
  const mvn = spawnSync(
    'mvn',
    ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, `-DbuildDirectory=${target}`],
    { stdio: ['ignore', process.stderr, process.stderr] },
  );
  if (mvn.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('Maven could not fetch Neo4j: see its output above');
  }
  cpSync(POM, join(fresh, 'pom.xml'));
  rmSync(lib, { recursive: true, force: true });
  renameSync(fresh, lib);
  return lib;
}

/** For a server that lives for one test run: starting soon matters more than running fast. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

function spawnInJava(port, data, { heap, ephemeral, transactionSeconds, pageCacheMiB }) {
  const options = [`-Xmx${heap}`, ...(ephemeral ? SHORT_LIVED : [])];
  // Standard input is held open on purpose: when this process dies, however it dies, Main.java sees its end and stops.
  const program = [
    '-cp',
    join(fetchJars(), '*'),
    MAIN,
    data,
    String(port),
    String(transactionSeconds),
    String(pageCacheMiB),
  ];
  return spawn(JAVA, [...options, ...program], { stdio: ['pipe', 'pipe', 'pipe'] });
}

function spawnInDocker(port, { heap, ephemeral, transactionSeconds, pageCacheMiB }) {
  const volume = ephemeral ? [] : ['--volume', 'parley-neo4j-development:/data'];
  const settings = {
    NEO4J_AUTH: 'none',
    NEO4J_server_memory_heap_max__size: heap,
    NEO4J_server_memory_pagecache_size: `${pageCacheMiB}m`,
    NEO4J_db_transaction_timeout: `${transactionSeconds}s`,
  };
  const env = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  return spawn('docker', ['run', '--rm', '--publish', `127.0.0.1:${port}:7687`, ...volume, ...env, IMAGE], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function untilReady(uri, child, output) {
  const driver = neo4j.driver(uri, undefined, { connectionTimeout: 2000 });
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      try {
        return await driver.verifyConnectivity({ database: 'neo4j' });
      } catch (cause) {
        const ended = child.exitCode !== null || child.signalCode !== null;
        if (ended || Date.now() > giveUpAt) {
          const what = ended ? `Neo4j ended with code ${child.exitCode}` : 'Neo4j did not answer in two minutes';
          throw new Error(`${what}:\n${output.join('').slice(-2000)}`, { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  } finally {
    await driver.close();
  }
}

/**
 * Starts one and resolves when it answers. `port` 0 takes a free one; `ephemeral` keeps nothing; `directory` is where
 * it keeps its data otherwise (in Docker that is a volume, whatever the directory); after `transactionSeconds` it stops
 * a transaction, after 0 never; `pageCacheMiB` is for its files. `stop()` resolves when it has ended cleanly; `kill()`
 * ends it as a power cut does, which is for Java only: a container outlives the client of Docker; `ended` resolves
 * whenever it ends.
 */
export async function startNeo4j({
  port = 0,
  ephemeral = false,
  heap = '1g',
  directory = join(HOME, 'data'),
  transactionSeconds = 0,
  pageCacheMiB = 256,
} = {}) {
  const runtime = neo4jRuntime();
  if (runtime === null) {
    throw new Error(
      'Neo4j needs either a running Docker engine, or Java (a JDK of 17 or later) and Maven: neither is here.\n' +
        'Install one of them, or leave NEO4J_URI unset: Parley then keeps its graph in a file and needs nothing.',
    );
  }
  const taken = await freePort(port);
  const data = ephemeral ? mkdtempSync(join(tmpdir(), 'parley-neo4j-')) : directory;
  const options = { heap, ephemeral, transactionSeconds, pageCacheMiB };
  const child = runtime === 'docker' ? spawnInDocker(taken, options) : spawnInJava(taken, data, options);
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => {
    if (ephemeral) rmSync(data, { recursive: true, force: true });
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  const uri = `bolt://127.0.0.1:${taken}`;
  try {
    await untilReady(uri, child, output);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { uri, runtime, stop, kill, ended };
}
