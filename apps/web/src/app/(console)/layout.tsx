import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Account, AccountFragment } from '@/features/shell/account';
import { Frame } from '@/features/shell/frame';
import { Navigation } from '@/features/shell/navigation';
import { NewsProvider } from '@/features/shell/news';
import { missingCookies } from '@/features/shell/preferences';
import { PreferencesKeeper } from '@/features/shell/preferences-keeper';
import { Palette } from '@/features/palette/palette';
import { themeCookie, themeOf } from '@/features/shell/theme';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';

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

/** The rail around every page of the signed-in console. When the API is silent the rail stays, without its numbers. */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const { data } = await ask(RailQuery, {});
  const kept = await cookies();
  const theme = themeOf(kept.get(themeCookie)?.value);
  const missing = data && missingCookies(data.viewer.preferences, (name) => kept.get(name)?.value);
  const role = data?.viewer.user.role ?? 'VIEWER';
  const counts = { instanceCount: data?.instances.totalCount, elementCount: data?.elements.length };
  return (
    <NewsProvider>
      <Frame
        search={<Palette elements={data?.elements ?? []} role={role} />}
        navigation={<Navigation {...counts} isOwner={role === 'OWNER'} />}
        account={<Account viewer={data?.viewer} theme={theme} />}
      >
        {children}
      </Frame>
      {missing && <PreferencesKeeper missing={missing} />}
    </NewsProvider>
  );
}
