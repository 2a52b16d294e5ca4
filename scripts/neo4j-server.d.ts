export interface StartedNeo4j {
  readonly uri: string;
  readonly runtime: 'docker' | 'java';
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface Neo4jStart {
  port?: number;
  ephemeral?: boolean;
  heap?: string;
  directory?: string;
  transactionSeconds?: number;
  pageCacheMiB?: number;
}

/** How Neo4j can run here; null where it cannot. */
export function neo4jRuntime(): 'docker' | 'java' | null;

/** Starts a Neo4j on loopback; see the source. */
export function startNeo4j(options?: Neo4jStart): Promise<StartedNeo4j>;
