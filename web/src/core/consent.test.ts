import { describe, expect, it } from 'vitest';
import { faultsOf, inOrder, lastDay, noteOf, samePurpose, type ConsentForm } from './consent';

const now = new Date(2026, 7, 15, 12, 0);
const form: ConsentForm = {
  purpose: 'newsletter', state: 'given', basis: 'consent', channel: 'form', at: '', until: '', evidence: '',
};

describe('order of purposes', () => {
  it('puts the known ones first, in their order, then others by name', () => {
    const list = ['Zdjęcia', 'sharing', 'łowy', 'newsletter', 'SMS', 'phone'].map((purpose) => ({ purpose }));
    expect(inOrder(list, 'pl').map((one) => one.purpose)).toEqual(['newsletter', 'phone', 'sharing', 'łowy', 'SMS', 'Zdjęcia']);
    expect(list[0]!.purpose).toBe('Zdjęcia');
  });
  it('takes different writings for one purpose', () => {
    expect(samePurpose('SMS', 'sms')).toBe(true);
    expect(samePurpose('Świąteczny', 'swiateczny')).toBe(true);
    expect(samePurpose('offers', 'offer')).toBe(false);
  });
});

describe('what a form lacks', () => {
  it('is nothing where all is said', () => expect(faultsOf(form, now)).toEqual({}));
  it('needs a purpose', () => expect(faultsOf({ ...form, purpose: ' ' }, now)).toEqual({ purpose: 'consents.needPurpose' }));
  it('needs to know how consent was given, and only then', () => {
    const silent = { ...form, channel: ' ' };
    expect(faultsOf(silent, now)).toEqual({ channel: 'consents.needChannel' });
    expect(faultsOf({ ...silent, basis: 'contract' }, now)).toEqual({});
    expect(faultsOf({ ...silent, state: 'withdrawn' }, now)).toEqual({});
  });
  it('takes nothing from the future', () => {
    expect(faultsOf({ ...form, at: '2026-08-15T12:01' }, now)).toEqual({ at: 'consents.future' });
    expect(faultsOf({ ...form, at: '2026-08-15T12:00' }, now)).toEqual({});
  });
  it('ends after it began; the last day counts whole', () => {
    expect(faultsOf({ ...form, until: '2026-08-14' }, now)).toEqual({ until: 'consents.early' });
    expect(faultsOf({ ...form, until: '2026-08-15' }, now)).toEqual({});
    expect(faultsOf({ ...form, at: '2026-01-02T10:00', until: '2026-01-01' }, now)).toEqual({ until: 'consents.early' });
    expect(faultsOf({ ...form, state: 'refused', until: '2026-01-01' }, now)).toEqual({});
  });
});

describe('what is sent', () => {
  it('leaves the time to the server where it is now', () => {
    expect(noteOf({ ...form, channel: ' form ', evidence: ' booth 7\n' })).toEqual({
      purpose: 'newsletter', state: 'given', basis: 'consent', channel: 'form', evidence: 'booth 7',
    });
  });
  it('says times as they are where the user is', () => {
    const sent = noteOf({ ...form, at: '2026-08-01T09:30', until: '2026-12-31' });
    expect(sent.at).toBe(new Date(2026, 7, 1, 9, 30).toISOString());
    expect(sent.expiresAt).toBe(new Date(2027, 0, 1).toISOString());
    expect(lastDay(sent.expiresAt!)).toBe('2026-12-31');
  });
  it('has no end where nothing is given', () => {
    expect(noteOf({ ...form, state: 'refused', until: '2026-12-31' })).not.toHaveProperty('expiresAt');
  });
});
