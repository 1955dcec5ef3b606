/* Words of consents in the language of the user; one's own names are shown as they are. */
import { bases, channels, purposes } from '../../core/consent';
import { t } from '../../i18n/i18n.svelte';

export function purposeLabel(purpose: string): string {
  return purposes.includes(purpose) ? t(`consents.purpose.${purpose}`) : purpose;
}

export function channelLabel(channel: string): string {
  return channels.includes(channel) ? t(`consents.channel.${channel}`) : channel;
}

export function basisLabel(basis: (typeof bases)[number]): string {
  return t(`consents.basis.${basis}`);
}

/* How a state looks; the words say the same. */
export const looks = {
  given: { tone: 'ok', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
  withdrawn: { tone: 'bad', icon: 'undo' },
  expired: { tone: 'warn', icon: 'clock' },
} as const;
