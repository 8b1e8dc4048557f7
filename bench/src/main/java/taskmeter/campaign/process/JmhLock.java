package taskmeter.campaign.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import taskmeter.campaign.message.UsageException;

/**
 * JMH's lock of the machine, held for a whole campaign. JMH itself would take and release it for each slot, and another
 * run could start between two slots.
 */
public final class JmhLock implements Closeable {

  private static final String IGNORE = "jmh.ignoreLock";

  private final Optional<FileChannel> channel;

  private JmhLock(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, unless {@code -Djmh.ignoreLock=true} is set. Call it before JMH's runner is loaded.
   *
   * @throws UsageException if another JMH run holds the lock
   */
  public static JmhLock take() {
    return take(Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock"));
  }

  public static JmhLock take(Path file) {
    if (Boolean.getBoolean(IGNORE)) {
      return new JmhLock(Optional.empty());
    }
    try {
      boolean fresh = Files.notExists(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (fresh) {
        file.toFile().setWritable(true, false);
      }
      if (!locked(channel)) {
        channel.close();
        throw new UsageException(file + ": found another JMH run that holds this lock; two runs at once distort "
            + "each other's measurements. Wait until it ends, or start java -D" + IGNORE + "=true -jar …");
      }
      System.setProperty(IGNORE, "true");
      return new JmhLock(Optional.of(channel));
    } catch (IOException e) {
      throw new UsageException(file + ": could not be opened (" + e.getMessage() + "); JMH requires this lock. "
          + "Make the file writable, or choose another folder with java -Djava.io.tmpdir=… -jar …");
    }
  }

  /** Whether the lock is held, so that no other JMH run can be active on this machine. */
  public boolean held() {
    return channel.isPresent();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
