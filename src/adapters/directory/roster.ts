import { personById, type School } from '../../core/school.ts';
import type { Directory } from '../../ports.ts';

/**
 * Who works where, from the school files. A person is known by tenant and object id, never by name. Who is of the
 * bestuur of several schools of a tenant is somebody of each of them, and is marked as such in all.
 */
export function rosterDirectory(given: readonly School[]): Directory {
  const schools = given.map((school) => ({
    ...school,
    people: school.people.map((person) => {
      const { several: _, ...one } = person;
      const elsewhere = given.some(
        (other) =>
          other.id !== school.id &&
          other.tenant === school.tenant &&
          personById(other, person.id) !== undefined,
      );
      return elsewhere ? { ...one, several: true as const } : one;
    }),
  }));
  return {
    async whoIs(tenant, oid) {
      return schools.flatMap((school) => {
        const person = school.tenant === tenant ? personById(school, oid) : undefined;
        return person ? [{ person, school }] : [];
      });
    },
    async school({ tenant, school }) {
      return schools.find((one) => one.tenant === tenant && one.id === school);
    },
  };
}
