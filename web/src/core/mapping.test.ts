import { describe, expect, it } from 'vitest';
import { changedColumns, conflicts, holderOf, openSteps, rowsToWrite, stepOf, takeOver, withProperty } from './mapping';

const columns = [
  { index: 0, header: 'Imię', property: 'firstname' },
  { index: 1, header: 'E-mail', property: 'email' },
  { index: 2, header: 'Mail 2', property: null },
];

describe('conflicts', () => {
  it('names the columns of a property wanted twice', () => {
    expect(conflicts(columns).size).toBe(0);
    expect([...conflicts(withProperty(columns, 2, 'email'))]).toEqual([['email', [1, 2]]]);
  });

  it('lets many columns stay out', () => {
    expect(conflicts(withProperty(columns, 1, null)).size).toBe(0);
  });

  it('knows who holds a property', () => {
    expect(holderOf(columns, 'email', 2)?.header).toBe('E-mail');
    expect(holderOf(columns, 'email', 1)).toBeUndefined();
    expect(holderOf(columns, null, 1)).toBeUndefined();
  });
});

describe('changes', () => {
  it('sends only what changed', () => {
    expect(changedColumns(columns, takeOver(columns, 2, 'email'))).toEqual([
      { index: 1, property: null }, { index: 2, property: 'email' },
    ]);
    expect(changedColumns(columns, columns)).toEqual([]);
  });
});

describe('steps', () => {
  it('resumes where the import stands', () => {
    const states = ['uploaded', 'checking', 'checked', 'running', 'done', 'undoing', 'undone'];
    expect(states.map((state) => stepOf(state))).toEqual([
      'file', 'check', 'check', 'run', 'result', 'result', 'result',
    ]);
    expect(stepOf('failed', 'import_check')).toBe('check');
    expect(stepOf('cancelled', 'import_run')).toBe('result');
  });

  it('opens the step it resumes at', () => {
    for (const state of ['uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'undone']) {
      expect(openSteps(state)).toContain(stepOf(state));
    }
    expect(openSteps('done')).toEqual(['result']);
    expect(openSteps('uploaded')).not.toContain('run');
  });
});

describe('rowsToWrite', () => {
  it('counts every row that becomes or changes a record', () => {
    expect(rowsToWrite({ create: 2, update: 3, review: 4 })).toBe(9);
    expect(rowsToWrite(null)).toBe(0);
  });
});
