import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { BulkElsewhere } from '@/features/instances/list/bulk/bulk-elsewhere';
import { Account, AccountFragment } from '@/features/shell/account';
import { Frame } from '@/features/shell/frame';
import { Navigation } from '@/features/shell/navigation';
import { NewsProvider } from '@/features/shell/news';
import { missingCookies } from '@/features/shell/preferences';
import { PreferencesKeeper } from '@/features/shell/preferences-keeper';
import { ReconnectNotice } from '@/features/shell/reconnect-notice';
import { Palette } from '@/features/palette/palette';
import { themeCookie, themeOf } from '@/features/shell/theme';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { Kept } from '@/ui/kept';
import { WordsFor } from '@/i18n/words-for';

const RailQuery = graphql(
  `
    query Rail {
      viewer {
        ...Account
        user {
          role
        }
        preferences {
          language
          timeZone
          theme
        }
      }
      instances(first: 1) {
        totalCount
      }
      elements {
        key
        name
      }
    }
  `,
  [AccountFragment],
);

/** The rail around every page of the signed-in console. When the API falls silent the rail stays as it is. */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const { data, failure } = await ask(RailQuery, {});
  const kept = await cookies();
  const theme = themeOf(kept.get(themeCookie)?.value);
  const missing = data && missingCookies(data.viewer.preferences, (name) => kept.get(name)?.value);
  const role = data?.viewer.user.role ?? 'VIEWER';
  const counts = { instanceCount: data?.instances.totalCount, elementCount: data?.elements.length };
  const lasting = (part: ReactNode) => <Kept failure={failure}>{part}</Kept>;
  return (
    <NewsProvider>
      <ReconnectNotice />
      <Frame
        search={lasting(<Palette elements={data?.elements ?? []} role={role} />)}
        navigation={lasting(<Navigation {...counts} isOwner={role === 'OWNER'} />)}
        account={lasting(<Account viewer={data?.viewer} theme={theme} />)}
      >
        <WordsFor parts={['bulk']}>
          <BulkElsewhere />
        </WordsFor>
        {children}
      </Frame>
      {missing && <PreferencesKeeper missing={missing} />}
    </NewsProvider>
  );
}
