package taskmeter.campaign.machine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The state of a process (proc_pid_stat(5)). The file stays open, so that a reading costs one system call: a watcher
 * reads it often, beside what is measured. It is the file of the first thread: for that of the whole process, the
 * kernel would visit all threads.
 */
final class ProcessState implements Closeable {

  /** Longer than the number and the name of a process, which come before its state. */
  private static final int LENGTH = 128;

  private final FileChannel file;
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(LENGTH);

  private ProcessState(FileChannel file) {
    this.file = file;
  }

  /** Empty if there is no such process. */
  static Optional<ProcessState> of(Machine machine, long process) {
    try {
      return Optional.of(new ProcessState(FileChannel.open(
          machine.root().resolve("proc/" + process + "/task/" + process + "/stat"), StandardOpenOption.READ)));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /** The letter of its state, such as S for sleeping and T for stopped; Z if it has ended. */
  char read() {
    try {
      bytes.clear();
      int length = file.read(bytes, 0);
      for (int i = length - 2; i > 0; i--) {
        if (bytes.get(i - 1) == ')' && bytes.get(i) == ' ') {
          return (char) bytes.get(i + 1);
        }
      }
      return 'Z';
    } catch (IOException ended) {
      return 'Z';
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException unimportant) {
      bytes.clear();
    }
  }
}
