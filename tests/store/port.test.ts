import { portSpec } from './port.spec.ts';
import { describeOnEachStore } from './stores.ts';

describeOnEachStore('the store', portSpec);
