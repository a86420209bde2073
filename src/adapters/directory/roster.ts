import { personById, type School } from '../../core/school.ts';
import type { Directory } from '../../ports.ts';

/** Who works where, from the school files. A person is known by tenant and object id, never by name. */
export function rosterDirectory(schools: readonly School[]): Directory {
  return {
    async whoIs(tenant, oid) {
      const school = schools.find((one) => one.tenant === tenant && personById(one, oid) !== undefined);
      const person = school && personById(school, oid);
      return school && person && { person, school };
    },
    async school({ tenant, school }) {
      return schools.find((one) => one.tenant === tenant && one.id === school);
    },
  };
}
