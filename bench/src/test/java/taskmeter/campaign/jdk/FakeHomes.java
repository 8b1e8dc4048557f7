package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Homes whose {@code bin/java} is a shell script.
 *
 * @param root the folder for all of them; real
 */
record FakeHomes(Path root) {

  static FakeHomes in(Path folder) {
    try {
      return new FakeHomes(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A home that answers as a JDK of this version does. */
  Path jdk(String name, String version, String vendor) {
    return saying(name, version.split("[.-]")[0], version, vendor, version + "+9-LTS");
  }

  Path saying(String name, String specification, String version, String vendor, String build) {
    return script(name, """
        cat >&2 <<END
        Property settings:
            java.library.path = /usr/lib64
                /lib
            java.runtime.version = %s
            java.specification.version = %s
            java.vendor = %s
            java.version = %s
            java.vm.name = Fake VM

        openjdk version "%s"
        END
        """.formatted(build, specification, vendor, version, version));
  }

  /** A home whose program is this script. */
  Path script(String name, String lines) {
    Path java = write(name + "/bin/java", "#!/bin/sh\n" + lines);
    assertTrue(java.toFile().setExecutable(true));
    return root.resolve(name);
  }

  Path write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A link in the root to a target that need not exist. */
  Path link(String name, Path target) {
    try {
      Path link = root.resolve(name);
      Files.createDirectories(link.getParent());
      return Files.createSymbolicLink(link, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
