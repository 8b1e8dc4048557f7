package taskmeter.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import taskmeter.report.option.UsageException;

/**
 * Replaces files of a folder as one step. New files are written to a hidden folder first; a list of what to do is the
 * point from which on the folder will have the new files. After a kill the next swap of the folder completes the list,
 * or removes the hidden folder if there is no list. After an error the folder has its old files again.
 */
final class FileSwap implements Closeable {

  /** In {@code results/.gitignore} too. */
  static final String HIDDEN = ".report";

  /** Hidden folders of versions that had one for each process. */
  private static final String EARLIER = "\\.report-[0-9]+";
  private static final String PART = ".part";
  private static final ReentrantLock HERE = new ReentrantLock();

  private final Path folder;
  private final Path hidden;
  private final FileChannel lock;

  private FileSwap(Path folder, FileChannel lock) {
    this.folder = folder;
    this.hidden = folder.resolve(HIDDEN);
    this.lock = lock;
  }

  /** What to do with one file; its text is a line of the list. */
  private record Step(boolean put, String file) {

    static Step parse(String line) {
      return new Step(line.charAt(0) == '+', line.substring(1));
    }

    @Override
    public String toString() {
      return (put ? "+" : "-") + file;
    }
  }

  /**
   * Begins a swap. Waits while another process swaps files of this folder, and repairs what a killed one left.
   *
   * @param folder a folder that exists
   */
  static FileSwap begin(Path folder) throws IOException {
    HERE.lock();
    try {
      FileChannel lock = lock(folder.resolve(HIDDEN));
      try {
        FileSwap swap = new FileSwap(folder, lock);
        swap.repair();
        return swap;
      } catch (IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      HERE.unlock();
      throw e;
    }
  }

  /** A process that waited may have the lock of a file that the one before it deleted: then it tries again. */
  private static FileChannel lock(Path hidden) throws IOException {
    Path file = hidden.resolve("lock");
    String mine = Long.toString(ProcessHandle.current().pid());
    while (true) {
      Files.createDirectories(hidden);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        channel.lock();
      } catch (IOException e) {
        // A file system without locks
        return channel;
      }
      channel.truncate(0).write(StandardCharsets.UTF_8.encode(mine));
      if (Files.exists(file) && Files.readString(file).equals(mine)) {
        return channel;
      }
      channel.close();
    }
  }

  private void repair() throws IOException {
    if (Files.exists(list())) {
      perform(Files.readAllLines(list()).stream().map(Step::parse).toList());
    }
    for (Path part : List.of(list(), hidden.resolve("list" + PART), files(), old())) {
      FileUtils.deleteQuietly(part.toFile());
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(each -> each.getFileName().toString().matches(EARLIER)).toList()) {
        FileUtils.deleteDirectory(each.toFile());
      }
    }
    Files.createDirectories(files());
  }

  /** Returns the folder for the new files. */
  Path files() {
    return hidden.resolve("new");
  }

  private Path old() {
    return hidden.resolve("old");
  }

  private Path list() {
    return hidden.resolve("list");
  }

  /**
   * Replaces the files. A file whose bytes would not change is not touched: other programs see by its time that it did
   * not change.
   *
   * @param obsolete the files to remove, relative to the folder
   * @throws UsageException if a folder is in the place of a file; nothing has changed
   */
  void commit(List<String> obsolete) throws IOException {
    List<String> files = files(files());
    List<String> mistakes = files.stream().filter(file -> Files.isDirectory(folder.resolve(file)))
        .map(file -> folder.resolve(file) + ": found a folder; expected a file, or nothing; move it to another place")
        .toList();
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    List<Step> steps = new ArrayList<>();
    for (String file : files) {
      if (!same(files().resolve(file), folder.resolve(file))) {
        steps.add(new Step(true, file));
      }
    }
    obsolete.forEach(file -> steps.add(new Step(false, file)));
    for (Step step : steps) {
      keep(step.file());
    }
    Path part = Files.write(hidden.resolve("list" + PART), steps.stream().map(Step::toString).toList());
    Files.move(part, list(), StandardCopyOption.ATOMIC_MOVE);
    try {
      perform(steps);
    } catch (IOException e) {
      restore(steps);
      throw e;
    }
  }

  private void keep(String file) throws IOException {
    Path from = folder.resolve(file);
    if (Files.exists(from)) {
      Path to = old().resolve(file);
      Files.createDirectories(to.getParent());
      try {
        Files.createLink(to, from);
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Does what is not done yet. */
  private void perform(List<Step> steps) throws IOException {
    for (Step step : steps) {
      Path to = folder.resolve(step.file());
      Path from = files().resolve(step.file());
      if (!step.put()) {
        Files.deleteIfExists(to);
      } else if (Files.exists(from)) {
        Files.createDirectories(to.getParent());
        move(from, to);
      }
    }
    Files.deleteIfExists(list());
  }

  private void restore(List<Step> steps) throws IOException {
    for (Step step : steps) {
      Path from = old().resolve(step.file());
      if (Files.exists(from)) {
        move(from, folder.resolve(step.file()));
      } else if (!Files.exists(files().resolve(step.file()))) {
        Files.deleteIfExists(folder.resolve(step.file()));
      }
    }
    Files.deleteIfExists(list());
  }

  /** A folder can be a link to another file system. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path part = to.resolveSibling(to.getFileName() + PART);
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(from);
    }
  }

  /** Returns whether both files exist and have the same bytes. */
  static boolean same(Path file, Path other) throws IOException {
    return Files.isRegularFile(file) && Files.isRegularFile(other) && Files.mismatch(file, other) < 0;
  }

  /** Returns the names of all files below a folder, relative to it. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  /** Removes the hidden folder. The new files are gone unless they were committed. */
  @Override
  public void close() throws IOException {
    try (lock) {
      FileUtils.deleteDirectory(hidden.toFile());
    } finally {
      HERE.unlock();
    }
  }
}
