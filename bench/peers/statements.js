// The statements that somebody who knows Cypher and this graph would write for each workload.

const EVENT_WITH_PEOPLE = `
  CALL { WITH e MATCH (e)-[:PLACE]->(p:Place) WITH p ORDER BY p.id RETURN collect([p.id, p.name]) AS places }
  CALL { WITH e MATCH (e)<-[:EVENT]-(q:Participation) WITH q ORDER BY q.id LIMIT 10
    MATCH (q)-[:PARTICIPANT]->(o:Official) WITH q, o ORDER BY q.id RETURN collect([o.id, o.name]) AS people }`;

const MEETINGS = `(a:Participation {present: true})-[:EVENT]->(e:Event)<-[:EVENT]-(b:Participation {present: true})`;

export const STATEMENTS = {
  official: `
    MATCH (o:Official {id: $id})-[:COUNTRY]->(c:Place) RETURN o.id, o.name, c.id, c.name`,
  latest: `
    MATCH (:Official {id: $id})<-[:PARTICIPANT]-(own:Participation)
    WHERE own.sortKey < $before
    WITH own ORDER BY own.sortKey DESC LIMIT 20
    MATCH (own)-[:EVENT]->(e:Event) ${EVENT_WITH_PEOPLE}
    RETURN e.id, e.type, e.when, places, people ORDER BY own.sortKey DESC`,
  reach: `
    MATCH (o:Official) WHERE o.id >= $from WITH o ORDER BY o.id LIMIT 10
    CALL { WITH o
      MATCH (o)<-[:PARTICIPANT]-(own:Participation) WITH own ORDER BY own.sortKey DESC LIMIT 5
      MATCH (own)-[:EVENT]->(e:Event)
      CALL { WITH e
        MATCH (e)<-[:EVENT]-(q:Participation) WITH q ORDER BY q.id LIMIT 5
        MATCH (q)-[:PARTICIPANT]->(x:Official)
        CALL { WITH x
          MATCH (x)<-[:PARTICIPANT]-(its:Participation) WITH its ORDER BY its.sortKey DESC LIMIT 3
          MATCH (its)-[:EVENT]->(f:Event)
          CALL { WITH f MATCH (f)-[:PLACE]->(p:Place) WITH p ORDER BY p.id RETURN collect(p.id) AS places }
          WITH its, f, places ORDER BY its.sortKey DESC RETURN collect([f.id, places]) AS events }
        WITH q, x, events ORDER BY q.id RETURN collect([x.id, events]) AS people }
      WITH own, e, people ORDER BY own.sortKey DESC RETURN collect([e.id, people]) AS events }
    RETURN o.id, events ORDER BY o.id`,
  pages: `
    MATCH (e:Event) WHERE e.sortKey < $before WITH e ORDER BY e.sortKey DESC LIMIT 100 ${EVENT_WITH_PEOPLE}
    RETURN e.id, e.type, e.when, places, people, e.sortKey ORDER BY e.sortKey DESC`,
  together: `
    MATCH (:Official {id: $a})<-[:PARTICIPANT]-${MEETINGS}-[:PARTICIPANT]->(:Official {id: $b})
    WITH e.path[0] AS root, max(e.sortKey) AS latest ORDER BY latest DESC LIMIT 20 RETURN root, latest`,
  atPlace: `
    MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(e:Event)
    WHERE e.earliest >= $from AND e.latest <= $to
    WITH DISTINCT e
    MATCH ${MEETINGS} WHERE a.participant < b.participant
    WITH a.participant AS first, b.participant AS second, e.path[0] AS root, max(e.sortKey) AS latest
    ORDER BY latest DESC, first, second LIMIT 20 RETURN first, second, root, latest`,
  counterparts: `
    MATCH (:Official {id: $id})<-[:PARTICIPANT]-${MEETINGS} WHERE b.participant <> $id
    WITH b.participant AS other, count(DISTINCT e.path[0]) AS total, max(e.sortKey) AS latest
    RETURN other, total ORDER BY total DESC, latest DESC, other LIMIT 20`,
  steps: `
    MATCH (a:Official {id: $from}), (b:Official {id: $to})
    MATCH path = shortestPath((a)-[:PARTICIPANT|EVENT*..24]-(b))
    WHERE all(node IN nodes(path) WHERE node.present = true OR node:Official OR node:Event)
    RETURN length(path) / 4 AS steps`,
  search: `
    CALL db.index.fulltext.queryNodes('peer_names', $phrase) YIELD node WHERE node.ofKind = 'Official'
    MATCH (o:Official {id: node.of}) RETURN DISTINCT o.id, o.name LIMIT 20`,
  roots: `
    MATCH (o:Official {id: $official}), (e:Event {id: $event}), (p:Place {id: $place}), (b:Organization {id: $organization})
    CALL { MATCH (n:Official) WHERE n.id >= '' WITH n ORDER BY n.id LIMIT 5 RETURN collect([n.id, n.name]) AS officials }
    CALL { MATCH (n:Event) WHERE n.sortKey >= '' WITH n ORDER BY n.sortKey DESC LIMIT 5 RETURN collect([n.id, n.name]) AS events }
    CALL { MATCH (n:Place) WHERE n.id >= '' WITH n ORDER BY n.id LIMIT 5 RETURN collect([n.id, n.name]) AS places }
    CALL { MATCH (n:Topic) WHERE n.id >= '' WITH n ORDER BY n.id LIMIT 5 RETURN collect([n.id, n.name]) AS topics }
    RETURN [o.id, o.name], [e.id, e.name], [p.id, p.name], [b.id, b.name], officials, events, places, topics`,
  count: `
    MATCH (:Official {id: $id})<-[:PARTICIPANT]-(p:Participation) RETURN count(p)`,
};
