package taskmeter.campaign.program;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The classes that this program runs from, in a folder or in a jar.
 *
 * @param path the root of the classes
 * @param jar the open jar, if they are in one; closed with this record
 */
public record ProgramClasses(Path path, Optional<FileSystem> jar) implements AutoCloseable {

  public static ProgramClasses open() throws IOException {
    return of(ProgramClasses.class);
  }

  /** The root that this class was loaded from; a library has its own, unless one jar holds everything. */
  public static ProgramClasses of(Class<?> type) throws IOException {
    Path place;
    try {
      place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (Files.isDirectory(place)) {
      return new ProgramClasses(place, Optional.empty());
    }
    FileSystem jar = FileSystems.newFileSystem(place, Map.of());
    return new ProgramClasses(jar.getPath("/"), Optional.of(jar));
  }

  @Override
  public void close() throws IOException {
    if (jar.isPresent()) {
      jar.get().close();
    }
  }
}
