import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { projectFields } from '../entities/project-fields.js';
import { taskFields } from '../entities/task-fields.js';
import { companies } from './companies.js';
import { ownerIds } from './resources.js';
import { cycle, day, moment } from './words.js';

const works = ['Server replacement', 'Office move', 'Mail migration', 'Network audit', 'Backup rollout'];
const steps = ['Survey the site', 'Order what is needed', 'Install', 'Test with the customer', 'Hand over'];

/** A low id on purpose: samples of older clients put tasks into project 4. */
const lowId = 4;
const count = 12;

const project = (index: number): SandboxRecord => {
  const company = cycle(companies, index * 3);
  return {
    id: index === 0 ? lowId : 29_686_000 + index * 9,
    projectName: `${cycle(works, index)} at ${String(company['companyName'])}`,
    projectNumber: `P20240${1 + (index % 9)}10.00${10 + index}`,
    companyID: company['id'],
    projectType: 4,
    status: index % 4 === 3 ? 5 : 1 + (index % 2),
    projectLeadResourceID: cycle(ownerIds, index),
    creatorResourceID: ownerIds[0],
    startDateTime: day(400 + index * 6),
    endDateTime: day(460 + index * 6),
    completedPercentage: (index * 20) % 101,
    createDateTime: moment(9_600 + index * 71),
    lastActivityDateTime: moment(9_900 + index * 53),
  };
};

const task = (index: number): SandboxRecord => {
  const owner = cycle(projects, Math.floor(index / 3));
  return {
    id: 29_687_000 + index * 4,
    projectID: owner['id'],
    title: cycle(steps, index),
    taskNumber: `T20240510.${String(index + 1).padStart(4, '0')}`,
    taskType: 1 + (index % 2),
    status: index % 5 === 4 ? 5 : 1,
    priorityLabel: 1 + (index % 4),
    assignedResourceID: cycle(ownerIds, index),
    estimatedHours: 1.5 + (index % 6),
    isVisibleInClientPortal: index % 2 === 0,
    startDateTime: moment(9_700 + index * 24),
    endDateTime: moment(9_760 + index * 24),
    creatorResourceID: ownerIds[0],
    createDateTime: moment(9_620 + index * 31),
    lastActivityDateTime: moment(9_950 + index * 29),
  };
};

/** A dozen projects, the first of them for the tenant itself. */
export const projects: readonly SandboxRecord[] = Array.from({ length: count }, (_, index) =>
  fillRecord(projectFields, project(index)),
);

/** Three tasks in every project. */
export const tasks: readonly SandboxRecord[] = Array.from({ length: count * 3 }, (_, index) =>
  fillRecord(taskFields, task(index)),
);
