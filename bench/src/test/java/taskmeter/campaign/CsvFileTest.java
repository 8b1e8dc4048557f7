package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  private static final List<Column<String>> COLUMNS =
      List.of(new Column<>("name", name -> name), new Column<>("length", String::length));

  @Test
  void rowsAreThereAsSoonAsTheyAreAppended(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("names.csv");
    try (CsvFile<String> names = new CsvFile<>(file, COLUMNS)) {
      names.append(List.of("one", "t,w\"o"));
      assertEquals("name,length\none,3\n\"t,w\"\"o\",5\n", Files.readString(file));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsAnErrorThatNamesTheFileAndWhatToDo() {
    var error = assertThrows(NotWrittenException.class, () -> new CsvFile<>(Path.of("/dev/full"), COLUMNS));
    assertTrue(error.getMessage().startsWith("/dev/full: could not be written (No space left on device)"),
        error.getMessage());
  }
}
