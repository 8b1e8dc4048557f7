package taskmeter.campaign.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taskmeter.campaign.message.UsageException;

/**
 * The locks of the machine, held for a whole campaign. JMH's own is in the folder for temporary files, which two
 * campaigns may have set differently, so there is one in fixed folders too. JMH would take and release its lock for
 * each slot, and another run could start between two slots.
 */
public final class JmhLock implements Closeable {

  private static final String IGNORE = "jmh.ignoreLock";
  private static final String NAME = "jmh.lock";

  /** Every user can write there. A container may have its own, and then its campaigns do not see the others. */
  private static final List<Path> FIXED = List.of(Path.of("/tmp"), Path.of("/dev/shm"));

  private final List<FileChannel> channels = new ArrayList<>();

  private JmhLock() {}

  /**
   * Takes the locks, unless {@code -Djmh.ignoreLock=true} is set. Call it before JMH's runner is loaded.
   *
   * @throws UsageException if another JMH run holds one of them
   */
  public static JmhLock take() {
    return take(Path.of(System.getProperty("java.io.tmpdir")), FIXED);
  }

  /**
   * Takes the lock in each of some folders.
   *
   * @param temporary JMH's folder; its lock is required
   * @param fixed other folders; one that cannot be written is skipped
   */
  static JmhLock take(Path temporary, List<Path> fixed) {
    JmhLock lock = new JmhLock();
    if (Boolean.getBoolean(IGNORE)) {
      return lock;
    }
    Path required = real(temporary);
    Set<Path> folders = new LinkedHashSet<>(List.of(required));
    fixed.stream().filter(Files::isDirectory).map(JmhLock::real).forEach(folders::add);
    try {
      for (Path folder : folders) {
        lock.add(folder.resolve(NAME), folder.equals(required));
      }
    } catch (UsageException e) {
      lock.release();
      throw e;
    }
    System.setProperty(IGNORE, "true");
    return lock;
  }

  /** Whether the locks are held, so that no other JMH run can be active on this machine. */
  public boolean held() {
    return !channels.isEmpty();
  }

  private void add(Path file, boolean required) {
    try {
      FileChannel channel = open(file);
      channels.add(channel);
      if (!locked(channel)) {
        throw new UsageException(file + ": found another JMH run that holds this lock; two runs at once distort "
            + "each other's measurements. Wait until it ends, or start java -D" + IGNORE + "=true -jar …");
      }
    } catch (IOException e) {
      if (required) {
        throw new UsageException(file + ": could not be opened (" + reason(e) + "); JMH requires this lock. "
            + "Make the file writable, or choose another folder with java -Djava.io.tmpdir=… -jar …");
      }
    }
  }

  /** An existing file of another user cannot be opened in a mode that could create it (sysctl fs.protected_regular). */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException absent) {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.toFile().setWritable(true, false);
      return channel;
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "permission denied"
        : e instanceof NoSuchFileException ? "no such folder" : e.getMessage();
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      return folder.toAbsolutePath();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  /** A lock that cannot be released ends with this program. */
  private void release() {
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException unimportant) {
        continue;
      }
    }
    channels.clear();
  }

  @Override
  public void close() {
    release();
  }
}
