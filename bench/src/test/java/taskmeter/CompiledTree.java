package taskmeter;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/**
 * A source tree, or a changed copy of it, that is compiled as in the build. With the output folder first on its class
 * path, a JVM runs these classes instead of the program's, because JMH uses the first list of benchmarks that it finds.
 */
public final class CompiledTree {

  /** The program's own sources. */
  public static final Path PROGRAM = Path.of("src", "main", "java");

  /** The release of classes for the measured JVM, which may be older than the campaign's. */
  private static final int MEASURED_RELEASE = 17;
  private static final int CAMPAIGN_RELEASE = 21;

  private final Path root;
  private final Map<String, String> sources = new LinkedHashMap<>();

  private CompiledTree(Path root) {
    this.root = root;
  }

  /** Reads all sources below a folder. */
  public static CompiledTree of(Path root) throws IOException {
    return new CompiledTree(root).plus(root);
  }

  /** Adds all sources below another folder. */
  public CompiledTree plus(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return this;
  }

  /**
   * Changes one place.
   *
   * @param file below the root
   * @param found the text to replace, which must occur exactly once
   * @param replacement the new text
   * @throws IllegalArgumentException if the text does not occur exactly once
   */
  public CompiledTree with(String file, String found, String replacement) {
    String source = sources.getOrDefault(file, "");
    int at = source.indexOf(found);
    if (at < 0 || found.isEmpty() || source.indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException(root.resolve(file) + ": found " + (at < 0 ? "nowhere" : "more than once")
          + " '" + found + "'; expected a text that occurs once; fix the edit");
    }
    sources.put(file, source.replace(found, replacement));
    return this;
  }

  /**
   * Compiles all sources: those for the measured JVM with JMH's processor, those of the campaign without it.
   *
   * @param output a folder, which is created if it does not exist
   * @return the folder
   * @throws IllegalStateException if the compiler finds errors; the message has its output
   */
  public Path compiled(Path output) throws IOException {
    Files.createDirectories(output);
    Predicate<String> campaign =
        file -> file.startsWith("taskmeter/campaign/") || Path.of(file).getParent().equals(Path.of("taskmeter"));
    compile(output, MEASURED_RELEASE, campaign.negate(), List.of("-processor", BenchmarkProcessor.class.getName()));
    compile(output, CAMPAIGN_RELEASE, campaign, List.of("-proc:none"));
    return output;
  }

  private void compile(Path output, int release, Predicate<String> part, Collection<String> more) {
    List<JavaFileObject> files = sources.entrySet().stream().filter(each -> part.test(each.getKey()))
        .<JavaFileObject>map(each -> new Source(each.getKey(), each.getValue())).toList();
    if (files.isEmpty()) {
      return;
    }
    List<String> options = new ArrayList<>(List.of("-d", output.toString(), "--release", "" + release, "-nowarn",
        "-cp", classPath(output)));
    options.addAll(more);
    var said = new StringWriter();
    if (!ToolProvider.getSystemJavaCompiler().getTask(said, null, null, options, null, files).call()) {
      throw new IllegalStateException(root + ": could not be compiled: " + said);
    }
  }

  /** Returns the class path for a JVM that runs the classes of this folder. */
  public static String classPath(Path output) {
    return output + System.getProperty("path.separator") + System.getProperty("java.class.path");
  }

  /** Returns the class path without the program's own classes: JMH reads all lists of benchmarks and hints on it. */
  public static String classPathInPlaceOfTheProgram(Path output) {
    return output + File.pathSeparator + Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith(Path.of("target", "classes")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Copies the other files of the build, except for JMH's lists, from the program's folder to the output folder. */
  public static Path inPlaceOf(Path program, Path output) throws IOException {
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = program.relativize(file);
        if (!name.toString().endsWith(".class") && !name.startsWith("META-INF")) {
          Files.createDirectories(output.resolve(name).getParent());
          Files.copy(file, output.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return output;
  }

  /** A source text for the compiler. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String file, String text) {
      super(URI.create("tree:///" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
