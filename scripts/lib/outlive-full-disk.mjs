const noRoom = ['ENOSPC', 'EDQUOT'];

/**
 * Lets this process live when what it prints lies on a disk that is full: Node would end it by the error, and after the
 * first one drops what is printed there. Whoever keeps a log worth having writes it by other means.
 */
export const outliveFullDisk = (streams = [process.stdout, process.stderr]) => {
  for (const stream of streams) {
    stream.on('error', (error) => {
      if (!noRoom.includes(error.code)) throw error;
    });
  }
};
