import { cosmosBenches } from './cosmos-bench.ts';
import { storeContract } from './store-contract.ts';

storeContract('cosmos', cosmosBenches());
