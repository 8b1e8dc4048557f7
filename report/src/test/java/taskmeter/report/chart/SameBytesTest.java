package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBytesTest {

  private static final Locale BEFORE = Locale.getDefault();

  @TempDir
  private Path folder;

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-nu-thai"})
  void everyLocaleGivesTheSameBytes(String locale) throws IOException {
    Map<String, String> here = drawn(folder.resolve("here"));
    Locale.setDefault(Locale.forLanguageTag(locale));
    assertEquals(here, drawn(folder.resolve("there")));
  }

  @Test
  void aNewJvmWithoutFontsOrCachesGivesTheSameBytes() throws Exception {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Path out = folder.resolve("child");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.home=" + Files.createDirectory(folder.resolve("home")),
        "-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1",
        "-cp", System.getProperty("java.class.path"), Gallery.class.getName(), out.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", noFonts.toString());
    builder.environment().remove("DISPLAY");
    Process child = builder.start();
    String output = new String(child.getInputStream().readAllBytes());
    assertEquals(0, child.waitFor(), output);
    assertEquals(drawn(folder.resolve("here")), read(out));
  }

  private static Map<String, String> drawn(Path folder) throws IOException {
    Gallery.main(new String[] {folder.toString()});
    return read(folder);
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : Examples.all().keySet()) {
      texts.put(name, Files.readString(folder.resolve(name + ".svg")));
    }
    return texts;
  }
}
