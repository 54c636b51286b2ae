import { outliveFullDisk } from './outlive-full-disk.mjs';

/**
 * Loaded into every part before its own code: ends it when the process that keeps it has gone, however that went. The
 * channel between the two closes with the keeper, even at `kill -9`; the part then shuts down as if told to. A full disk under its log does not end it.
 */
const graceMs = 10_000;

const shutDown = () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143);
};

// Workers load this too, but have no channel of their own.
if (process.channel) {
  process.once('disconnect', shutDown);
  process.channel.unref();
  outliveFullDisk();
}
