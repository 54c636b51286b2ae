import { isDevelopment } from '@/build/env';
import { documentHashes } from './document-hashes.generated';

/** The name of a document of the console's. */
export type DocumentName = keyof typeof documentHashes;

/** What the API knows a document of the console by, such as `Instances.3f2a86d081884c7d`. */
export const documentIdOf = (name: DocumentName): string => `${name}.${documentHashes[name]}`;

/** The same for any operation; undefined for one that is not known, and while documents are still being written. */
export const findDocumentId = (name: string | undefined): string | undefined =>
  !isDevelopment && name !== undefined && name in documentHashes ? documentIdOf(name as DocumentName) : undefined;
