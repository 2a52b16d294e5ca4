// Constraints and indexes of the graph. Every statement can run again and does nothing where its thing exists.
// The full-text index over names is made by each driver (src/store), because the engines spell it differently.

// Each node has our own readable id, unique under its label. MERGE relies on these: it cannot make a second one.
CREATE CONSTRAINT official_id IF NOT EXISTS FOR (n:Official) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rank_tenure_id IF NOT EXISTS FOR (n:RankTenure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_series_id IF NOT EXISTS FOR (n:EventSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT edition_id IF NOT EXISTS FOR (n:Edition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT foreign_entity_id IF NOT EXISTS FOR (n:ForeignEntity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_lock_id IF NOT EXISTS FOR (n:ImportLock) REQUIRE n.id IS UNIQUE;

// What Parley has no place for, by what it is elsewhere.
CREATE INDEX foreign_entity_schema IF NOT EXISTS FOR (n:ForeignEntity) ON (n.schema);

// Events in time order, for timelines and pages.
CREATE INDEX event_sort_key IF NOT EXISTS FOR (n:Event) ON (n.sortKey);

// What is said of a thing, what a source says, what sources disagree about.
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject);
CREATE INDEX claim_source IF NOT EXISTS FOR (n:Claim) ON (n.source);
CREATE INDEX claim_disputed IF NOT EXISTS FOR (n:Claim) ON (n.disputed);

// What an official or a body took part in, in the order of time: a page from anywhere in the list of a hub. No index on
// the participant alone: where most have few, Neo4j would take that one and sort all that a hub took part in.
CREATE INDEX participation_in_time IF NOT EXISTS FOR (n:Participation) ON (n.participant, n.sortKey);
