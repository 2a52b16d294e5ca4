import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './types/agreement.ts';
import './types/as-of.ts';
import './types/claim-roots.ts';
import './types/claim.ts';
import './types/conflict.ts';
import './types/dataset.ts';
import './types/edition.ts';
import './types/encounter.ts';
import './types/entity.ts';
import './types/event-series.ts';
import './types/event.ts';
import './types/node.ts';
import './types/official.ts';
import './types/organization.ts';
import './types/participation.ts';
import './types/pair.ts';
import './types/paths.ts';
import './types/place.ts';
import './types/position.ts';
import './types/rank-tenure.ts';
import './types/search.ts';
import './types/source.ts';
import './types/tenure.ts';
import './types/topic.ts';

/** The whole schema, types and fields in alphabetical order. */
export const schema: GraphQLSchema = builder.toSchema({ sortSchema: true });
