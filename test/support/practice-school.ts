import { readFileSync } from 'node:fs';
import { type Person, School } from '../../src/core/school.ts';

const folder = `${import.meta.dirname}/../../src/adapters/practice/schools`;

/** The practice school of this protocol: its file for `play({ school: file })`, and its people by first name. */
export function practiceSchool(pack: string) {
  const file = JSON.parse(readFileSync(`${folder}/${pack}.json`, 'utf8'));
  const { people } = School.parse(file);
  const person = (name: string): Person => {
    const found = people.find((one) => one.name.startsWith(`${name} `));
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { file, person };
}
